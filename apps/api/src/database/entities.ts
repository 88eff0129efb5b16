import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** Every entity of every slice. */
export const ENTITIES: EntityTarget<ObjectLiteral>[] = [];
