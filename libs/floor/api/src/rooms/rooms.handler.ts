import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type AddRoom, checkRoom, type EditRoom, type Room } from '@luwte/floor/domain';
import { type Actor, Transaction, type Tx } from '@luwte/platform/api';
import { type Created, type Id, Invalid, newId } from '@luwte/platform/kernel';
import { LayoutHistory } from '../layout-history/layout-history';
import { RoomRepository } from './room.repository';

/** Lays out the rooms of the house. */
@Injectable()
export class RoomsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly rooms: RoomRepository,
    private readonly history: LayoutHistory,
    private readonly audit: AuditFacade,
  ) {}

  list(actor: Actor): Promise<readonly Room[]> {
    return this.transaction.read(actor, (tx) => this.rooms.list(tx));
  }

  /** @throws Absent */
  find(id: Id, actor: Actor): Promise<Room> {
    return this.transaction.read(actor, (tx) => this.rooms.find(tx, id));
  }

  /** @throws Invalid */
  add({ id = newId(), ...room }: AddRoom, actor: Actor): Promise<Created> {
    requireSane(room);
    return this.transaction.run(actor, async (tx) => {
      await this.rooms.add(tx, id, room);
      await this.history.keep(tx, id, 1, await this.rooms.find(tx, id));
      await this.tell(tx, id, 1);
      return { id, version: 1 };
    });
  }

  /** @throws StaleVersion, Invalid, Absent */
  edit(id: Id, version: number, room: EditRoom, actor: Actor): Promise<Created> {
    requireSane(room);
    return this.transaction.run(actor, async (tx) => {
      await this.history.keepFirst(tx, id, await this.rooms.find(tx, id));
      const next = await this.rooms.edit(tx, id, version, room);
      await this.history.keep(tx, id, next, await this.rooms.find(tx, id));
      await this.tell(tx, id, next);
      return { id, version: next };
    });
  }

  private async tell(tx: Tx, id: Id, version: number): Promise<void> {
    await this.audit.record(tx, {
      event: 'floor.room-changed',
      category: 'settings',
      purpose: 'management',
      subjectId: id,
    });
    tx.emit({ type: 'floor.room-changed', subjectId: id, version });
  }
}

function requireSane(room: EditRoom): void {
  const errors = checkRoom(room);
  if (errors.length > 0) throw new Invalid(errors);
}
