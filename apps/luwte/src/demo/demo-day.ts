import type { FloorFacade } from '@luwte/floor/api';
import { type EditNote, type HouseSetting, SETTING_OF } from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import type { Role } from '@luwte/identity/domain';
import type { Tx } from '@luwte/platform/api';
import { addMinutes, type Day, type Instant, newId } from '@luwte/platform/kernel';
import { DEMO_HOUSE } from './demo-house';

interface OnDuty {
  readonly role: Role;
  readonly bls: boolean;
  readonly naloxone: boolean;
  readonly lead: boolean;
}

const ON_DUTY: readonly OnDuty[] = [
  { role: 'shift-lead', bls: true, naloxone: false, lead: true },
  { role: 'nurse', bls: true, naloxone: true, lead: false },
  { role: 'floor-worker', bls: true, naloxone: false, lead: false },
  { role: 'front-desk', bls: false, naloxone: false, lead: false },
];
/** The list was gone through this long before the house opened, minutes. */
const BEFORE_OPENING = 20;

/**
 * Gives today's open house what a real one has: a list that was gone through, and people on duty. Does nothing when
 * somebody is on duty already.
 */
export async function staffToday(
  tx: Tx,
  identity: IdentityFacade,
  day: Day,
  openedAt: Instant,
): Promise<void> {
  const [somebody] = await tx.sql('select 1 from luwte.floor_presence where day = $1 limit 1', [day]);
  if (somebody) return;
  const colleagues = await identity.colleagues(tx);
  const began = addMinutes(openedAt, -BEFORE_OPENING);
  for (const { role, bls, naloxone, lead } of ON_DUTY) {
    const account = colleagues.find(({ roles }) => roles.includes(role));
    if (!account) continue;
    await tx.sql(
      `insert into luwte.floor_presence (id, facility_id, day, account_id, bls, naloxone, lead, since, noted_by)
       values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7, luwte.account())`,
      [newId(), day, account.id, bls, naloxone, lead, began],
    );
  }
  for (const [at, { key }] of SETTING_OF.checklist.defaults.opening.entries())
    await tx.sql(
      `insert into luwte.floor_checklist_answer (id, facility_id, day, round, part, item_key, answer, answered_by, answered_at)
       values ($1, luwte.facility(), $2, 1, 'opening', $3, 'yes', luwte.account(), $4)`,
      [newId(), day, key, addMinutes(began, at)],
    );
  for (const [action, state, at] of [
    ['begin', 'opening', began],
    ['open', 'open', openedAt],
  ])
    await tx.sql(
      `insert into luwte.floor_day_event (id, facility_id, day, at, action, state, by_account)
       values ($1, luwte.facility(), $2, $3, $4, $5, luwte.account())`,
      [newId(), day, at, action, state],
    );
}

const NOTES: readonly EditNote[] = [
  {
    kind: 'todo',
    text: 'De zuurstoffles in de rookruimte is halfvol. Bestel een nieuwe.',
    priority: 'high',
    audience: 'next-shift',
  },
  {
    kind: 'note',
    text: 'De loodgieter komt morgen om 9.30 uur voor douche 2.',
    priority: 'normal',
    audience: 'everybody',
  },
  {
    kind: 'todo',
    text: 'Vul de schone handdoeken aan bij de douche.',
    priority: 'normal',
    audience: 'next-shift',
  },
];

/** Leaves a few messages between shifts. Does nothing when there are any. */
export async function leaveNotes(tx: Tx, floor: FloorFacade): Promise<void> {
  const [some] = await tx.sql('select 1 from luwte.floor_note limit 1');
  if (some) return;
  for (const note of NOTES) await floor.leaveNote(tx, note);
}

/** Decisions of the demonstration's manager: where the house is, and cover that was raised for a while. */
const DECISIONS: readonly {
  readonly key: HouseSetting;
  readonly value: object;
  readonly reason: string | null;
}[] = [
  {
    key: 'house-profile',
    value: {
      name: DEMO_HOUSE.name,
      street: 'Demostraat 1',
      postcode: '1234 AB',
      city: 'Demostad',
      phone: '085 000 00 00',
      email: 'balie@luwte.test',
      contact: 'Mirjam Demobeheer',
    },
    reason: null,
  },
  { key: 'cover', value: { bls: 3, naloxone: 1, lead: 1 }, reason: 'Drukke week' },
  { key: 'cover', value: { bls: 2, naloxone: 1, lead: 1 }, reason: 'Weer gewone drukte' },
];

/** Lays down a few settings, so that their history shows something. Does nothing when there are any. */
export async function decideSettings(tx: Tx, identity: IdentityFacade): Promise<void> {
  const [some] = await tx.sql(`select 1 from luwte.setting where key = 'floor.cover' limit 1`);
  const manager = (await identity.colleagues(tx)).find(({ roles }) => roles.includes('manager'));
  if (some || !manager) return;
  for (const { key, value, reason } of DECISIONS)
    await tx.sql(
      `insert into luwte.setting (facility_id, key, version, value, changed_by, reason)
       select luwte.facility(), $1::varchar, coalesce(max(version), 0) + 1, $2::jsonb, $3::uuid, $4::varchar from luwte.setting where key = $1::varchar`,
      [SETTING_OF[key].key, JSON.stringify(value), manager.id, reason],
    );
}
