import { FLOOR_ENTITIES } from '@luwte/floor/api';
import { HOUSE_RULES_ENTITIES } from '@luwte/house-rules/api';
import { VISITORS_ENTITIES } from '@luwte/visitors/api';

/** Every entity of every slice. */
export const ENTITIES: (new () => object)[] = [
  ...HOUSE_RULES_ENTITIES,
  ...VISITORS_ENTITIES,
  ...FLOOR_ENTITIES,
];
