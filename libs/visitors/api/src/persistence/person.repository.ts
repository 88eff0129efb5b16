import { Injectable } from '@nestjs/common';
import type { Tx } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';

/** Which records are one person. */
@Injectable()
export class PersonRepository {
  /** The record itself and those linked with it, the leading one first. */
  async recordsOf(tx: Tx, id: Id): Promise<readonly Id[]> {
    const rows = await tx.sql<{ visitor_id: Id }>(
      `select p.visitor_id from luwte.visitor_person p
       where p.person_id = (select q.person_id from luwte.visitor_person q where q.visitor_id = $1)
       order by p.visitor_id <> p.person_id, p.visitor_id`,
      [id],
    );
    return rows.map((row) => row.visitor_id);
  }
}
