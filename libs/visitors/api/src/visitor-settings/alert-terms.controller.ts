import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { Acting, type Actor, IfMatch, Requires, Settings, Transaction, withETag } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { ALERT_TERMS_SETTING, type AlertTermsRead, VISITORS_ROUTES } from '@luwte/visitors/domain';
import type { FastifyReply } from 'fastify';
import { AlertTermsDto } from './alert-terms.dto';

@Controller(VISITORS_ROUTES.alertTerms)
export class AlertTermsController {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly audit: AuditFacade,
  ) {}

  /** How long an alert of each kind usually holds. */
  @Get()
  @Requires('visitors.alert')
  async read(
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AlertTermsRead> {
    const { value, version } = await this.transaction.read(actor, (tx) =>
      this.settings.read(tx, ALERT_TERMS_SETTING),
    );
    return withETag(reply, { terms: value, version });
  }

  /** Changes it; alerts that are there keep the end they have. */
  @Put()
  @Requires('visitors.alert-terms')
  change(@IfMatch() version: number, @Body() value: AlertTermsDto, @Acting() actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const next = await this.settings.change(tx, ALERT_TERMS_SETTING, { value, version });
      await this.audit.record(tx, {
        event: 'visitors.alert-terms-changed',
        category: 'settings',
        purpose: 'management',
      });
      return { id: actor.facilityId, version: next };
    });
  }
}
