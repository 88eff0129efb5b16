import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, onConstraint, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Created, type Id, newId, type Page } from '@luwte/platform/kernel';
import {
  type AddLocation,
  checkLocation,
  type EditLocation,
  NameTaken,
  NotEmpty,
  type StockLocation,
} from '@luwte/stock/domain';
import { refuseIf } from '../refuse';
import { nextVersion } from '../versioned';

const LOCATION = `
  select l.id, l.version, l.name, l.kind, l.issues_from as "issuesFrom", l.archived,
    coalesce((select json_agg(json_build_object('itemId', p.item_id, 'quantity', p.quantity) order by p.item_id)
      from luwte.stock_par p where p.location_id = l.id), '[]'::json) as par
  from luwte.stock_location l where l.facility_id = luwte.facility()`;

type LocationRow = StockLocation & Readonly<Record<string, unknown>>;

/** Keeps the places where things lie. */
@Injectable()
export class LocationsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly audit: AuditFacade,
  ) {}

  /** Every location of the house; archived ones last. */
  list(actor: Actor): Promise<Page<StockLocation>> {
    return this.transaction.read(actor, async (tx) => ({
      items: await tx.sql<LocationRow>(`${LOCATION} order by l.archived, l.name`),
      nextCursor: null,
    }));
  }

  /** @throws Absent */
  find(id: Id, actor: Actor): Promise<StockLocation> {
    return this.transaction.read(actor, async (tx) => {
      const [row] = await tx.sql<LocationRow>(`${LOCATION} and l.id = $1`, [id]);
      if (!row) throw new Absent('Location');
      return row;
    });
  }

  /** @throws Invalid, NameTaken, Absent */
  add({ id = newId(), ...location }: AddLocation, actor: Actor): Promise<Created> {
    refuseIf(checkLocation(location));
    return this.transaction.run(actor, async (tx) => {
      await this.onlyCounter(tx, id, location);
      await named(
        tx.sql(
          `insert into luwte.stock_location (id, facility_id, name, kind, issues_from, archived) values ($1, luwte.facility(), $2, $3, $4, $5)`,
          [id, location.name, location.kind, location.issuesFrom, location.archived],
        ),
      );
      await this.writePar(tx, id, location);
      return this.tell(tx, id, 1);
    });
  }

  /** @throws Invalid, StaleVersion, NameTaken, NotEmpty, Absent */
  edit(id: Id, version: number, location: EditLocation, actor: Actor): Promise<Created> {
    refuseIf(checkLocation(location));
    return this.transaction.run(actor, async (tx) => {
      const next = await nextVersion(tx, 'stock_location', 'Location', id, version);
      await this.onlyCounter(tx, id, location);
      await named(
        tx.sql(
          'update luwte.stock_location set name = $2, kind = $3, issues_from = $4, archived = $5 where id = $1',
          [id, location.name, location.kind, location.issuesFrom, location.archived],
        ),
      );
      if (location.archived) await requireEmpty(tx, id);
      await this.writePar(tx, id, location);
      return this.tell(tx, id, next);
    });
  }

  /** There is one counter that issues: the newest one that was made it. */
  private async onlyCounter(tx: Tx, id: Id, { issuesFrom }: EditLocation): Promise<void> {
    if (!issuesFrom) return;
    await tx.sql(
      'update luwte.stock_location set issues_from = false, version = version + 1 where facility_id = luwte.facility() and issues_from and id <> $1',
      [id],
    );
  }

  private async writePar(tx: Tx, id: Id, { par }: EditLocation): Promise<void> {
    await tx.sql('delete from luwte.stock_par where location_id = $1', [id]);
    await tx.sql(
      `insert into luwte.stock_par (facility_id, location_id, item_id, quantity)
       select luwte.facility(), $1, p."itemId", p.quantity from jsonb_to_recordset($2::jsonb) as p("itemId" uuid, quantity int)`,
      [id, JSON.stringify(par)],
    );
  }

  private async tell(tx: Tx, id: Id, version: number): Promise<Created> {
    await this.audit.record(tx, {
      event: 'stock.location-changed',
      category: 'settings',
      purpose: 'management',
      subjectId: id,
    });
    tx.emit({ type: 'stock.catalogue-changed', subjectId: id, version });
    return { id, version };
  }
}

async function requireEmpty(tx: Tx, id: Id): Promise<void> {
  const [left] = await tx.sql(
    'select 1 from luwte.stock_balance where location_id = $1 and (quantity <> 0 or debt <> 0) limit 1',
    [id],
  );
  if (left) throw new NotEmpty();
}

const named = <T>(work: Promise<T>): Promise<T> =>
  onConstraint(work, { stock_location_name: () => new NameTaken() });
