import { Injectable } from '@nestjs/common';
import { type MatterSource, OpenMatters } from './day-handover/open-matters';

/** What higher slices may ask of the floor. */
@Injectable()
export class FloorFacade {
  constructor(private readonly matters: OpenMatters) {}

  /**
   * Adds something that must be ended or taken over before the house closes, such as an emergency that is still open.
   * Call while modules initialise.
   */
  keepOpenFor(source: MatterSource): void {
    this.matters.add(source);
  }
}
