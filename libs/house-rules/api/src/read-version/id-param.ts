import type { Id } from '@luwte/platform/kernel';
import { IdField } from '@luwte/platform/api';

/** The `:id` of a path. */
export class IdParam {
  @IdField()
  id: Id;
}
