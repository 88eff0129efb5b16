import type { PublishRuleSet } from '@luwte/house-rules/domain';
import { IntField } from '@luwte/platform/api';

const EDITS = { min: 1, max: 1_000_000 } as const;

export class PublishRuleSetDto implements PublishRuleSet {
  @IntField(EDITS)
  version: number;
}
