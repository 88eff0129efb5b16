import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HouseRulesFacade } from '@luwte/house-rules/api';
import type { Tx } from '@luwte/platform/api';
import type { ErasedPart, RecordSection } from '@luwte/visitors/domain';
import * as words from './house-rules-words';
import { emptied, stays } from './parts';
import { type RecordSubject, type VisitorRecordKeeper, VisitorRecords } from './visitor-records';

/** What the house rules hold on a visitor. They lie below, so this slice asks for them. */
@Injectable()
export class HouseRulesRecords implements VisitorRecordKeeper, OnModuleInit {
  readonly key = 'house-rules';

  constructor(
    private readonly records: VisitorRecords,
    private readonly houseRules: HouseRulesFacade,
  ) {}

  onModuleInit(): void {
    this.records.announce(this);
  }

  async sections(tx: Tx, { id }: RecordSubject): Promise<readonly RecordSection[]> {
    const acceptances = await this.houseRules.acceptancesForExport(tx, id);
    const sanctions = await this.houseRules.sanctionsForExport(tx, id);
    return [
      {
        key: 'house-rules.acceptances',
        heading: words.ACCEPTANCES,
        fields: words.ACCEPTANCE_FIELDS,
        records: acceptances.map(({ acceptedAt, versionNumber, language, method }) => ({
          acceptedAt,
          version: versionNumber,
          language,
          method,
        })),
      },
      {
        key: 'house-rules.sanctions',
        heading: words.SANCTIONS,
        fields: words.SANCTION_FIELDS,
        records: sanctions.map(({ rule, step, scope, startsAt, endsAt, state, facts, appeal, history }) => ({
          rule,
          step,
          scope,
          startsAt,
          endsAt,
          state,
          appeal,
          facts,
          notes: history.flatMap(({ note }) => note ?? []),
        })),
      },
    ];
  }

  async forget(tx: Tx, { id }: RecordSubject): Promise<readonly ErasedPart[]> {
    const { acceptances, signatures, sanctions } = await this.houseRules.eraseVisitor(tx, id);
    return [
      emptied('house_rule_acceptance', signatures, 'Handtekeningen', 'Signatures'),
      stays(
        'house_rule_acceptance',
        acceptances,
        'Dat iemand akkoord ging met de huisregels, en wanneer',
        'That somebody agreed to the house rules, and when',
        'counts',
      ),
      emptied(
        'house_rule_sanction',
        sanctions,
        'Wat er over maatregelen geschreven is',
        'What was written about sanctions',
      ),
      stays(
        'house_rule_sanction',
        sanctions,
        'Welke maatregel het was, en van wanneer tot wanneer',
        'Which sanction it was, and from when until when',
        'counts',
      ),
    ];
  }
}
