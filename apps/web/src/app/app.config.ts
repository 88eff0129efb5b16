import { APP_BASE_HREF } from '@angular/common';
import {
  inject,
  isDevMode,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
  type ApplicationConfig,
  ɵSHARED_STYLES_HOST as SHARED_STYLES_HOST,
} from '@angular/core';
import {
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withRouterConfig,
} from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { Languages, Preferences, providePlatformWeb, Session } from '@luwte/platform/web';
import { APP_ROUTES } from './app.routes';
import { AdoptedStyles } from './security/adopted-styles';
import { SERVICE_WORKER } from './security/trusted-types';

/** Texts and session are asked for together, before the first page. */
async function begin(): Promise<void> {
  const preferences = inject(Preferences);
  const languages = inject(Languages);
  const session = inject(Session);
  await Promise.all([languages.use(preferences.value().language), session.ready()]);
  const own = session.view()?.preferences.language;
  if (own) await languages.use(own);
}

export const APP_CONFIG: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    providePlatformWeb(),
    provideRouter(
      APP_ROUTES,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    provideServiceWorker(SERVICE_WORKER, {
      enabled: !isDevMode(),
      registrationStrategy: 'registerWhenStable:5000',
    }),
    provideAppInitializer(begin),
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: SHARED_STYLES_HOST, useClass: AdoptedStyles },
  ],
};
