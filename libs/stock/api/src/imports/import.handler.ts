import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, Transaction, type Tx } from '@luwte/platform/api';
import { type Id, Invalid, newId } from '@luwte/platform/kernel';
import {
  balanceOfRow,
  type Imported,
  type ImportedCells,
  type ImportPreview,
  type ImportStock,
  itemOfRow,
  judgeImport,
  type KnownStock,
  mayImport,
  MOST_IMPORT_ROWS,
} from '@luwte/stock/domain';
import papaparse from 'papaparse';
import { ItemRepository } from '../items/item.repository';
import { Mover } from '../move-goods/mover';

interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly ImportedCells[];
}

/** Takes items and opening balances over from a CSV file: shown first, then all rows or none. */
@Injectable()
export class ImportHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly items: ItemRepository,
    private readonly mover: Mover,
    private readonly audit: AuditFacade,
  ) {}

  /** What importing would do; nothing is written. @throws Invalid for too many rows */
  preview({ kind, csv }: ImportStock, actor: Actor): Promise<ImportPreview> {
    const { header, rows } = readSheet(csv);
    return this.transaction.read(actor, async (tx) => judgeImport(kind, header, rows, await knownStock(tx)));
  }

  /** @throws Invalid when a row or a column is not right: `preview` tells which */
  import({ kind, csv }: ImportStock, actor: Actor): Promise<Imported> {
    const { header, rows } = readSheet(csv);
    return this.transaction.run(actor, async (tx) => {
      const known = await knownStock(tx);
      if (!mayImport(judgeImport(kind, header, rows, known)))
        throw new Invalid([{ pointer: '/csv', code: 'rows-not-right' }]);
      if (kind === 'items') for (const row of rows) await this.items.add(tx, newId(), itemOfRow(row));
      else await this.receive(tx, rows, known);
      const id = newId();
      await this.audit.record(tx, {
        event: `stock.imported-${kind}`,
        category: 'settings',
        purpose: 'management',
        subjectId: id,
      });
      tx.emit({ type: 'stock.catalogue-changed', subjectId: id, version: 1 });
      return { id, version: 1, rows: rows.length };
    });
  }

  /** One delivery by location. */
  private async receive(tx: Tx, rows: readonly ImportedCells[], known: KnownStock): Promise<void> {
    const balances = rows.map((row) => balanceOfRow(row, known));
    for (const place of new Set(balances.map(({ locationId }) => locationId))) {
      const lines = balances.filter(({ locationId }) => locationId === place);
      await this.mover.receive(tx, { locationId: place, lines });
    }
  }
}

/** @throws Invalid for more rows than one import takes */
function readSheet(csv: string): Sheet {
  const { data, meta } = papaparse.parse<ImportedCells>(csv, {
    header: true,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', ',', '\t'],
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  if (data.length > MOST_IMPORT_ROWS)
    throw new Invalid([{ pointer: '/csv', code: 'too-many-rows', params: { most: MOST_IMPORT_ROWS } }]);
  return { header: meta.fields ?? [], rows: data };
}

async function knownStock(tx: Tx): Promise<KnownStock> {
  const [items, locations, packs] = await Promise.all([
    tx.sql<{ id: Id; name: string; lotTracked: boolean }>(
      `select id, lower(name_nl) as name, lot_tracked as "lotTracked" from luwte.stock_item where facility_id = luwte.facility() and not archived`,
    ),
    tx.sql<{ id: Id; name: string }>(
      'select id, lower(name) as name from luwte.stock_location where facility_id = luwte.facility() and not archived',
    ),
    tx.sql<{ gtin: string }>(
      'select gtin from luwte.stock_pack where facility_id = luwte.facility() and gtin is not null and not retired',
    ),
  ]);
  return {
    items: new Map(items.map(({ name, id, lotTracked }) => [name, { id, lotTracked }])),
    locations: new Map(locations.map(({ name, id }) => [name, id])),
    gtins: new Set(packs.map(({ gtin }) => gtin)),
  };
}
