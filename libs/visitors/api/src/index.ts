import { VisitorAlertEntity } from './persistence/visitor-alert.entity';
import { VisitorEntity } from './persistence/visitor.entity';

export { ROUTES as ROUTE_WORDS, SUBSTANCES as SUBSTANCE_WORDS } from './records/own-words';
export { emptied, gone, stays } from './records/parts';
export { type RecordSubject, type VisitorRecordKeeper, VisitorRecords } from './records/visitor-records';
export { RetentionJob } from './retention/retention.job';
export { type EarlierVisitor, VisitorTakeover } from './take-over/visitor-takeover';
export { type DoorCard, type VisitorFacts, type VisitorName, VisitorsFacade } from './visitors.facade';
export { VisitorsModule } from './visitors.module';

/** Entities of the slice, for the data source. */
export const VISITORS_ENTITIES = [VisitorEntity, VisitorAlertEntity];
