import { ChecklistController } from './day-checklist/checklist.controller';
import { ChecklistHandler, ChecklistParts } from './day-checklist/checklist.handler';
import { ChecklistRepository } from './day-checklist/checklist.repository';
import { DayGate } from './day-checklist/day-gate';
import { DayLogController } from './day-protocol/day-log.controller';
import { DayLogHandler, DayLogParts } from './day-protocol/day-log.handler';
import { DayLogRepository } from './day-protocol/day-log.repository';
import { DayPaper } from './day-protocol/day-paper';
import { LogSources } from './day-protocol/log-sources';
import { HandoverController } from './day-handover/handover.controller';
import { HandoverHandler, HandoverParts } from './day-handover/handover.handler';
import { OpenMatters } from './day-handover/open-matters';
import { HelpCallsController } from './help-calls/help-calls.controller';
import { HelpCallsHandler } from './help-calls/help-calls.handler';
import { HelpCallRepository } from './help-calls/help-calls.repository';
import { HouseSettingsController } from './house-settings/settings.controller';
import { HouseSettingsHandler } from './house-settings/settings.handler';
import { LayoutHistory } from './layout-history/layout-history';
import { LayoutHistoryController } from './layout-history/layout-history.controller';
import { PeerViewController } from './peer-view/peer-view.controller';
import { NoteSeal } from './shift-notes/note-seal';
import { NoteRepository } from './shift-notes/note.repository';
import { NotesController } from './shift-notes/notes.controller';
import { NotesHandler } from './shift-notes/notes.handler';

/** Controllers of the day of the house and of its settings. */
export const DAY_CONTROLLERS = [
  ChecklistController,
  DayLogController,
  HandoverController,
  HelpCallsController,
  HouseSettingsController,
  LayoutHistoryController,
  NotesController,
  PeerViewController,
];

/** What they are made of. */
export const DAY_PROVIDERS = [
  ChecklistHandler,
  ChecklistParts,
  ChecklistRepository,
  DayGate,
  DayLogHandler,
  DayLogParts,
  DayLogRepository,
  DayPaper,
  HandoverHandler,
  HandoverParts,
  HelpCallRepository,
  HelpCallsHandler,
  HouseSettingsHandler,
  LayoutHistory,
  LogSources,
  NoteRepository,
  NoteSeal,
  NotesHandler,
  OpenMatters,
];
