import { Injectable } from '@nestjs/common';
import { VisitorKeys, type Tx } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';
import { type ErasedPart, makeCode, type RecordSection } from '@luwte/visitors/domain';
import { randomBytes } from 'node:crypto';
import { AlertRepository } from '../persistence/alert.repository';
import { HandleMemory } from '../persistence/handle-memory';
import { VisitorRepository } from '../persistence/visitor.repository';
import { ALERT_FIELDS, ALERTS, PROFILE, PROFILE_FIELDS } from './own-words';
import { emptied, gone, stays } from './parts';

const CODE_BYTES = 32;

/** What this slice itself holds on a visitor: the record, its key, what finds it, its alerts. */
@Injectable()
export class OwnRecords {
  constructor(
    private readonly visitors: VisitorRepository,
    private readonly alerts: AlertRepository,
    private readonly keys: VisitorKeys,
    private readonly memory: HandleMemory,
  ) {}

  async sections(tx: Tx, id: Id): Promise<readonly RecordSection[]> {
    const known = await this.visitors.find(tx, id);
    const { row, profile } = known;
    const alerts = await this.alerts.all(tx, known);
    return [
      {
        key: 'visitors.profile',
        heading: PROFILE,
        fields: PROFILE_FIELDS,
        records: [
          {
            code: row.code,
            status: row.status,
            registeredAt: row.registeredAt,
            lastVisitAt: row.lastVisitAt,
            handle: profile.handle ?? null,
            birthYear: profile.birthYear ?? null,
            gender: profile.gender ?? null,
            postcode4: profile.postcode4 ?? null,
            housing: profile.housing ?? null,
            languages: profile.languages ?? [],
            substances: profile.substances ?? [],
            routes: profile.routes ?? [],
            opioidSubstitution: profile.opioidSubstitution ?? null,
            referredBy: profile.referredBy ?? null,
            emergencyWishes: profile.emergencyWishes ?? null,
          },
        ],
      },
      {
        key: 'visitors.alerts',
        heading: ALERTS,
        fields: ALERT_FIELDS,
        records: alerts.map(({ kind, note, since, expiresAt, endedAt }) => ({
          kind,
          note,
          since,
          expiresAt,
          endedAt,
        })),
      },
    ];
  }

  /**
   * Empties the record down to a shell for the counts: the key is destroyed, everything that finds the visitor is
   * deleted, and the code is another one that stands on no pass.
   */
  async empty(tx: Tx, id: Id): Promise<readonly ErasedPart[]> {
    const grams = await this.remove(tx, 'visitor_gram', id);
    const alerts = await this.remove(tx, 'visitor_alert', id);
    const references = await this.remove(tx, 'visitor_reference', id);
    await tx.sql(
      `update luwte.visitor set status = 'erased', profile = null, handle_hash = null, code = $2, version = version + 1
       where id = $1`,
      [id, makeCode(randomBytes(CODE_BYTES))],
    );
    await this.keys.destroy(tx, id);
    this.memory.clear();
    const answers = await tx.sql(
      `update luwte.idempotency_key set answer = json_build_object('id', answer ->> 'id', 'version', answer -> 'version')
       where answer ->> 'id' = $1 and answer -> 'code' is not null returning 1 as done`,
      [id],
    );
    return [
      gone('visitor_key', 1, 'De sleutel van deze bezoeker', 'The key of this visitor'),
      emptied('visitor', 1, 'De gegevens van de bezoeker en de code', 'The visitor’s details and the code'),
      gone('visitor_gram', grams, 'Waarmee de naam te vinden was', 'What the name could be found by'),
      gone('visitor_alert', alerts, 'Meldingen', 'Alerts'),
      gone(
        'visitor_reference',
        references,
        'Het nummer uit een eerder systeem',
        'The number of an earlier system',
      ),
      gone(
        'idempotency_key',
        answers.length,
        'De code in het antwoord van vandaag',
        'The code in today’s answer',
      ),
      stays(
        'visitor',
        1,
        'Een leeg nummer, met de dag van inschrijving en van het laatste bezoek',
        'An empty number, with the day of registration and of the last visit',
        'counts',
      ),
    ];
  }

  private async remove(
    tx: Tx,
    table: 'visitor_gram' | 'visitor_alert' | 'visitor_reference',
    id: Id,
  ): Promise<number> {
    const [row] = await tx.sql<{ rows: number }>(
      `with gone as (delete from luwte.${table} where visitor_id = $1 returning 1) select count(*)::int as rows from gone`,
      [id],
    );
    return row?.rows ?? 0;
  }
}
