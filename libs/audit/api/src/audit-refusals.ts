import { Injectable } from '@nestjs/common';
import type { Actor, RefusalListener } from '@luwte/platform/api';
import { AuditFacade } from './audit.facade';

/** Notes who was refused which permission. */
@Injectable()
export class AuditRefusals implements RefusalListener {
  constructor(private readonly audit: AuditFacade) {}

  async refused(actor: Actor, permission: string): Promise<void> {
    await this.audit.recordAlone(actor, {
      event: `refused:${permission}`.slice(0, 80),
      category: 'none',
      purpose: 'access-control',
      outcome: 'refused',
    });
  }
}
