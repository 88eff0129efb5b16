import { ChecklistController } from './day-checklist/checklist.controller';
import { ChecklistHandler, ChecklistParts } from './day-checklist/checklist.handler';
import { ChecklistRepository } from './day-checklist/checklist.repository';
import { DayGate } from './day-checklist/day-gate';
import { HandoverController } from './day-handover/handover.controller';
import { HandoverHandler, HandoverParts } from './day-handover/handover.handler';
import { OpenMatters } from './day-handover/open-matters';
import { HouseSettingsController } from './house-settings/settings.controller';
import { HouseSettingsHandler } from './house-settings/settings.handler';

/** Controllers of the day of the house and of its settings. */
export const DAY_CONTROLLERS = [ChecklistController, HandoverController, HouseSettingsController];

/** What they are made of. */
export const DAY_PROVIDERS = [
  ChecklistHandler,
  ChecklistParts,
  ChecklistRepository,
  DayGate,
  HandoverHandler,
  HandoverParts,
  HouseSettingsHandler,
  OpenMatters,
];
