import type { Route, Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires } from '@luwte/platform/web';
import type { CorrectPage } from './correct-page/correct-page';
import type { ImposePage } from './impose-page/impose-page';
import type { PolicyPage } from './policy-page/policy-page';

const PAGES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'house-rules.sanctions.title',
    data: { help: 'house-rules.help.sanctions' },
    canActivate: [requires('house-rules.read-sanctions')],
    loadComponent: () => import('./list-page/sanctions-page').then((page) => page.SanctionsPage),
  },
  {
    path: 'policy',
    title: 'house-rules.policy.title',
    data: { help: 'house-rules.help.policy' },
    canActivate: [requires('house-rules.settings')],
    canDeactivate: [(page: PolicyPage) => page.mayLeave()],
    loadComponent: () => import('./policy-page/policy-page').then((page) => page.PolicyPage),
  },
  {
    path: 'new/:visitorId',
    title: 'house-rules.sanctions.impose',
    data: { help: 'house-rules.help.impose' },
    canActivate: [requires('house-rules.impose-sanctions')],
    canDeactivate: [(page: ImposePage) => page.mayLeave()],
    loadComponent: () => import('./impose-page/impose-page').then((page) => page.ImposePage),
  },
  {
    path: ':id',
    pathMatch: 'full',
    title: 'house-rules.sanctions.one',
    data: { help: 'house-rules.help.sanction' },
    canActivate: [requires('house-rules.read-sanctions')],
    loadComponent: () => import('./sanction-page/sanction-page').then((page) => page.SanctionPage),
  },
  {
    path: ':id/correct',
    title: 'house-rules.sanctions.acts.correct',
    data: { help: 'house-rules.help.sanction' },
    canActivate: [requires('house-rules.impose-sanctions')],
    canDeactivate: [(page: CorrectPage) => page.mayLeave()],
    loadComponent: () => import('./correct-page/correct-page').then((page) => page.CorrectPage),
  },
  {
    path: ':id/letter',
    title: 'house-rules.sanctions.letter',
    data: { help: 'house-rules.help.letter' },
    canActivate: [requires('house-rules.read-sanctions')],
    loadComponent: () => import('./letter-page/letter-page').then((page) => page.LetterPage),
  },
];

/** Pages of sanctions, for the path `sanctions`. */
export const SANCTIONS_ROUTES_WEB: Routes = [
  { path: '', providers: [provideTranslocoScope('house-rules')], children: PAGES },
];

/** The visitor's own summary, below the house rules. */
export const SUMMARY_PAGE: Route = {
  path: 'summary/:visitorId',
  title: 'house-rules.summary.title',
  data: { help: 'house-rules.help.summary' },
  canActivate: [requires('house-rules.read-acceptances'), requires('house-rules.read-sanctions')],
  loadComponent: () => import('./summary-page/summary-page').then((page) => page.SummaryPage),
};
