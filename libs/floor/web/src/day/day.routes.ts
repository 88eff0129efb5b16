import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires, textsOf } from '@luwte/platform/web';

/** The day of the house and what comes with it. */
export const DAY_PAGES: Routes = [
  {
    path: 'today',
    title: 'day.title',
    canActivate: [requires('floor.fill-checklist'), textsOf('day')],
    providers: [provideTranslocoScope('day')],
    data: { help: 'day.help' },
    loadComponent: () => import('./day-page').then((page) => page.DayPage),
  },
  {
    path: 'days',
    canActivate: [requires('floor.day-log'), textsOf('day')],
    providers: [provideTranslocoScope('day')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'day.log.title',
        data: { help: 'day.log.help' },
        loadComponent: () => import('../day-log/days-page').then((page) => page.DaysPage),
      },
      {
        path: ':day',
        title: 'day.log.one',
        data: { help: 'day.log.help' },
        loadComponent: () => import('../day-log/day-log-page').then((page) => page.DayLogPage),
      },
    ],
  },
  {
    path: 'notes',
    title: 'notes.title',
    canActivate: [requires('floor.notes'), textsOf('notes')],
    providers: [provideTranslocoScope('notes')],
    data: { help: 'notes.help' },
    loadComponent: () => import('../notes/notes-page').then((page) => page.NotesPage),
  },
  {
    path: 'calendar',
    title: 'day.calendar.title',
    canActivate: [requires('floor.read-settings'), textsOf('day')],
    providers: [provideTranslocoScope('day')],
    data: { help: 'day.calendar.help' },
    loadComponent: () => import('../calendar/calendar-page').then((page) => page.CalendarPage),
  },
  {
    path: 'settings',
    title: 'settings.title',
    canActivate: [requires('floor.house-settings'), textsOf('settings'), textsOf('day')],
    providers: [provideTranslocoScope('settings')],
    data: { help: 'settings.help' },
    loadComponent: () => import('../settings/settings-page').then((page) => page.SettingsPage),
  },
  {
    path: 'peer',
    title: 'peer.title',
    canActivate: [requires('floor.peer-view'), textsOf('peer'), textsOf('services')],
    providers: [provideTranslocoScope('peer')],
    data: { help: 'peer.helpText' },
    loadComponent: () => import('../peer/peer-page').then((page) => page.PeerPage),
  },
];
