import { Module } from '@nestjs/common';
import { AuditModule } from '@luwte/audit/api';
import { IdentityModule } from '@luwte/identity/api';
import { AcceptRulesController } from './accept-rules/accept-rules.controller';
import { AcceptRulesHandler } from './accept-rules/accept-rules.handler';
import { AcceptanceRecorder } from './accept-rules/acceptance-recorder';
import { CorrectSanctionController } from './correct-sanction/correct-sanction.controller';
import { CorrectSanctionHandler } from './correct-sanction/correct-sanction.handler';
import { DraftVersionController } from './draft-version/draft-version.controller';
import { DraftVersionHandler } from './draft-version/draft-version.handler';
import { EaseSanctionController } from './ease-sanction/ease-sanction.controller';
import { EaseSanctionHandler } from './ease-sanction/ease-sanction.handler';
import { EditVersionController } from './edit-version/edit-version.controller';
import { EditVersionHandler } from './edit-version/edit-version.handler';
import { HouseRulesFacade, SanctionParts } from './house-rules.facade';
import { ImposeSanctionController } from './impose-sanction/impose-sanction.controller';
import { ImposeSanctionHandler } from './impose-sanction/impose-sanction.handler';
import { SanctionRecorder } from './impose-sanction/sanction-recorder';
import { ListAcceptancesController } from './list-acceptances/list-acceptances.controller';
import { ListAcceptancesHandler } from './list-acceptances/list-acceptances.handler';
import { ListSanctionsController } from './list-sanctions/list-sanctions.controller';
import { ListSanctionsHandler } from './list-sanctions/list-sanctions.handler';
import { ListSuspensionsController } from './list-suspensions/list-suspensions.controller';
import { ListSuspensionsHandler } from './list-suspensions/list-suspensions.handler';
import { ListVersionsController } from './list-versions/list-versions.controller';
import { AcceptanceRepository } from './persistence/acceptance.repository';
import { RuleSetRepository } from './persistence/rule-set.repository';
import { SanctionJournal } from './persistence/sanction-journal';
import { SanctionRepository } from './persistence/sanction.repository';
import { VisitorSanctions } from './persistence/visitor-sanctions';
import { PublishVersionController } from './publish-version/publish-version.controller';
import { PublishVersionHandler } from './publish-version/publish-version.handler';
import { Publisher } from './publish-version/publisher';
import { ReadAcceptanceController } from './read-acceptance/read-acceptance.controller';
import { ReadAcceptanceHandler } from './read-acceptance/read-acceptance.handler';
import { ReadSanctionController } from './read-sanction/read-sanction.controller';
import { ReadSanctionHandler } from './read-sanction/read-sanction.handler';
import { SanctionHistory } from './read-sanction/sanction-history';
import { ReadVersionController } from './read-version/read-version.controller';
import { ReadVersionHandler } from './read-version/read-version.handler';
import { SanctionPolicyController } from './sanction-policy/sanction-policy.controller';
import { SanctionPolicyHandler } from './sanction-policy/sanction-policy.handler';
import { TellSanctionController } from './tell-sanction/tell-sanction.controller';
import { TellSanctionHandler } from './tell-sanction/tell-sanction.handler';

@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [
    ReadVersionController,
    ListVersionsController,
    DraftVersionController,
    EditVersionController,
    PublishVersionController,
    AcceptRulesController,
    ListAcceptancesController,
    ReadAcceptanceController,
    ListSuspensionsController,
    ListSanctionsController,
    ImposeSanctionController,
    ReadSanctionController,
    CorrectSanctionController,
    EaseSanctionController,
    TellSanctionController,
    SanctionPolicyController,
  ],
  providers: [
    AcceptRulesHandler,
    AcceptanceRecorder,
    AcceptanceRepository,
    CorrectSanctionHandler,
    DraftVersionHandler,
    EaseSanctionHandler,
    EditVersionHandler,
    HouseRulesFacade,
    ImposeSanctionHandler,
    ListAcceptancesHandler,
    ListSanctionsHandler,
    ListSuspensionsHandler,
    PublishVersionHandler,
    Publisher,
    ReadAcceptanceHandler,
    ReadSanctionHandler,
    ReadVersionHandler,
    RuleSetRepository,
    SanctionHistory,
    SanctionJournal,
    SanctionParts,
    SanctionPolicyHandler,
    SanctionRecorder,
    SanctionRepository,
    TellSanctionHandler,
    VisitorSanctions,
  ],
  exports: [HouseRulesFacade],
})
export class HouseRulesModule {}
