import type { MakeLink } from '@luwte/identity/domain';
import { FlagField } from '@luwte/platform/api';

export class MakeLinkDto implements MakeLink {
  @FlagField({ optional: true })
  send?: boolean;
}
