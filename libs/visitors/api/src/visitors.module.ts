import { Module } from '@nestjs/common';
import { AlertsController } from './alerts/alerts.controller';
import { AlertsHandler } from './alerts/alerts.handler';
import { AlertRepository } from './persistence/alert.repository';
import { ProfileSeal } from './persistence/profile-seal';
import { VisitorIndex } from './persistence/visitor-index';
import { VisitorRepository } from './persistence/visitor.repository';
import { ReadVisitorController } from './read-visitor/read-visitor.controller';
import { ReadVisitorHandler } from './read-visitor/read-visitor.handler';
import { RegisterVisitorController } from './register-visitor/register-visitor.controller';
import { RegisterVisitorHandler } from './register-visitor/register-visitor.handler';
import { VisitorWriter } from './register-visitor/visitor-writer';
import { SearchVisitorsController } from './search-visitors/search-visitors.controller';
import { SearchVisitorsHandler } from './search-visitors/search-visitors.handler';
import { VisitorTakeover } from './take-over/visitor-takeover';
import { UpdateVisitorController } from './update-visitor/update-visitor.controller';
import { UpdateVisitorHandler } from './update-visitor/update-visitor.handler';
import { VisitorsFacade } from './visitors.facade';

@Module({
  controllers: [
    RegisterVisitorController,
    SearchVisitorsController,
    ReadVisitorController,
    UpdateVisitorController,
    AlertsController,
  ],
  providers: [
    AlertRepository,
    AlertsHandler,
    ProfileSeal,
    ReadVisitorHandler,
    RegisterVisitorHandler,
    SearchVisitorsHandler,
    UpdateVisitorHandler,
    VisitorIndex,
    VisitorRepository,
    VisitorTakeover,
    VisitorWriter,
    VisitorsFacade,
  ],
  exports: [VisitorsFacade, VisitorTakeover],
})
export class VisitorsModule {}
