import { type AdmissionPolicy, DEFAULT_POLICY } from '@luwte/floor/domain';
import { differencesInWords, policyLines, valueInWords } from './policy-words';

/** Each key stands for itself. */
const texts = (key: string): string => key;

describe('a policy in words', () => {
  it('tells every guideline, and no values of one that is off', () => {
    const lines = policyLines(DEFAULT_POLICY, texts);
    expect(lines).toHaveLength(10);
    expect(lines.find(({ guideline }) => guideline === 'residency')).toEqual({
      guideline: 'residency',
      mode: 'off',
      details: [],
    });
    expect(lines.find(({ guideline }) => guideline === 'age')?.details).toEqual([
      'admission.settings.age.minimumAge: 18',
    ]);
  });

  it('says values as people do', () => {
    expect(valueInWords('intoxication', 'delayFrom', 4, texts)).toBe('admission.levels.4');
    expect(valueInWords('substance', 'ownRequired', false, texts)).toBe('admission.no');
    expect(valueInWords('substance', 'notAllowed', [], texts)).toBe('admission.none');
    const areas = [
      { from: '3311', to: '3319' },
      { from: '3355', to: '3355' },
    ];
    expect(valueInWords('residency', 'areas', areas, texts)).toBe('3311–3319, 3355');
  });

  it('shows what changed, before and after', () => {
    const after: AdmissionPolicy = { ...DEFAULT_POLICY, contract: { mode: 'off' } };
    expect(differencesInWords(DEFAULT_POLICY, after, texts)).toEqual([
      {
        label: 'admission.guidelines.contract · admission.mode',
        theirs: 'admission.modes.advise',
        mine: 'admission.modes.off',
      },
    ]);
  });
});
