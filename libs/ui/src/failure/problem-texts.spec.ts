import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../texts.testing';
import { ProblemTexts } from './problem-texts';

const TEXTS = {
  floor: { problems: { 'place-taken': 'De plaats is bezet.' } },
  app: {
    problems: {
      platform: { 'stale-version': 'Net gewijzigd.' },
      status: { '409': 'Kan nu niet.', other: 'Ging mis.' },
    },
  },
};

describe('sentences of problems', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideTexts(TEXTS)] }));

  it.each([
    ['the slice that raised it', 409, 'floor.place-taken', 'De plaats is bezet.'],
    ['the common texts', 409, 'platform.stale-version', 'Net gewijzigd.'],
    ['the status', 409, 'floor.something-new', 'Kan nu niet.'],
    ['the general one', 418, 'x.y', 'Ging mis.'],
  ])('come from %s', (_, status, code, sentence) => {
    expect(TestBed.inject(ProblemTexts).of({ status, code })).toBe(sentence);
  });
});
