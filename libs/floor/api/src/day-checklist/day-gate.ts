import { Injectable } from '@nestjs/common';
import {
  type Checklists,
  type CoverMinimums,
  type ItemAnswer,
  type Missing,
  missingForOpening,
  missingItems,
  openFor,
  type OpenMatter,
  type Presence,
  SETTING_OF,
} from '@luwte/floor/domain';
import { Settings, type Tx } from '@luwte/platform/api';
import type { Day } from '@luwte/platform/kernel';
import { OpenMatters } from '../day-handover/open-matters';
import { ChecklistRepository, type DayRound } from './checklist.repository';

/** Everything that is asked before the house opens or closes, with what is missing. */
export interface DayLists {
  readonly checklists: Checklists;
  readonly cover: CoverMinimums;
  readonly opening: readonly ItemAnswer[];
  readonly closing: readonly ItemAnswer[];
  readonly presences: readonly Presence[];
  readonly missingForOpening: readonly Missing[];
  readonly missingForClosing: readonly Missing[];
}

/** Judges whether the house may open or close: the page, the button and the act ask the same. */
@Injectable()
export class DayGate {
  constructor(
    private readonly settings: Settings,
    private readonly checklist: ChecklistRepository,
    private readonly matters: OpenMatters,
  ) {}

  /** The lists of one opening of a day as they stand. */
  async lists(tx: Tx, round: DayRound): Promise<DayLists> {
    const checklists = (await this.settings.read(tx, SETTING_OF.checklist)).value;
    const cover = (await this.settings.read(tx, SETTING_OF.cover)).value;
    const { opening, closing } = await this.checklist.answers(tx, round);
    const presences = await this.checklist.presences(tx, round.day);
    return {
      checklists,
      cover,
      opening,
      closing,
      presences,
      missingForOpening: missingForOpening(checklists.opening, opening, presences, cover),
      missingForClosing: missingItems(checklists.closing, closing),
    };
  }

  /** What is open that nobody took over. */
  async mattersLeft(tx: Tx, day: Day): Promise<readonly OpenMatter[]> {
    return openFor(await this.matters.list(tx, day));
  }
}
