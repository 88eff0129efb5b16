import { Module } from '@nestjs/common';
import { AuditModule } from '@luwte/audit/api';
import { IdentityModule } from '@luwte/identity/api';
import { AcceptRulesController } from './accept-rules/accept-rules.controller';
import { AcceptRulesHandler } from './accept-rules/accept-rules.handler';
import { AcceptanceRecorder } from './accept-rules/acceptance-recorder';
import { DraftVersionController } from './draft-version/draft-version.controller';
import { DraftVersionHandler } from './draft-version/draft-version.handler';
import { EditVersionController } from './edit-version/edit-version.controller';
import { EditVersionHandler } from './edit-version/edit-version.handler';
import { HouseRulesFacade } from './house-rules.facade';
import { ListAcceptancesController } from './list-acceptances/list-acceptances.controller';
import { ListAcceptancesHandler } from './list-acceptances/list-acceptances.handler';
import { ListVersionsController } from './list-versions/list-versions.controller';
import { AcceptanceRepository } from './persistence/acceptance.repository';
import { RuleSetRepository } from './persistence/rule-set.repository';
import { PublishVersionController } from './publish-version/publish-version.controller';
import { PublishVersionHandler } from './publish-version/publish-version.handler';
import { Publisher } from './publish-version/publisher';
import { ReadAcceptanceController } from './read-acceptance/read-acceptance.controller';
import { ReadAcceptanceHandler } from './read-acceptance/read-acceptance.handler';
import { ReadVersionController } from './read-version/read-version.controller';
import { ReadVersionHandler } from './read-version/read-version.handler';

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
  ],
  providers: [
    AcceptRulesHandler,
    AcceptanceRecorder,
    AcceptanceRepository,
    DraftVersionHandler,
    EditVersionHandler,
    HouseRulesFacade,
    ListAcceptancesHandler,
    PublishVersionHandler,
    Publisher,
    ReadAcceptanceHandler,
    ReadVersionHandler,
    RuleSetRepository,
  ],
  exports: [HouseRulesFacade],
})
export class HouseRulesModule {}
