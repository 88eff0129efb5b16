import { ChoiceField, IdField, InstantField, IntField, ListField, TextField } from '@luwte/platform/api';
import {
  type BundleLine,
  type Issue,
  type IssueLine,
  MOST_BUNDLE_LINES,
  MOST_LINES,
  PASS_CODE,
  POSTING_REASON,
  QUANTITY,
  type Recipient,
  RECIPIENTS,
} from '@luwte/stock/domain';

export class IssueLineDto implements IssueLine {
  @IdField()
  itemId: string;

  @IntField(QUANTITY)
  quantity: number;

  @IdField({ optional: true, nullable: true })
  lotId?: string | null;
}

export class BundleLineDto implements BundleLine {
  @IdField()
  bundleId: string;

  @IntField({ min: 1, max: 1000 })
  count: number;
}

export class IssueDto implements Issue {
  @IdField({ optional: true })
  id?: string;

  @ChoiceField(RECIPIENTS)
  recipient: Recipient;

  @IdField({ optional: true, nullable: true })
  visitId?: string | null;

  @TextField(PASS_CODE, { optional: true, nullable: true })
  code?: string | null;

  @IdField({ optional: true, nullable: true })
  locationId?: string | null;

  @ListField(() => IssueLineDto, { max: MOST_LINES })
  lines: IssueLineDto[];

  @ListField(() => BundleLineDto, { max: MOST_BUNDLE_LINES, optional: true })
  bundles?: BundleLineDto[];

  @InstantField({ optional: true, nullable: true })
  occurredAt?: string | null;

  @TextField(POSTING_REASON, { optional: true, nullable: true })
  overrideReason?: string | null;
}
