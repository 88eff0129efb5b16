import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires } from '@luwte/platform/web';
import { ADMISSION_PAGES } from './admission/admission.routes';
import { LEFT_BEHIND_PAGES } from './left-behind/left-behind.routes';
import { SERVICES_PAGES } from './services/services.routes';
import { DAY_PAGES } from './day/day.routes';
import { DESK_ROUTES } from './desk/desk.routes';
import type { HoursPage } from './rooms/hours-page';
import type { RoomPage } from './rooms/room-page';

/** Pages of the floor; they stand at the top of the address: `/desk`, `/board`, `/visits`, `/rooms`. */
export const FLOOR_ROUTES_WEB: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('floor')],
    children: [
      ...DESK_ROUTES,
      ...DAY_PAGES,
      ...ADMISSION_PAGES,
      ...SERVICES_PAGES,
      ...LEFT_BEHIND_PAGES,
      {
        path: 'board',
        pathMatch: 'full',
        title: 'floor.board.title',
        canActivate: [requires('floor.board')],
        data: { help: 'floor.board.help' },
        loadComponent: () => import('./board/board-page').then((page) => page.BoardPage),
      },
      {
        path: 'board/wall',
        title: 'floor.board.title',
        canActivate: [requires('floor.board')],
        data: { bare: true },
        loadComponent: () => import('./board/wall/wall-page').then((page) => page.WallPage),
      },
      {
        path: 'visits',
        pathMatch: 'full',
        title: 'floor.visits.title',
        canActivate: [requires('floor.visits')],
        data: { help: 'floor.visits.help' },
        loadComponent: () => import('./visits/visits-page').then((page) => page.VisitsPage),
      },
      {
        path: 'visits/:id',
        title: 'floor.visit.title',
        canActivate: [requires('floor.visits')],
        data: { help: 'floor.visit.help' },
        loadComponent: () => import('./visits/visit-page').then((page) => page.VisitPage),
      },
      {
        path: 'rooms',
        pathMatch: 'full',
        title: 'floor.rooms.title',
        canActivate: [requires('floor.read-settings')],
        data: { help: 'floor.rooms.help' },
        loadComponent: () => import('./rooms/rooms-page').then((page) => page.RoomsPage),
      },
      {
        path: 'rooms/hours',
        title: 'floor.hours.title',
        canActivate: [requires('floor.settings')],
        canDeactivate: [(page: HoursPage) => page.mayLeave()],
        data: { help: 'floor.hours.help' },
        loadComponent: () => import('./rooms/hours-page').then((page) => page.HoursPage),
      },
      {
        path: 'rooms/:id',
        title: 'floor.room.title',
        canActivate: [requires('floor.settings')],
        canDeactivate: [(page: RoomPage) => page.mayLeave()],
        data: { help: 'floor.room.help' },
        loadComponent: () => import('./rooms/room-page').then((page) => page.RoomPage),
      },
    ],
  },
];
