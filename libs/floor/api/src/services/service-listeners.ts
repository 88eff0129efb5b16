import { Injectable } from '@nestjs/common';
import type { CountedService } from '@luwte/floor/domain';
import type { Tx } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';

/** A slice above the floor that joins in when a service is counted, in the transaction that counts it. It never refuses. */
export interface ServiceListener {
  given(
    tx: Tx,
    given: { readonly id: Id; readonly service: CountedService; readonly visitId: Id | null },
  ): Promise<void>;
  takenBack(tx: Tx, givenId: Id): Promise<void>;
}

/** Who joins in. */
@Injectable()
export class ServiceListeners {
  private readonly listeners: ServiceListener[] = [];

  add(listener: ServiceListener): void {
    this.listeners.push(listener);
  }

  async given(tx: Tx, given: Parameters<ServiceListener['given']>[1]): Promise<void> {
    for (const listener of this.listeners) await listener.given(tx, given);
  }

  async takenBack(tx: Tx, givenId: Id): Promise<void> {
    for (const listener of this.listeners) await listener.takenBack(tx, givenId);
  }
}
