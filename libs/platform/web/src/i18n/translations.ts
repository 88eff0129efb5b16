import { HttpClient } from '@angular/common/http';
import { inject, Injectable, isDevMode, type EnvironmentProviders } from '@angular/core';
import { provideTransloco, type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { UI_LANGUAGES } from '@luwte/platform/kernel';
import { map, type Observable } from 'rxjs';

/** Texts that every page has; a slice's own texts are its scope (`provideTranslocoScope('floor')`). */
export const COMMON_SCOPE = 'app';

/** Loads `/i18n/<language>/<scope>.json`. Every key starts with the name of its file: `app.save`, `floor.board.title`. */
@Injectable()
export class Translations implements TranslocoLoader {
  private readonly http = inject(HttpClient);

  /** `path` is a language, or `<scope>/<language>`. */
  getTranslation(path: string): Observable<Translation> {
    const [language = '', scope] = path.split('/').reverse();
    const texts = this.http.get<Translation>(`/i18n/${language}/${scope ?? COMMON_SCOPE}.json`);
    return scope ? texts : texts.pipe(map((common) => ({ [COMMON_SCOPE]: common })));
  }
}

/** Dutch and English, switchable at run time. */
export function provideTranslations(): EnvironmentProviders[] {
  return provideTransloco({
    loader: Translations,
    config: {
      availableLangs: [...UI_LANGUAGES],
      defaultLang: 'nl',
      reRenderOnLangChange: true,
      prodMode: !isDevMode(),
      scopes: { keepCasing: true, autoPrefixKeys: false },
      missingHandler: { logMissingKey: isDevMode() },
    },
  });
}
