import type { Routes } from '@angular/router';
import { requires } from '@luwte/platform/web';
import type { CorrectPage } from './correct-page/correct-page';
import type { ImposePage } from './impose-page/impose-page';
import type { PolicyPage } from './policy-page/policy-page';

/** Pages of sanctions, below the house rules, and the visitor's own summary. */
export const SANCTION_PAGES: Routes = [
  {
    path: 'sanctions',
    pathMatch: 'full',
    title: 'house-rules.sanctions.title',
    data: { help: 'house-rules.help.sanctions' },
    canActivate: [requires('house-rules.read-sanctions')],
    loadComponent: () => import('./list-page/sanctions-page').then((page) => page.SanctionsPage),
  },
  {
    path: 'sanctions/policy',
    title: 'house-rules.policy.title',
    data: { help: 'house-rules.help.policy' },
    canActivate: [requires('house-rules.settings')],
    canDeactivate: [(page: PolicyPage) => page.mayLeave()],
    loadComponent: () => import('./policy-page/policy-page').then((page) => page.PolicyPage),
  },
  {
    path: 'sanctions/new/:visitorId',
    title: 'house-rules.sanctions.impose',
    data: { help: 'house-rules.help.impose' },
    canActivate: [requires('house-rules.impose-sanctions')],
    canDeactivate: [(page: ImposePage) => page.mayLeave()],
    loadComponent: () => import('./impose-page/impose-page').then((page) => page.ImposePage),
  },
  {
    path: 'sanctions/:id',
    pathMatch: 'full',
    title: 'house-rules.sanctions.one',
    data: { help: 'house-rules.help.sanction' },
    canActivate: [requires('house-rules.read-sanctions')],
    loadComponent: () => import('./sanction-page/sanction-page').then((page) => page.SanctionPage),
  },
  {
    path: 'sanctions/:id/correct',
    title: 'house-rules.sanctions.acts.correct',
    data: { help: 'house-rules.help.sanction' },
    canActivate: [requires('house-rules.impose-sanctions')],
    canDeactivate: [(page: CorrectPage) => page.mayLeave()],
    loadComponent: () => import('./correct-page/correct-page').then((page) => page.CorrectPage),
  },
  {
    path: 'sanctions/:id/letter',
    title: 'house-rules.sanctions.letter',
    data: { help: 'house-rules.help.letter' },
    canActivate: [requires('house-rules.read-sanctions')],
    loadComponent: () => import('./letter-page/letter-page').then((page) => page.LetterPage),
  },
  {
    path: 'summary/:visitorId',
    title: 'house-rules.summary.title',
    data: { help: 'house-rules.help.summary' },
    canActivate: [requires('house-rules.read-acceptances'), requires('house-rules.read-sanctions')],
    loadComponent: () => import('./summary-page/summary-page').then((page) => page.SummaryPage),
  },
];
