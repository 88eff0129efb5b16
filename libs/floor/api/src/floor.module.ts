import { Module } from '@nestjs/common';
import { HouseRulesModule } from '@luwte/house-rules/api';
import { VisitorsModule } from '@luwte/visitors/api';
import { AddUseController } from './add-use/add-use.controller';
import { AddUseHandler } from './add-use/add-use.handler';
import { PolicyController } from './admission-policy/policy.controller';
import { PolicyHandler } from './admission-policy/policy.handler';
import { PolicyRepository } from './admission-policy/policy.repository';
import { TryPolicyHandler } from './admission-policy/try-policy.handler';
import { AskAdviceController } from './ask-advice/ask-advice.controller';
import { Door } from './ask-advice/door';
import { CheckInController } from './check-in/check-in.controller';
import { CheckInHandler } from './check-in/check-in.handler';
import { Decisions } from './check-in/decisions';
import { CheckOutController } from './check-out/check-out.controller';
import { CheckOutHandler } from './check-out/check-out.handler';
import { CorrectVisitController } from './correct-visit/correct-visit.controller';
import { CorrectVisitHandler } from './correct-visit/correct-visit.handler';
import { GiveAtDoorController } from './give-at-door/give-at-door.controller';
import { GiveAtDoorHandler } from './give-at-door/give-at-door.handler';
import { DAY_CONTROLLERS, DAY_PROVIDERS } from './day-parts';
import { FloorFacade } from './floor.facade';
import { HouseDayController } from './house-day/house-day.controller';
import { HouseDayHandler } from './house-day/house-day.handler';
import { LeftBehindController } from './left-behind/left-behind.controller';
import { LeftBehindHandler } from './left-behind/left-behind.handler';
import { LeftBehindRepository } from './left-behind/left-behind.repository';
import { ListVisitsHandler } from './list-visits/list-visits.handler';
import { ReadVisitHandler } from './list-visits/read-visit.handler';
import { VisitsController } from './list-visits/visits.controller';
import { ObserveVisitController } from './observe-visit/observe-visit.controller';
import { ObserveVisitHandler } from './observe-visit/observe-visit.handler';
import { OpeningHoursController } from './opening-hours/opening-hours.controller';
import { OpeningHoursHandler } from './opening-hours/opening-hours.handler';
import { HouseCalendar } from './persistence/house-calendar';
import { HouseDayRepository } from './persistence/house-day.repository';
import { StayRepository } from './persistence/stay.repository';
import { VisitJournal } from './persistence/visit-journal';
import { ReadBoardController } from './read-board/read-board.controller';
import { ReadBoardHandler } from './read-board/read-board.handler';
import { RefuseEntryController } from './refuse-entry/refuse-entry.controller';
import { RefuseEntryHandler } from './refuse-entry/refuse-entry.handler';
import { DecisionsController } from './review-decisions/decisions.controller';
import { ListDecisionsHandler } from './review-decisions/list-decisions.handler';
import { ReviewDecisionsHandler } from './review-decisions/review-decisions.handler';
import { RoomRepository } from './rooms/room.repository';
import { RoomsController } from './rooms/rooms.controller';
import { RoomsHandler } from './rooms/rooms.handler';
import { SeatVisitController } from './seat-visit/seat-visit.controller';
import { SeatVisitHandler } from './seat-visit/seat-visit.handler';
import { GiveServiceHandler } from './services/give-service.handler';
import { EditServicesHandler, ReadServicesHandler } from './services/read-services.handler';
import { ServiceListeners } from './services/service-listeners';
import { ServicesController } from './services/services.controller';
import { TakeTurnHandler } from './services/take-turn.handler';
import { TurnRepository } from './services/turn.repository';
import { UndoActController } from './undo-act/undo-act.controller';
import { UndoActHandler } from './undo-act/undo-act.handler';
import { FloorRecords } from './visitor-records/floor-records';

@Module({
  imports: [VisitorsModule, HouseRulesModule],
  controllers: [
    ...DAY_CONTROLLERS,
    ReadBoardController,
    AskAdviceController,
    CheckInController,
    RefuseEntryController,
    GiveAtDoorController,
    SeatVisitController,
    AddUseController,
    ObserveVisitController,
    CheckOutController,
    CorrectVisitController,
    UndoActController,
    VisitsController,
    RoomsController,
    OpeningHoursController,
    HouseDayController,
    PolicyController,
    DecisionsController,
    ServicesController,
    LeftBehindController,
  ],
  providers: [
    ...DAY_PROVIDERS,
    FloorFacade,
    AddUseHandler,
    CheckInHandler,
    CheckOutHandler,
    CorrectVisitHandler,
    Decisions,
    Door,
    FloorRecords,
    GiveAtDoorHandler,
    HouseCalendar,
    HouseDayHandler,
    HouseDayRepository,
    ListVisitsHandler,
    ObserveVisitHandler,
    ListDecisionsHandler,
    PolicyHandler,
    ReviewDecisionsHandler,
    LeftBehindHandler,
    LeftBehindRepository,
    EditServicesHandler,
    GiveServiceHandler,
    ReadServicesHandler,
    ServiceListeners,
    TakeTurnHandler,
    TurnRepository,
    PolicyRepository,
    TryPolicyHandler,
    OpeningHoursHandler,
    ReadBoardHandler,
    ReadVisitHandler,
    RefuseEntryHandler,
    RoomRepository,
    RoomsHandler,
    SeatVisitHandler,
    StayRepository,
    UndoActHandler,
    VisitJournal,
  ],
  exports: [FloorFacade],
})
export class FloorModule {}
