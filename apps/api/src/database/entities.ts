/** Every entity of every slice. */
export const ENTITIES: (new () => object)[] = [];
