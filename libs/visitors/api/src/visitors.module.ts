import { Module } from '@nestjs/common';
import { HouseRulesModule } from '@luwte/house-rules/api';
import { IdentityModule } from '@luwte/identity/api';
import { AlertsController } from './alerts/alerts.controller';
import { AlertsHandler } from './alerts/alerts.handler';
import { EraseVisitorController } from './erase-visitor/erase-visitor.controller';
import { EraseVisitorHandler } from './erase-visitor/erase-visitor.handler';
import { Eraser } from './erase-visitor/eraser';
import { ErasureRepository } from './erase-visitor/erasure.repository';
import { ErasuresHandler } from './erase-visitor/erasures.handler';
import { ExportVisitorController } from './export-visitor/export-visitor.controller';
import { ExportVisitorHandler } from './export-visitor/export-visitor.handler';
import { VisitorExporter } from './export-visitor/visitor-exporter';
import { ImportVisitorsController } from './import-visitors/import-visitors.controller';
import { ImportVisitorsHandler } from './import-visitors/import-visitors.handler';
import { ReferenceRepository } from './import-visitors/reference.repository';
import { LinkRepository } from './link-visitors/link.repository';
import { LinkVisitorsController } from './link-visitors/link-visitors.controller';
import { LinkVisitorsHandler } from './link-visitors/link-visitors.handler';
import { AlertRepository } from './persistence/alert.repository';
import { HandleMemory } from './persistence/handle-memory';
import { PersonRepository } from './persistence/person.repository';
import { ProfileSeal } from './persistence/profile-seal';
import { VisitorIndex } from './persistence/visitor-index';
import { VisitorRepository } from './persistence/visitor.repository';
import { ReadVisitorController } from './read-visitor/read-visitor.controller';
import { ReadVisitorHandler } from './read-visitor/read-visitor.handler';
import { AuditRecords } from './records/audit-records';
import { HouseRulesRecords } from './records/house-rules-records';
import { OwnRecords } from './records/own-records';
import { VisitorRecords } from './records/visitor-records';
import { HouseRetention } from './retention/house-retention';
import { RetentionController } from './retention/retention.controller';
import { RetentionHandler } from './retention/retention.handler';
import { RetentionJob } from './retention/retention.job';
import { RetentionRecords } from './retention/retention-records';
import { RetentionRepository } from './retention/retention.repository';
import { VisitorList } from './search-visitors/visitor-list';
import { RegisterVisitorController } from './register-visitor/register-visitor.controller';
import { RegisterVisitorHandler } from './register-visitor/register-visitor.handler';
import { VisitorWriter } from './register-visitor/visitor-writer';
import { SearchVisitorsController } from './search-visitors/search-visitors.controller';
import { SearchVisitorsHandler } from './search-visitors/search-visitors.handler';
import { DuplicateRepository } from './suggest-duplicates/duplicate.repository';
import { SuggestDuplicatesController } from './suggest-duplicates/suggest-duplicates.controller';
import { SuggestDuplicatesHandler } from './suggest-duplicates/suggest-duplicates.handler';
import { VisitorTakeover } from './take-over/visitor-takeover';
import { UpdateVisitorController } from './update-visitor/update-visitor.controller';
import { UpdateVisitorHandler } from './update-visitor/update-visitor.handler';
import { AlertTermsController } from './visitor-settings/alert-terms.controller';
import { VisitorsFacade } from './visitors.facade';

@Module({
  imports: [HouseRulesModule, IdentityModule],
  controllers: [
    EraseVisitorController,
    AlertTermsController,
    ExportVisitorController,
    RetentionController,
    ImportVisitorsController,
    LinkVisitorsController,
    SuggestDuplicatesController,
    RegisterVisitorController,
    SearchVisitorsController,
    ReadVisitorController,
    UpdateVisitorController,
    AlertsController,
  ],
  providers: [
    AlertRepository,
    AlertsHandler,
    AuditRecords,
    DuplicateRepository,
    EraseVisitorHandler,
    Eraser,
    ErasureRepository,
    ErasuresHandler,
    ExportVisitorHandler,
    HandleMemory,
    HouseRetention,
    HouseRulesRecords,
    ImportVisitorsHandler,
    LinkRepository,
    LinkVisitorsHandler,
    OwnRecords,
    PersonRepository,
    ProfileSeal,
    ReferenceRepository,
    RetentionHandler,
    RetentionJob,
    RetentionRecords,
    RetentionRepository,
    ReadVisitorHandler,
    RegisterVisitorHandler,
    SearchVisitorsHandler,
    SuggestDuplicatesHandler,
    UpdateVisitorHandler,
    VisitorExporter,
    VisitorIndex,
    VisitorList,
    VisitorRecords,
    VisitorRepository,
    VisitorTakeover,
    VisitorWriter,
    VisitorsFacade,
  ],
  exports: [RetentionJob, VisitorsFacade, VisitorRecords, VisitorTakeover],
})
export class VisitorsModule {}
