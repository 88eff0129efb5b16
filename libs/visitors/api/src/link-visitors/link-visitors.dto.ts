import { IdField } from '@luwte/platform/api';
import type { LinkVisitors } from '@luwte/visitors/domain';

export class LinkVisitorsDto implements LinkVisitors {
  @IdField()
  leadingId: string;

  @IdField()
  otherId: string;
}
