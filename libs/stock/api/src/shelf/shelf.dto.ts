import { IdField } from '@luwte/platform/api';
import type { ShelfQuery } from '@luwte/stock/domain';

export class ShelfQueryDto implements ShelfQuery {
  @IdField({ optional: true })
  locationId?: string;
}
