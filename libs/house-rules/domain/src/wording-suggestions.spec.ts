import { flagNegativeWording } from './wording';
import { sentenceAt } from './wording-suggestions';

describe('what a house could write instead', () => {
  it.each([
    ['nl', 'Niet roken in de gang', 'Roken doe je in de rookruimte.'],
    ['nl', 'Je mag hier geen alcohol drinken.', 'Alcohol drink je buiten, voor of na je bezoek.'],
    ['nl', 'Nooit naalden delen!', 'Je gebruikt elke keer je eigen schone spullen.'],
    ['nl', 'Wapens zijn verboden', 'Je geeft messen en gereedschap af bij de balie.'],
    ['nl', 'Geen geweld', 'Je praat rustig en vriendelijk.'],
    ['nl', 'Geen zeepbellen', null],
    ['en', 'No smoking in the hall', 'You smoke in the smoking room.'],
    ['en', "Don't share needles.", 'You use your own clean supplies every time.'],
    ['en', 'Dealing is forbidden.', 'You keep your own things to yourself.'],
    ['en', "You haven't a pass", 'You check in at the desk and show your pass.'],
  ] as const)('in %s for "%s"', (language, text, wished) => {
    expect(flagNegativeWording(text, language)[0]?.wished).toBe(wished);
  });

  it('looks at the sentence around the word, not at the whole text', () => {
    const text = 'Roken doe je in de rookruimte. Niet schreeuwen! Eten doe je thuis.';
    expect(sentenceAt(text, text.indexOf('Niet'))).toBe('Niet schreeuwen');
    expect(flagNegativeWording(text, 'nl')[0]?.wished).toBe('Je praat rustig en vriendelijk.');
  });

  it('never proposes what would be flagged itself', () => {
    const topics = [
      'roken',
      'alcohol',
      'delen',
      'dealen',
      'mes',
      'schreeuwen',
      'foto',
      'bellen',
      'hond',
      'afval',
      'slapen',
      'eten',
      'hangen',
      'pas',
      'gang',
    ];
    for (const topic of topics) {
      const wished = flagNegativeWording(`Niet ${topic}`, 'nl')[0]?.wished ?? 'nooit';
      expect([topic, flagNegativeWording(wished, 'nl')]).toEqual([topic, []]);
    }
  });

  it.each(['niettemin', 'Noord', 'Nietje', 'geenszins'])('leaves "%s" alone', (word) => {
    expect(flagNegativeWording(`${word} gaat het goed`, 'nl')).toEqual([]);
  });
});
