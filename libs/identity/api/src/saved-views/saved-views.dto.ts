import {
  LIST_NAME,
  type SavedViewQuery,
  type SaveView,
  VIEW_KEY,
  VIEW_LIMITS,
  VIEW_NAME,
  VIEW_VALUE,
  type ViewColumn,
  type ViewFilter,
} from '@luwte/identity/domain';
import { FlagField, IdField, ListField, TextField } from '@luwte/platform/api';

export class ViewFilterDto implements ViewFilter {
  @TextField(VIEW_KEY)
  name: string;

  @TextField(VIEW_VALUE)
  value: string;
}

export class ViewColumnDto implements ViewColumn {
  @TextField(VIEW_KEY)
  key: string;
}

export class SaveViewDto implements SaveView {
  @IdField({ optional: true })
  id?: string;

  @TextField(LIST_NAME)
  list: string;

  @TextField(VIEW_NAME)
  name: string;

  @FlagField()
  shared: boolean;

  @ListField(() => ViewFilterDto, { max: VIEW_LIMITS.filters })
  filters: ViewFilterDto[];

  @ListField(() => ViewColumnDto, { max: VIEW_LIMITS.columns })
  columns: ViewColumnDto[];
}

export class SavedViewQueryDto implements SavedViewQuery {
  @TextField(LIST_NAME)
  list: string;
}
