import type { EnvironmentProviders, Provider } from '@angular/core';
import { importProvidersFrom } from '@angular/core';
import { TranslocoTestingModule, type Translation } from '@jsverse/transloco';

/** Texts for the spec of a component of the kit: every key stands for itself unless `texts` says otherwise. */
export function provideTexts(texts: Translation = {}): (EnvironmentProviders | Provider)[] {
  return [
    importProvidersFrom(
      TranslocoTestingModule.forRoot({
        langs: { nl: texts },
        translocoConfig: {
          availableLangs: ['nl'],
          defaultLang: 'nl',
          scopes: { autoPrefixKeys: false },
          missingHandler: { logMissingKey: false },
        },
        preloadLangs: true,
      }),
    ),
  ];
}
