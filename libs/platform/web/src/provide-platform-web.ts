import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { TitleStrategy } from '@angular/router';
import { apiInterceptor } from './http/api.interceptor';
import { PageTitles } from './i18n/page-titles';
import { provideTranslations } from './i18n/translations';

/** Everything a program of the house needs to talk to its API and to speak its languages. */
export function providePlatformWeb(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideHttpClient(withFetch(), withInterceptors([apiInterceptor])),
    ...provideTranslations(),
    { provide: TitleStrategy, useClass: PageTitles },
  ]);
}
