import { Injectable } from '@nestjs/common';
import { type DayLogSource, LogSources } from './day-protocol/log-sources';
import { type MatterSource, OpenMatters } from './day-handover/open-matters';

/** What higher slices may ask of the floor. */
@Injectable()
export class FloorFacade {
  constructor(
    private readonly matters: OpenMatters,
    private readonly logs: LogSources,
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
}
