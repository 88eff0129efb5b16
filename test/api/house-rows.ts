import { DEFAULT_SERVICES } from '@luwte/floor/domain';
import { defaultRuleSet } from '@luwte/house-rules/domain';
import { PIN_TRIES } from '@luwte/identity/domain';
import { type Id, newId } from '@luwte/platform/kernel';
import type { Client, House, Street } from './house';
import { PASSWORD } from './identity/identity-kit';
import type { Operation, Schema } from './openapi-samples';
import { STOCK_PATH_IDS, stockBody, type StockRows, stockRowsOf } from './stock-rows';

/** One real row of a house per kind of path parameter, and per field of a body that names a row. */
export interface HouseRows extends StockRows {
  readonly visitorId: Id;
  readonly code: string;
  readonly alertId: Id;
  /** The proof that somebody else was erased. */
  readonly erasureId: Id;
  /** Somebody said that two records are two people. */
  readonly dismissalId: Id;
  readonly leadingId: Id;
  readonly otherId: Id;
  readonly oneId: Id;
  /** House rules that are not published yet. */
  readonly draftId: Id;
  /** House rules that are in force. */
  readonly versionId: Id;
  readonly acceptanceId: Id;
  /** A suspension that runs. */
  readonly sanctionId: Id;
  /** Clean equipment given at the door. */
  readonly offerId: Id;
  readonly roomId: Id;
  readonly placeId: Id;
  /** Somebody who is on duty. */
  readonly presenceId: Id;
  /** A to-do that nobody has done. */
  readonly noteId: Id;
  /** A call for help that nobody answered. */
  readonly helpCallId: Id;
  /** Somebody on the waiting list. */
  readonly visitId: Id;
  readonly witnessAccountId: Id;
  /** Somebody who was not let in. */
  readonly decisionId: Id;
  /** A meal that was given. */
  readonly givenId: Id;
  /** Somebody in line for the shower. */
  readonly turnId: Id;
  readonly deviceId: Id;
  /** A record that the manager opened in an emergency. */
  readonly emergencyId: Id;
  readonly requestId: Id;
  /** Somebody, without a PIN, whose PIN was typed wrong too often. */
  readonly accountId: Id;
  /** A substance that was left behind. */
  readonly leftBehindId: Id;
  /** A view of a list that the front desk keeps. */
  readonly savedViewId: Id;
  /** Somebody who accepted an invitation, and is signed in. */
  readonly colleagueId: Id;
  readonly signInId: Id;
  /** An invitation that was not answered. */
  readonly invitationId: Id;
  /** Another sign-in of the desk's account than the one that the tests use. */
  readonly ownSignInId: Id;
}

/** Roles that a house needs to be filled. */
const ROW_MAKERS = ['front-desk', 'nurse', 'shift-lead', 'manager', 'privacy-officer'] as const;

const ROOM = {
  name: 'Rookruimte',
  kind: 'use-smoke',
  alcohol: 'not-allowed',
  cannabis: 'not-allowed',
  times: [{ route: 'smoke', plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 }],
  places: [{ label: 'R1', usable: true }],
};

const NOTE = { kind: 'todo', text: 'Bel de opvang', priority: 'normal', audience: 'next-shift' };

/** Nobody is kept out of the building by it: other rows stay as they are. */
const SANCTION = {
  ruleKey: 'respect',
  step: 'days-1-7',
  scope: 'use-room',
  days: 2,
  facts: 'Schreeuwde naar een medewerker aan de balie.',
  startsAt: null,
  reviewOn: null,
};

const LEFT_BEHIND = {
  place: 'Rookruimte, R1',
  form: 'powder',
  description: 'Papiertje met poeder',
  sealNumber: 'A-1',
};

/** A request for information by the police. */
export const REQUEST = {
  receivedAt: '2025-11-03T10:00:00.000Z',
  requesterKind: 'police',
  organisation: 'Politie Demostad',
  requester: 'Agent Demo',
  legalBasis: 'demand',
  asked: 'Was deze persoon hier op 1 november?',
};
const VIEW = { list: 'visits', name: 'Vandaag', shared: false, filters: [], columns: [] };

/** Fills a house by its own API: somebody registered, rules accepted, the house open, somebody waiting. */
export async function rowsOf(house: House): Promise<HouseRows> {
  const [desk, nurse, lead, manager, privacy] = await Promise.all(ROW_MAKERS.map((role) => house.as(role)));
  if (!desk || !nurse || !lead || !manager || !privacy) throw new Error('The house lacks people');
  const visitor = await made(desk, 'visitors', { over18: true, handle: 'Roodborst', birthYear: 1980 });
  const alert = await made(nurse, `visitors/${visitor.id}/alerts`, { kind: 'allergy', note: 'Penicilline' });
  const gone = await made(desk, 'visitors', { over18: true });
  const erasure = await made(privacy, `visitors/${gone.id}/erasure`, {
    reason: 'request',
    askedBy: 'visitor',
    confirmation: gone.code,
  });
  const [one, other] = [
    await made(desk, 'visitors', { over18: true }),
    await made(desk, 'visitors', { over18: true }),
  ];
  const dismissal = await made(lead, 'visitor-dismissals', { oneId: one.id, otherId: other.id });
  const version = await made(manager, 'house-rules/versions', defaultRuleSet());
  await made(manager, `house-rules/versions/${version.id}/publication`, { version: 1 });
  const draft = await made(manager, 'house-rules/versions', defaultRuleSet());
  const witnessAccountId = house.accountId('nurse');
  const acceptance = await made(desk, 'house-rules/acceptances', {
    visitorId: visitor.id,
    versionId: version.id,
    language: 'nl',
    method: 'spoken',
    witnessAccountId,
  });
  const sanction = await made(desk, 'house-rules/sanctions', { ...SANCTION, visitorId: visitor.id });
  const room = await made(lead, 'floor/rooms', ROOM);
  const { places } = (await lead.get(`floor/rooms/${room.id}`)).json<{ places: { id: Id }[] }>();
  await openToday(lead);
  const presence = await made(desk, 'floor/openings/today/presences', {
    accountId: house.accountId('front-desk'),
    bls: true,
    naloxone: false,
    lead: false,
  });
  const note = await made(desk, 'floor/notes', NOTE);
  const helpCall = await made(nurse, 'floor/help-calls', {});
  const visit = await made(desk, 'floor/visits', {
    over18: true,
    intoxication: 0,
    deviation: { reason: 'Voor de proef' },
  });
  const decision = await made(desk, 'floor/refusals', { over18: false, intoxication: 0 });
  const given = await made(desk, 'floor/service-counts', { service: 'meal' });
  const turn = await made(desk, 'floor/turns', { service: 'shower' });
  const offer = await made(desk, 'floor/offers', { kind: 'sterile-equipment', visitorId: visitor.id });
  const leftBehind = await made(desk, 'floor/left-behind', LEFT_BEHIND);
  const view = await made(desk, 'saved-views', VIEW);
  return {
    visitorId: visitor.id,
    code: visitor.code ?? '',
    alertId: alert.id,
    erasureId: erasure.id,
    dismissalId: dismissal.id,
    leadingId: one.id,
    otherId: other.id,
    oneId: one.id,
    draftId: draft.id,
    versionId: version.id,
    acceptanceId: acceptance.id,
    sanctionId: sanction.id,
    offerId: offer.id,
    roomId: room.id,
    placeId: places[0]?.id ?? '',
    presenceId: presence.id,
    noteId: note.id,
    helpCallId: helpCall.id,
    visitId: visit.id,
    witnessAccountId,
    decisionId: decision.id,
    givenId: given.id,
    turnId: turn.id,
    ...(await devicesOf(house)),
    leftBehindId: leftBehind.id,
    savedViewId: view.id,
    ...(await stockRowsOf(manager)),
    ...(await colleagueOf(house)),
    ownSignInId: await otherSignInOf(house, desk),
    ...(await privacyOf(lead, manager, visitor.code ?? '')),
  };
}

/** A shared device, on which somebody's PIN was typed wrong too often. */
async function devicesOf(house: House): Promise<{ deviceId: Id; accountId: Id }> {
  const { id: deviceId, client } = await enrolled(house);
  const accountId = newId();
  for (let wrong = 0; wrong < PIN_TRIES.account; wrong += 1)
    await client.post('devices/here/switch', { accountId, pin: '4927' });
  return { deviceId, accountId };
}

/** A record opened in an emergency, and a request for information about the same visitor. */
async function privacyOf(
  lead: Client,
  manager: Client,
  code: string,
): Promise<{ emergencyId: Id; requestId: Id }> {
  const reason = 'Ligt bewusteloos in de hal';
  const opened = await made(manager, 'emergency-access', { code, kind: 'medical', reason });
  const request = await made(lead, 'information-requests', { ...REQUEST, code });
  return { emergencyId: opened.id, requestId: request.id };
}

/** Enrols a device of the house; `client` is that device with nobody signed in. */
export async function enrolled(house: House): Promise<{ id: Id; client: Client }> {
  const answer = await (await house.as('shift-lead')).post('devices', { name: 'Tablet balie' });
  if (answer.status !== 201) throw new Error(`Enrolling: ${answer.status} ${answer.text}`);
  const credential = /luwte_device=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
  return { id: answer.json<{ id: Id }>().id, client: house.nobody.on(credential) };
}

const INVITED = { name: 'Nieuwe collega', roles: ['volunteer'] };

/** Invites two; one of them accepts, and signs in. */
async function colleagueOf(
  house: House,
): Promise<Pick<HouseRows, 'colleagueId' | 'signInId' | 'invitationId'>> {
  const admin = await house.as('admin');
  const invite = (who: string): Promise<{ id: Id }> =>
    made(admin, 'invitations', { ...INVITED, email: `${who}@${house.facilityId}.example` });
  const accepted = await invite('accepted');
  const link = await admin.change('POST', `invitations/${accepted.id}/link`, 1, {});
  const { token } = link.json<{ token: string }>();
  await admin.post('invited/account', { token, name: INVITED.name, language: 'nl', password: PASSWORD });
  const { items } = (await admin.get('accounts?query=accepted')).json<{ items: { id: Id }[] }>();
  const colleagueId = items[0]?.id ?? '';
  await house.signIn(`accepted@${house.facilityId}.example`);
  const signIns = (await admin.get(`accounts/${colleagueId}/sign-ins`)).json<{ items: { id: Id }[] }>();
  return {
    colleagueId,
    signInId: signIns.items[0]?.id ?? '',
    invitationId: (await invite('waiting')).id,
  };
}

async function otherSignInOf(house: House, desk: Client): Promise<Id> {
  await house.anew('front-desk');
  const { items } = (await desk.get('sign-ins')).json<{ items: { id: Id; current: boolean }[] }>();
  return items.find(({ current }) => !current)?.id ?? '';
}

async function openToday(lead: Client): Promise<void> {
  const today = await lead.get('floor/openings/today');
  const version = Number(/\d+/.exec(String(today.headers['etag']))?.[0] ?? 0);
  const opened = await lead.change('POST', 'floor/openings/today/open', version, {
    override: true,
    reason: 'Voor de proef',
  });
  if (opened.status >= 300) throw new Error(`Opening the house: ${opened.status} ${opened.text}`);
}

async function made(client: Client, path: string, body: object): Promise<{ id: Id; code?: string }> {
  const answer = await client.post(path, body);
  if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
  return answer.json();
}

const PATH_IDS: readonly (readonly [start: string, row: keyof HouseRows])[] = [
  ['/api/v1/accounts/', 'colleagueId'],
  ['/api/v1/invitations/', 'invitationId'],
  ['/api/v1/sign-ins/', 'ownSignInId'],
  ['/api/v1/visitors/', 'visitorId'],
  ['/api/v1/visitor-erasures/', 'erasureId'],
  ['/api/v1/visitor-dismissals/', 'dismissalId'],
  ['/api/v1/house-rules/versions/', 'draftId'],
  ['/api/v1/house-rules/acceptances/', 'acceptanceId'],
  ['/api/v1/house-rules/sanctions/', 'sanctionId'],
  ['/api/v1/floor/offers/', 'offerId'],
  ['/api/v1/floor/visits/', 'visitId'],
  ['/api/v1/floor/rooms/', 'roomId'],
  ['/api/v1/floor/decisions/', 'decisionId'],
  ['/api/v1/floor/service-counts/', 'givenId'],
  ['/api/v1/floor/turns/', 'turnId'],
  ['/api/v1/devices/', 'deviceId'],
  ['/api/v1/floor/left-behind/', 'leftBehindId'],
  ['/api/v1/saved-views/', 'savedViewId'],
  ...STOCK_PATH_IDS,
  ['/api/v1/floor/presences/', 'presenceId'],
  ['/api/v1/emergency-access/', 'emergencyId'],
  ['/api/v1/information-requests/', 'requestId'],
  ['/api/v1/floor/notes/', 'noteId'],
  ['/api/v1/floor/help-calls/', 'helpCallId'],
];

/** The operation's path with the rows filled in. @throws for a parameter that no row stands for. */
export function pathWith(operation: Operation, rows: HouseRows): string {
  return operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const own = PATH_IDS.find(([start]) => operation.path.startsWith(start));
    const row = name === 'id' ? own?.[1] : (name as keyof HouseRows);
    const value = row && rows[row];
    if (value === undefined) throw new Error(`No row stands for {${name}} in ${operation.path}`);
    return value;
  });
}

/** Whether the operation is about one row, named in its path. */
export function namesRow(operation: Operation): boolean {
  return operation.path.includes('{');
}

/** The query that an operation requires, as text with its question mark. */
export function queryWith(street: Street, operation: Operation, rows: HouseRows): string {
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && (parameter.required || parameter.name in rows))
    .map(({ name, schema }): [string, string] => [
      name,
      String(rowNamed(rows, name) ?? street.described.sample(schema)),
    ]);
  return query.length > 0 ? `?${new URLSearchParams(query).toString()}` : '';
}

/** A body that the operation takes, naming these rows where it names any. */
export function bodyWith(street: Street, operation: Operation, rows: HouseRows): object | undefined {
  if (!operation.body) return undefined;
  const schema = street.described.resolve(operation.body);
  const sample = street.described.sample(operation.body) as object;
  const special = BODIES[`${operation.method} ${operation.path}`];
  const colleague = NAMES_COLLEAGUE.some((path) => operation.path === path);
  return {
    ...sample,
    ...idsIn(schema, rows),
    ...(colleague && { accountId: rows.witnessAccountId }),
    ...special,
    ...stockBody(operation, rows),
  };
}

/** Fields of a body that name a row, with the rows that they shall name. */
function idsIn(schema: Schema, rows: HouseRows): object {
  const named = Object.keys(schema.properties ?? {}).filter((name) => name in rows);
  return Object.fromEntries(named.map((name) => [name, rowNamed(rows, name)]));
}

function rowNamed(rows: HouseRows, name: string): string | undefined {
  return name in rows ? rows[name as keyof HouseRows] : undefined;
}

/** Where `accountId` is a colleague of the house, who can be named. */
const NAMES_COLLEAGUE: readonly string[] = ['presences', 'takeovers', 'handovers'].map(
  (what) => `/api/v1/floor/openings/today/${what}`,
);

/** What no schema tells: bodies whose parts must fit one another. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /api/v1/information-requests': REQUEST,
  'POST /api/v1/house-rules/versions': defaultRuleSet(),
  'PATCH /api/v1/house-rules/versions/{id}': defaultRuleSet(),
  'POST /api/v1/house-rules/acceptances': { language: 'nl', method: 'spoken' },
  'POST /api/v1/house-rules/sanctions': {
    ...SANCTION,
    step: 'talk',
    scope: null,
    days: null,
    supersedes: null,
  },
  'PATCH /api/v1/house-rules/sanctions/{id}': SANCTION,
  'POST /api/v1/house-rules/sanctions/{id}/appeal-decision': { outcome: 'upheld', lastDay: null },
  'POST /api/v1/floor/openings/today/presences': { name: null, bls: true, naloxone: true, lead: false },
  'POST /api/v1/floor/openings/today/pause': { reason: 'Even geen dekking' },
  'PUT /api/v1/floor/settings/house-profile': {
    value: { name: '', street: '', postcode: '', city: '', phone: '', email: '', contact: '' },
  },
  'PUT /api/v1/floor/settings/checklist': { value: { opening: [], closing: [] } },
  'POST /api/v1/floor/notes': { ...NOTE, accountId: null, dueAt: null },
  'PUT /api/v1/floor/notes/{id}': { ...NOTE, accountId: null, dueAt: null },
  'POST /api/v1/floor/notes/{id}/acts': { act: 'finish' },
  'POST /api/v1/floor/help-calls/{id}/acts': { act: 'come' },
  'POST /api/v1/floor/rooms': { ...ROOM, name: 'Spuitruimte' },
  'PUT /api/v1/floor/rooms/{id}': ROOM,
  'POST /api/v1/floor/left-behind/{id}/release': { step: 'destroy', method: 'Opgelost' },
  'POST /api/v1/floor/left-behind/{id}/correction': { place: 'Binnentuin' },
  'PUT /api/v1/floor/services': DEFAULT_SERVICES,
  'POST /api/v1/floor/decision-months': { month: '2026-10' },
  'POST /api/v1/floor/visits/{id}/check-out': { reason: 'changed-mind' },
};

/** Everything an operation asks for beside its body. */
export function headersFor(operation: Operation): Readonly<Record<string, string>> {
  return asksForVersion(operation) ? { 'if-match': '"1"' } : {};
}

/** Whether the operation wants to know which version it changes. */
export function asksForVersion(operation: Operation): boolean {
  return operation.parameters.some(({ name }) => name === 'If-Match');
}
