import { HOUSE_RULES_ENTITIES } from '@luwte/house-rules/api';
import { VISITORS_ENTITIES } from '@luwte/visitors/api';

/** Every entity of every slice. */
export const ENTITIES: (new () => object)[] = [...HOUSE_RULES_ENTITIES, ...VISITORS_ENTITIES];
