import { VisitorAlertEntity } from './persistence/visitor-alert.entity';
import { VisitorEntity } from './persistence/visitor.entity';

export { type EarlierVisitor, VisitorTakeover } from './take-over/visitor-takeover';
export { type DoorCard, type VisitorFacts, VisitorsFacade } from './visitors.facade';
export { VisitorsModule } from './visitors.module';

/** Entities of the slice, for the data source. */
export const VISITORS_ENTITIES = [VisitorEntity, VisitorAlertEntity];
