import { inject, Pipe, type PipeTransform } from '@angular/core';
import { injectTexts, Moments, type Texts } from '@luwte/platform/web';
import type { Option } from '@luwte/ui';
import { formatCode, type VisitorProfile } from '@luwte/visitors/domain';

/** Lists of words in the texts of this slice. */
export type Vocabulary =
  | 'alerts'
  | 'dues'
  | 'intakes'
  | 'links'
  | 'genders'
  | 'housings'
  | 'languages'
  | 'opioidSubstitutions'
  | 'referrals'
  | 'routes'
  | 'statuses'
  | 'substances';

/** The choices of a vocabulary in the language of the screen; read in a `computed`. */
export function optionsOf<Value extends string>(
  texts: Texts,
  vocabulary: Vocabulary,
  values: readonly Value[],
): readonly Option<Value>[] {
  return values.map((value) => ({ value, label: texts(`visitors.${vocabulary}.${value}`) }));
}

/** `{{ card.code | luCode }}`: a code in groups of three, as on the pass. */
@Pipe({ name: 'luCode' })
export class CodePipe implements PipeTransform {
  transform(code: string): string {
    return formatCode(code);
  }
}

/** `{{ at | luDay }}`, or with `'moment'` day and time. Empty for null. Follows the language. */
@Pipe({ name: 'luDay', pure: false })
export class DayPipe implements PipeTransform {
  private readonly moments = inject(Moments);

  transform(instant: string | null, style: 'day' | 'moment' = 'day'): string {
    if (instant === null) return '';
    const day = this.moments.day(instant);
    return style === 'day' ? day : `${day}, ${this.moments.time(instant)}`;
  }
}

/** A field of the profile in words; empty for what is not known. */
export type ProfileWords = (field: keyof VisitorProfile, profile: VisitorProfile) => string;

/** Writes the fields of a profile. Injection context only; read in a `computed`. */
export function injectProfileWords(): ProfileWords {
  const texts = injectTexts();
  const one = (vocabulary: Vocabulary, value: string | undefined): string =>
    value === undefined ? '' : texts(`visitors.${vocabulary}.${value}`);
  const many = (vocabulary: Vocabulary, values: readonly string[] | undefined): string =>
    (values ?? []).map((value) => one(vocabulary, value)).join(', ');
  const writers: Readonly<Record<keyof VisitorProfile, (profile: VisitorProfile) => string>> = {
    handle: ({ handle }) => handle ?? '',
    birthYear: ({ birthYear }) => String(birthYear ?? ''),
    gender: ({ gender }) => one('genders', gender),
    postcode4: ({ postcode4 }) =>
      postcode4 === 'none' || postcode4 === 'unknown'
        ? texts(`visitors.postcodes.${postcode4}`)
        : (postcode4 ?? ''),
    housing: ({ housing }) => one('housings', housing),
    languages: ({ languages }) => many('languages', languages),
    substances: ({ substances }) => many('substances', substances),
    routes: ({ routes }) => many('routes', routes),
    opioidSubstitution: ({ opioidSubstitution }) => one('opioidSubstitutions', opioidSubstitution),
    referredBy: ({ referredBy }) => one('referrals', referredBy),
    emergencyWishes: ({ emergencyWishes }) => emergencyWishes ?? '',
  };
  return (field, profile) => writers[field](profile);
}
