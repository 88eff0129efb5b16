import { Injectable } from '@nestjs/common';
import type { EditNote } from '@luwte/floor/domain';
import type { Tx } from '@luwte/platform/api';
import { type Created, newId } from '@luwte/platform/kernel';
import { type DayLogSource, LogSources } from './day-protocol/log-sources';
import { type MatterSource, OpenMatters } from './day-handover/open-matters';
import { NotesHandler } from './shift-notes/notes.handler';

/** What higher slices may ask of the floor. */
@Injectable()
export class FloorFacade {
  constructor(
    private readonly matters: OpenMatters,
    private readonly logs: LogSources,
    private readonly notes: NotesHandler,
  ) {}

  /**
   * Adds something that must be ended or taken over before the house closes, such as an emergency that is still open.
   * Call while modules initialise.
   */
  keepOpenFor(source: MatterSource): void {
    this.matters.add(source);
  }

  /** Adds a part to the protocol of every day. Call while modules initialise. */
  tellInDayLog(source: DayLogSource): void {
    this.logs.add(source);
  }

  /** Leaves a note for colleagues in the transaction of an act. It names no visitor: `visitorId` links one. */
  leaveNote(tx: Tx, note: EditNote): Promise<Created> {
    return this.notes.write(tx, newId(), note);
  }
}
