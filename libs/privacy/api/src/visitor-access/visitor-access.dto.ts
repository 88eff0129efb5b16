import { ChoiceField, IdField, ListQueryDto, TextField } from '@luwte/platform/api';
import { TYPED_CODE, VISITOR_ACCESS_SORTS, type VisitorAccessQuery } from '@luwte/privacy/domain';

export class VisitorAccessDto extends ListQueryDto implements VisitorAccessQuery {
  @ChoiceField(VISITOR_ACCESS_SORTS, { optional: true })
  sort?: (typeof VISITOR_ACCESS_SORTS)[number];

  @IdField({ optional: true })
  visitorId?: string;

  @TextField(TYPED_CODE, { optional: true })
  code?: string;
}
