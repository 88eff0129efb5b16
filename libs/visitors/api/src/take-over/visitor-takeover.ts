import { Injectable } from '@nestjs/common';
import type { Tx } from '@luwte/platform/api';
import { type Instant, Invalid } from '@luwte/platform/kernel';
import { checkProfile, requireAdult, type VisitorAlert } from '@luwte/visitors/domain';
import { AlertRepository } from '../persistence/alert.repository';
import { VisitorRepository } from '../persistence/visitor.repository';
import { type NewVisitor, VisitorWriter } from '../register-visitor/visitor-writer';

/** A visitor as earlier records tell. */
export interface EarlierVisitor extends NewVisitor {
  readonly alerts: readonly VisitorAlert[];
}

/** Takes over visitors who were known before the house came to this program, with the days of then. */
@Injectable()
export class VisitorTakeover {
  constructor(
    private readonly writer: VisitorWriter,
    private readonly visitors: VisitorRepository,
    private readonly alerts: AlertRepository,
  ) {}

  /**
   * Writes them all in the caller's transaction, whose caller also accounts for it in the audit log.
   * @throws UnderAge, Invalid for a profile that registering would refuse as well
   */
  async enter(tx: Tx, visitors: readonly EarlierVisitor[], now: Instant): Promise<void> {
    for (const visitor of visitors) {
      requireAdult({ over18: true, birthYear: visitor.profile.birthYear }, now);
      const errors = checkProfile(visitor.profile, now);
      if (errors.length > 0) throw new Invalid(errors);
    }
    await this.writer.writeAll(tx, visitors);
    for (const visitor of visitors) {
      if (visitor.alerts.length === 0) continue;
      const known = await this.visitors.find(tx, visitor.id);
      for (const alert of visitor.alerts) await this.alerts.add(tx, known, alert);
    }
  }
}
