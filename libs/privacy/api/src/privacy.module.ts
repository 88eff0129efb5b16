import { Module } from '@nestjs/common';
import { VisitorsModule } from '@luwte/visitors/api';
import { EmergencyAccessController } from './emergency-access/emergency-access.controller';
import { EmergencyAccessHandler } from './emergency-access/emergency-access.handler';
import { EmergencyAccessRepository } from './emergency-access/emergency-access.repository';
import { ReviewEmergencyHandler } from './emergency-access/review-emergency.handler';
import { InformationRequestsController } from './information-requests/information-requests.controller';
import { InformationRequestsHandler } from './information-requests/information-requests.handler';
import { ReadRequestsHandler } from './information-requests/read-requests.handler';
import { RequestRepository } from './information-requests/request.repository';
import { PrivacyFacade } from './privacy.facade';
import { PrivacyRecords } from './visitor-records/privacy-records';
import { VisitorAccessController } from './visitor-access/visitor-access.controller';
import { VisitorAccessHandler } from './visitor-access/visitor-access.handler';

@Module({
  imports: [VisitorsModule],
  controllers: [EmergencyAccessController, VisitorAccessController, InformationRequestsController],
  providers: [
    EmergencyAccessHandler,
    EmergencyAccessRepository,
    InformationRequestsHandler,
    PrivacyFacade,
    PrivacyRecords,
    ReadRequestsHandler,
    RequestRepository,
    ReviewEmergencyHandler,
    VisitorAccessHandler,
  ],
  exports: [PrivacyFacade],
})
export class PrivacyModule {}
