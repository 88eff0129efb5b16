import { Injectable } from '@nestjs/common';
import type { Actor, RefusalListener } from '@luwte/platform/api';
import { AuditFacade } from './audit.facade';

/** Notes who was refused which permission: the permission is the event, the outcome tells that it did not happen. */
@Injectable()
export class AuditRefusals implements RefusalListener {
  constructor(private readonly audit: AuditFacade) {}

  async refused(actor: Actor, permission: string): Promise<void> {
    await this.audit.recordAlone(actor, {
      event: permission,
      category: 'none',
      purpose: 'access-control',
      outcome: 'refused',
    });
  }
}
