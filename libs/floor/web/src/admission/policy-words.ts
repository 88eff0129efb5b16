import {
  type AdmissionPolicy,
  type Guideline,
  GUIDELINES,
  type GuidelineMode,
  policyDifferences,
  type PostcodeRange,
} from '@luwte/floor/domain';
import type { Texts } from '@luwte/platform/web';
import type { FieldPair } from '../shared/two-versions';

/** One guideline in words, for a table. */
export interface GuidelineLine {
  readonly guideline: Guideline;
  readonly mode: GuidelineMode;
  readonly details: readonly string[];
}

/** A policy in words, guideline by guideline. */
export function policyLines(policy: AdmissionPolicy, texts: Texts): readonly GuidelineLine[] {
  return GUIDELINES.map((guideline) => ({
    guideline,
    mode: policy[guideline].mode,
    details: policy[guideline].mode === 'off' ? [] : detailsOf(policy, guideline, texts),
  }));
}

function detailsOf(policy: AdmissionPolicy, guideline: Guideline, texts: Texts): readonly string[] {
  return Object.entries(policy[guideline])
    .filter(([setting]) => setting !== 'mode')
    .map(
      ([setting, value]: [string, unknown]) =>
        `${texts(`admission.settings.${guideline}.${setting}`)}: ${valueInWords(guideline, setting, value, texts)}`,
    );
}

/** A stored value of a setting, as people say it. */
export function valueInWords(guideline: Guideline, setting: string, value: unknown, texts: Texts): string {
  if (setting === 'mode') return texts(`admission.modes.${String(value)}`);
  if (typeof value === 'boolean') return texts(value ? 'admission.yes' : 'admission.no');
  if (guideline === 'intoxication') return texts(`admission.levels.${String(value)}`);
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return texts('admission.none');
  return value.map((one: unknown) => itemInWords(one, texts)).join(', ');
}

function itemInWords(item: unknown, texts: Texts): string {
  if (typeof item === 'string') return texts(`floor.substances.${item}`);
  const { from, to } = item as PostcodeRange;
  return from === to ? from : `${from}–${to}`;
}

/** What differs between two policies, as pairs of words. */
export function differencesInWords(
  before: AdmissionPolicy,
  after: AdmissionPolicy,
  texts: Texts,
): readonly FieldPair[] {
  return policyDifferences(before, after).map(({ guideline, setting, before: old, after: now }) => ({
    label: `${texts(`admission.guidelines.${guideline}`)} · ${texts(
      setting === 'mode' ? 'admission.mode' : `admission.settings.${guideline}.${setting}`,
    )}`,
    theirs: valueInWords(guideline, setting, old, texts),
    mine: valueInWords(guideline, setting, now, texts),
  }));
}
