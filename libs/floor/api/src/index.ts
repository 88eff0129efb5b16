import { VisitEntity } from './persistence/visit.entity';

export { type DayLogSource } from './day-protocol/log-sources';
export { type MatterSource, type SourceMatter } from './day-handover/open-matters';
export { FloorFacade, type VisitParty } from './floor.facade';
export { FloorModule } from './floor.module';
export { type ServiceListener } from './services/service-listeners';

/** Entities of the slice, for the data source. */
export const FLOOR_ENTITIES = [VisitEntity];
