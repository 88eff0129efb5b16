import type { HouseRulesFacade } from '@luwte/house-rules/api';
import type { ImposeSanction, SanctionEventKind, SanctionPolicy } from '@luwte/house-rules/domain';
import type { Tx } from '@luwte/platform/api';
import { addMinutes, type Id, type Instant, newId, toMillis } from '@luwte/platform/kernel';
import type { DemoPerson } from './demo-people';
import type { DemoVisit } from './demo-visits';

const DAY = 24 * 60;
/** Who came longer ago than this can be kept out for the demonstration without having been inside meanwhile. */
const AWAY_MINUTES = 6 * DAY;

type Decision = Pick<ImposeSanction, 'ruleKey' | 'step' | 'scope' | 'days' | 'facts' | 'told'>;

interface DemoSanction extends Decision {
  /** When it was decided, minutes before now. */
  readonly ago: number;
  readonly after?: 'appeal-asked' | 'appeal-shortened' | 'talk-held' | 'talk-planned';
}

const ALOUD = { language: 'nl', how: 'aloud-and-on-paper' } as const;

/** Whom visitors of the demonstration turn to; the number is one that rings nowhere. */
export const DEMO_SANCTION_POLICY: SanctionPolicy = {
  conversationFrom: 'days-8-30',
  contactName: 'Team De Luwte',
  phone: '078 555 01 00',
  email: 'team@luwte.test',
  address: 'Demostraat 1, Dordrecht',
};

/** Two weeks with an appeal that waits, three days, one from this morning, a talk; and some that have passed. */
const SANCTIONS: readonly DemoSanction[] = [
  {
    ago: 3 * DAY,
    ruleKey: 'respect',
    step: 'days-8-30',
    scope: 'use-room',
    days: 14,
    facts:
      'Duwde een andere bezoeker bij de wachtlijst. Niemand gewond. Ging mee naar buiten toen we het vroegen.',
    told: ALOUD,
    after: 'appeal-asked',
  },
  {
    ago: DAY + 90,
    ruleKey: 'neighbours',
    step: 'days-1-7',
    scope: 'use-room',
    days: 3,
    facts: 'Bleef na het bezoek op de stoep van de buren staan en riep naar voorbijgangers.',
    told: { language: 'pl', how: 'aloud' },
    after: 'talk-planned',
  },
  {
    ago: 70,
    ruleKey: 'safe-keeping',
    step: 'rest-of-day',
    scope: 'building',
    facts: 'Hield een mes bij zich en wilde het niet afgeven aan de balie.',
    told: ALOUD,
  },
  {
    ago: 5 * DAY,
    ruleKey: 'tidy',
    step: 'warning',
    facts: 'Liet voor de derde keer spullen liggen op de plek. We hebben samen opgeruimd.',
    told: ALOUD,
  },
  {
    ago: 34 * DAY,
    ruleKey: 'respect',
    step: 'days-8-30',
    scope: 'building',
    days: 20,
    facts: 'Bedreigde een medewerker met woorden en gooide een stoel om.',
    told: { language: 'ar', how: 'aloud-and-on-paper' },
    after: 'appeal-shortened',
  },
  {
    ago: 20 * DAY,
    ruleKey: 'own-place',
    step: 'days-1-7',
    scope: 'use-room',
    days: 5,
    facts: 'Ging twee keer bij een ander op de plek zitten terwijl die dat niet wilde.',
    told: ALOUD,
    after: 'talk-held',
  },
  {
    ago: 12 * DAY,
    ruleKey: 'respect',
    step: 'talk',
    facts: 'Praatte hard aan de telefoon in de rustruimte. We spraken af dat bellen buiten kan.',
    told: ALOUD,
  },
];

/**
 * Gives the demonstration some sanctions, in the name of the transaction's actor. Those that hold now are of people who
 * have not been inside since.
 */
export async function imposeDemoSanctions(
  rules: HouseRulesFacade,
  tx: Tx,
  people: readonly DemoPerson[],
  visits: readonly DemoVisit[],
  coordinator: Id,
  now: Instant,
): Promise<void> {
  const away = people.filter((_, index) => {
    const theirs = visits
      .filter(({ visitor }) => visitor === index)
      .map(({ arrivedAt }) => toMillis(arrivedAt));
    return theirs.length > 0 && Math.max(...theirs) < toMillis(addMinutes(now, -AWAY_MINUTES));
  });
  for (const [index, { ago, after, ...decision }] of SANCTIONS.entries()) {
    const person = away[index] ?? people[index];
    if (!person) continue;
    const at = addMinutes(now, -ago);
    const { id } = await rules.impose(tx, { ...decision, visitorId: person.id }, at);
    switch (after) {
      case undefined:
        break;
      case 'appeal-asked':
        await act(tx, id, 2, 'appeal-asked', addMinutes(at, DAY), `appeal = 'asked'`);
        break;
      case 'appeal-shortened':
        await act(tx, id, 2, 'appeal-asked', addMinutes(at, DAY), `appeal = 'asked'`);
        await act(
          tx,
          id,
          3,
          'appeal-decided',
          addMinutes(at, 3 * DAY),
          `appeal = 'shortened', appeal_decided_by = $3, ends_at = ends_at - interval '10 days'`,
          coordinator,
        );
        break;
      case 'talk-planned':
        await act(
          tx,
          id,
          2,
          'conversation-planned',
          addMinutes(at, 60),
          `conversation = 'planned', conversation_at = ends_at + interval '10 hours'`,
        );
        break;
      case 'talk-held':
        await act(
          tx,
          id,
          2,
          'conversation-held',
          addMinutes(at, 6 * DAY),
          `conversation = 'held', conversation_at = ends_at + interval '10 hours', conversation_outcome = 'agreement'`,
        );
        break;
    }
  }
}

async function act(
  tx: Tx,
  id: Id,
  version: number,
  kind: SanctionEventKind,
  at: Instant,
  change: string,
  ...values: readonly Id[]
): Promise<void> {
  await tx.sql(`update luwte.house_rule_sanction set version = $2, ${change} where id = $1`, [
    id,
    version,
    ...values,
  ]);
  await tx.sql(
    `insert into luwte.house_rule_sanction_event (id, facility_id, sanction_id, version, at, kind, account_id)
     values ($1, luwte.facility(), $2, $3, $4, $5, coalesce($6, luwte.account()))`,
    [newId(), id, version, at, kind, values[0] ?? null],
  );
}
