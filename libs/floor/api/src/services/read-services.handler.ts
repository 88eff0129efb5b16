import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  CONSULTATIONS,
  type Service,
  SERVICE_SETTING,
  type ServiceDay,
  type ServiceSettings,
  type ServiceSettingsNow,
  type ServicesToday,
  type Turn,
  type TurnQuery,
  type TurnService,
} from '@luwte/floor/domain';
import {
  type Actor,
  CLOCK,
  readCursor,
  rowsToRead,
  Settings,
  toPage,
  Transaction,
} from '@luwte/platform/api';
import { type Clock, type Created, type Day, type ListQuery, type Page } from '@luwte/platform/kernel';
import { VisitorsFacade } from '@luwte/visitors/api';
import { HouseCalendar } from '../persistence/house-calendar';
import { toTurn, type TurnRead, TurnRepository } from './turn.repository';

interface Count {
  readonly service: Service;
  readonly count: number;
}

interface DayRow {
  readonly day: Day;
  readonly given: Count[];
  readonly no_shows: number;
}

const SEE_HANDLES = 'floor.see-handles';
const SEE_RECORDS = 'visitors.read';
const RUN_QUEUE = 'floor.run-queue';

/** What was given, counted and finished, by service. */
const GIVEN = `
  select day, service, count(*)::int as count from luwte.floor_service_count
  where facility_id = luwte.facility() and not undone group by day, service
  union all
  select day, service, count(*)::int from luwte.floor_turn
  where facility_id = luwte.facility() and state in ('started', 'finished') group by day, service`;

/** Reads what the house offers, how it runs today, and what it gave. */
@Injectable()
export class ReadServicesHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly turns: TurnRepository,
    private readonly settings: Settings,
    private readonly visitors: VisitorsFacade,
    private readonly calendar: HouseCalendar,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How the house offers its services. */
  offered(actor: Actor): Promise<ServiceSettingsNow> {
    return this.transaction.read(actor, async (tx) => {
      const { value, version } = await this.settings.read(tx, SERVICE_SETTING);
      return { ...value, version };
    });
  }

  /** How the services run now. Consultations are shown to those who run the queues alone. */
  async today(actor: Actor): Promise<ServicesToday> {
    const at = this.clock.now();
    const day = this.calendar.today(actor, at);
    const read = await this.transaction.read(actor, async (tx) => ({
      value: (await this.settings.read(tx, SERVICE_SETTING)).value,
      given: await tx.sql<Count>(`select service, count from (${GIVEN}) g where day = $1 order by service`, [
        day,
      ]),
      rows: await this.turns.open(tx, day),
    }));
    const seen = actor.permissions.has(RUN_QUEUE)
      ? read.rows
      : read.rows.filter(({ service }) => !(CONSULTATIONS as readonly string[]).includes(service));
    return {
      at,
      day,
      services: read.value.services,
      given: read.given,
      turns: await this.named(actor, seen),
    };
  }

  /** Turns and appointments of a day. */
  async list({ day, service, cursor, limit }: TurnQuery, actor: Actor): Promise<Page<Turn>> {
    const after = readCursor(cursor, 'number', 2)?.after;
    const rows = await this.transaction.read(actor, (tx) =>
      this.turns.ofDay(
        tx,
        day,
        service ?? null,
        after ? [after[0] as TurnService, Number(after[1])] : null,
        rowsToRead(limit),
      ),
    );
    const named = new Map((await this.named(actor, rows)).map((turn) => [turn.id, turn]));
    return toPage(
      rows.flatMap((row) => named.get(row.id) ?? []),
      limit,
      'number',
      (turn) => [turn.service, turn.number],
      (turn) => turn,
    );
  }

  /** What the house gave, day by day, the newest first. */
  days({ cursor, limit }: ListQuery, actor: Actor): Promise<Page<ServiceDay>> {
    const before = readCursor(cursor, '-day', 1)?.after[0] ?? null;
    return this.transaction.read(actor, async (tx) => {
      const rows = await tx.sql<DayRow>(
        `select g.day::text as day, json_agg(json_build_object('service', g.service, 'count', g.count) order by g.service) as given,
           (select count(*)::int from luwte.floor_turn t where t.facility_id = luwte.facility() and t.day = g.day and t.state = 'no-show') as no_shows
         from (${GIVEN}) g where $1::date is null or g.day < $1 group by g.day order by g.day desc limit $2`,
        [before, rowsToRead(limit)],
      );
      return toPage(
        rows,
        limit,
        '-day',
        ({ day }) => [day],
        ({ day, given, no_shows: noShows }) => ({ day, given, noShows }),
      );
    });
  }

  private async named(actor: Actor, rows: readonly TurnRead[]): Promise<readonly Turn[]> {
    const known = rows.flatMap(({ visitor_id, visitor_version }) =>
      visitor_id && visitor_version ? [{ id: visitor_id, version: visitor_version }] : [],
    );
    const mayKnow = actor.permissions.has(SEE_HANDLES) && known.length > 0;
    const handles = mayKnow ? await this.visitors.handles(actor, known) : new Map<string, string | null>();
    const seesCodes = actor.permissions.has(SEE_RECORDS);
    return rows.map((row) =>
      toTurn(row, row.visitor_id ? (handles.get(row.visitor_id) ?? null) : null, seesCodes ? row.code : null),
    );
  }
}

/** Decides what the house offers. */
@Injectable()
export class EditServicesHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly audit: AuditFacade,
  ) {}

  /** @throws Invalid, StaleVersion */
  handle(value: ServiceSettings, version: number, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const next = await this.settings.change(tx, SERVICE_SETTING, { value, version });
      await this.audit.record(tx, {
        event: 'floor.services-changed',
        category: 'settings',
        purpose: 'management',
        subjectId: tx.facilityId,
      });
      tx.emit({ type: 'floor.service-changed', subjectId: tx.facilityId, version: next });
      return { id: tx.facilityId, version: next };
    });
  }
}
