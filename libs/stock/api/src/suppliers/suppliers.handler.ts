import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, onConstraint, Transaction, type Tx } from '@luwte/platform/api';
import { type Created, type Id, newId, type Page } from '@luwte/platform/kernel';
import { type AddSupplier, type EditSupplier, NameTaken, type Supplier } from '@luwte/stock/domain';
import { nextVersion } from '../versioned';

/** Keeps from whom the house buys. */
@Injectable()
export class SuppliersHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly audit: AuditFacade,
  ) {}

  list(actor: Actor): Promise<Page<Supplier>> {
    return this.transaction.read(actor, async (tx) => ({
      items: await tx.sql<Supplier & Readonly<Record<string, unknown>>>(
        `select id, version, name, email, phone, note, archived from luwte.stock_supplier
         where facility_id = luwte.facility() order by archived, name`,
      ),
      nextCursor: null,
    }));
  }

  /** @throws NameTaken */
  add({ id = newId(), ...supplier }: AddSupplier, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      await named(
        tx.sql(
          `insert into luwte.stock_supplier (id, facility_id, name, email, phone, note, archived)
           values ($1, luwte.facility(), $2, $3, $4, $5, $6)`,
          [id, ...columnsOf(supplier)],
        ),
      );
      return this.tell(tx, id, 1);
    });
  }

  /** @throws StaleVersion, NameTaken, Absent */
  edit(id: Id, version: number, supplier: EditSupplier, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const next = await nextVersion(tx, 'stock_supplier', 'Supplier', id, version);
      await named(
        tx.sql(
          'update luwte.stock_supplier set name = $2, email = $3, phone = $4, note = $5, archived = $6 where id = $1',
          [id, ...columnsOf(supplier)],
        ),
      );
      return this.tell(tx, id, next);
    });
  }

  private async tell(tx: Tx, id: Id, version: number): Promise<Created> {
    await this.audit.record(tx, {
      event: 'stock.supplier-changed',
      category: 'settings',
      purpose: 'management',
      subjectId: id,
    });
    tx.emit({ type: 'stock.catalogue-changed', subjectId: id, version });
    return { id, version };
  }
}

const columnsOf = ({ name, email, phone, note, archived }: EditSupplier): readonly unknown[] => [
  name,
  email,
  phone,
  note,
  archived,
];

const named = <T>(work: Promise<T>): Promise<T> =>
  onConstraint(work, { stock_supplier_name: () => new NameTaken() });
