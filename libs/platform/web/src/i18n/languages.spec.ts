import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { Languages } from './languages';
import { injectTexts } from './texts';
import { provideTranslations } from './translations';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('languages', () => {
  let languages: Languages;
  let server: HttpTestingController;
  let active: () => string;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideTranslations()],
    });
    languages = TestBed.inject(Languages);
    server = TestBed.inject(HttpTestingController);
    const transloco = TestBed.inject(TranslocoService);
    active = () => transloco.getActiveLang();
  });

  it('switch only when the texts of the pages in use are there', async () => {
    const needed = languages.need('floor');
    server.expectOne('/i18n/nl/floor.json').flush({ title: 'De vloer' });
    await needed;

    const switched = languages.use('en');
    server.expectOne('/i18n/en/app.json').flush({ save: 'Save' });
    await settle();
    expect(active()).toBe('nl');
    server.expectOne('/i18n/en/floor.json').flush({ title: 'The floor' });
    await switched;
    expect(active()).toBe('en');
    expect(document.documentElement.lang).toBe('en');
    const text = TestBed.runInInjectionContext(injectTexts);
    expect([text('app.save'), text('floor.title')]).toEqual(['Save', 'The floor']);
  });

  it('follow the last choice when two come quickly', async () => {
    const first = languages.use('en');
    const second = languages.use('nl');
    server.expectOne('/i18n/nl/app.json').flush({});
    await second;
    server.expectOne('/i18n/en/app.json').flush({});
    await first;
    expect(active()).toBe('nl');
  });
});
