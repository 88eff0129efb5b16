import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { AuditVerification } from '@luwte/audit/domain';
import { jobActor, Jobs, Transaction } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';
import { AuditFacade } from '../audit.facade';
import { JobsConnection } from '../seal-entries/jobs-connection';
import { ChainVerifier } from './chain-verifier';

/** What verifying gave, per house. */
export interface HouseVerification extends AuditVerification {
  readonly facilityId: Id;
}

/**
 * Verifies the logs of all houses each night. The head of each chain goes to the program's own log, which lies
 * outside the database: who could rewrite the whole chain cannot rewrite what was noted down.
 */
@Injectable()
export class NightlyVerification implements OnModuleInit {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly jobs: Jobs,
    private readonly connection: JobsConnection,
    private readonly transaction: Transaction,
    private readonly verifier: ChainVerifier,
    private readonly audit: AuditFacade,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({
      name: 'audit.verify',
      cron: '41 3 * * *',
      work: async () => void (await this.verifyAll()),
    });
  }

  /** Verifies every house that has entries; for the night and for the command line. */
  async verifyAll(): Promise<HouseVerification[]> {
    const houses = await this.connection.query<{ id: Id }>('select id from luwte.audit_houses() as id');
    const results: HouseVerification[] = [];
    for (const { id } of houses) results.push(await this.verifyHouse(id));
    return results;
  }

  private async verifyHouse(facilityId: Id): Promise<HouseVerification> {
    const actor = jobActor(facilityId, 'UTC');
    const result = await this.transaction.read(actor, (tx) => this.verifier.verify(tx, null));
    const whole = result.findings.length === 0;
    const note = { facilityId, entries: result.entries, head: result.head, findings: result.findings };
    if (whole) this.logger.log(note, 'The audit log is whole');
    else this.logger.error(note, 'The audit log is not whole');
    await this.audit.recordAlone(actor, {
      event: 'audit.verified',
      category: 'audit',
      purpose: 'accountability',
      outcome: whole ? 'success' : 'failed',
    });
    return { facilityId, ...result };
  }
}
