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
import { TranslocoService } from '@jsverse/transloco';
import { Preferences, providePlatformWeb, Session } from '@luwte/platform/web';
import { firstValueFrom } from 'rxjs';
import { APP_ROUTES } from './app.routes';
import { AdoptedStyles } from './security/adopted-styles';
import { SERVICE_WORKER } from './security/trusted-types';

/** Texts and session are asked for together, before the first page. */
async function begin(): Promise<void> {
  const preferences = inject(Preferences);
  const transloco = inject(TranslocoService);
  const session = inject(Session);
  const texts = (language: string): Promise<unknown> => firstValueFrom(transloco.load(language));
  await Promise.all([texts(preferences.value().language), session.ready()]);
  const own = session.view()?.preferences.language;
  if (own) await texts(own);
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
