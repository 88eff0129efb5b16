import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, onConstraint, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Created, type Id, newId, type Page } from '@luwte/platform/kernel';
import { type AddBundle, type Bundle, checkParLines, type EditBundle, NameTaken } from '@luwte/stock/domain';
import { refuseIf } from '../refuse';
import { nextVersion } from '../versioned';

const BUNDLE = `
  select b.id, b.version, b.name_nl as "nameNl", b.name_en as "nameEn", b.archived,
    (select json_agg(json_build_object('itemId', l.item_id, 'quantity', l.quantity) order by l.item_id)
      from luwte.stock_bundle_line l where l.bundle_id = b.id) as lines
  from luwte.stock_bundle b where b.facility_id = luwte.facility()`;

type BundleRow = Bundle & Readonly<Record<string, unknown>>;

/** Keeps what is handed out together. */
@Injectable()
export class BundlesHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly audit: AuditFacade,
  ) {}

  list(actor: Actor): Promise<Page<Bundle>> {
    return this.transaction.read(actor, async (tx) => ({
      items: await tx.sql<BundleRow>(`${BUNDLE} order by b.archived, b.name_nl`),
      nextCursor: null,
    }));
  }

  /** The bundles that are handed out now. */
  offered(tx: Tx): Promise<readonly Bundle[]> {
    return tx.sql<BundleRow>(`${BUNDLE} and not b.archived order by b.name_nl`);
  }

  /** Bundles by id. @throws Absent when one of them is not handed out here */
  async named(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, Bundle>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.sql<BundleRow>(`${BUNDLE} and not b.archived and b.id = any ($1::uuid[])`, [ids]);
    const found = new Map(rows.map((row): [Id, Bundle] => [row.id, row]));
    if (ids.some((id) => !found.has(id))) throw new Absent('Bundle');
    return found;
  }

  /** @throws Invalid, NameTaken, Absent */
  add({ id = newId(), ...bundle }: AddBundle, actor: Actor): Promise<Created> {
    refuseIf(checkParLines(bundle.lines, '/lines'));
    return this.transaction.run(actor, async (tx) => {
      await unique(
        tx.sql(
          'insert into luwte.stock_bundle (id, facility_id, name_nl, name_en, archived) values ($1, luwte.facility(), $2, $3, $4)',
          [id, bundle.nameNl, bundle.nameEn, bundle.archived],
        ),
      );
      await this.writeLines(tx, id, bundle);
      return this.tell(tx, id, 1);
    });
  }

  /** @throws Invalid, StaleVersion, NameTaken, Absent */
  edit(id: Id, version: number, bundle: EditBundle, actor: Actor): Promise<Created> {
    refuseIf(checkParLines(bundle.lines, '/lines'));
    return this.transaction.run(actor, async (tx) => {
      const next = await nextVersion(tx, 'stock_bundle', 'Bundle', id, version);
      await unique(
        tx.sql('update luwte.stock_bundle set name_nl = $2, name_en = $3, archived = $4 where id = $1', [
          id,
          bundle.nameNl,
          bundle.nameEn,
          bundle.archived,
        ]),
      );
      await this.writeLines(tx, id, bundle);
      return this.tell(tx, id, next);
    });
  }

  private async writeLines(tx: Tx, id: Id, { lines }: EditBundle): Promise<void> {
    await tx.sql('delete from luwte.stock_bundle_line where bundle_id = $1', [id]);
    await tx.sql(
      `insert into luwte.stock_bundle_line (facility_id, bundle_id, item_id, quantity)
       select luwte.facility(), $1, p."itemId", p.quantity from jsonb_to_recordset($2::jsonb) as p("itemId" uuid, quantity int)`,
      [id, JSON.stringify(lines)],
    );
  }

  private async tell(tx: Tx, id: Id, version: number): Promise<Created> {
    await this.audit.record(tx, {
      event: 'stock.bundle-changed',
      category: 'settings',
      purpose: 'management',
      subjectId: id,
    });
    tx.emit({ type: 'stock.catalogue-changed', subjectId: id, version });
    return { id, version };
  }
}

const unique = <T>(work: Promise<T>): Promise<T> =>
  onConstraint(work, { stock_bundle_name: () => new NameTaken() });
