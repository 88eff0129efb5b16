import { VisitEntity } from './persistence/visit.entity';

export { FloorModule } from './floor.module';

/** Entities of the slice, for the data source. */
export const FLOOR_ENTITIES = [VisitEntity];
