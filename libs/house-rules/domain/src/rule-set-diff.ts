import type { Rule, RuleLanguage, RuleSetContent } from './contract';
import { textIn } from './rule-set-content';

/** One difference between two sets of rules, told by the key of the rule. */
export type RuleSetChange =
  | { readonly kind: 'added' | 'removed' | 'moved' | 'pictogram'; readonly key: string }
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly language: RuleLanguage;
      /** Title and text as one; null where there was none, or is none any more. */
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly kind: 'language-added' | 'language-removed'; readonly language: RuleLanguage };

/**
 * What `after` says otherwise than `before`, in the order of `after`. A rule counts as moved when it stands elsewhere
 * among the rules that both have, so that adding one at the top moves none.
 */
export function ruleSetChanges(before: RuleSetContent, after: RuleSetContent): readonly RuleSetChange[] {
  const changes: RuleSetChange[] = [];
  for (const language of after.languages)
    if (!before.languages.includes(language)) changes.push({ kind: 'language-added', language });
  for (const language of before.languages)
    if (!after.languages.includes(language)) changes.push({ kind: 'language-removed', language });
  const moved = movedKeys(before.rules, after.rules);
  for (const rule of after.rules) {
    const old = before.rules.find(({ key }) => key === rule.key);
    if (!old) {
      changes.push({ kind: 'added', key: rule.key });
      continue;
    }
    if (moved.has(rule.key)) changes.push({ kind: 'moved', key: rule.key });
    if (old.pictogram !== rule.pictogram) changes.push({ kind: 'pictogram', key: rule.key });
    changes.push(...textChanges(old, rule));
  }
  for (const { key } of before.rules)
    if (!after.rules.some((rule) => rule.key === key)) changes.push({ kind: 'removed', key });
  return changes;
}

function textChanges(old: Rule, rule: Rule): RuleSetChange[] {
  const languages = new Set([...rule.texts, ...old.texts].map(({ language }) => language));
  return [...languages].flatMap((language): RuleSetChange[] => {
    const [before, after] = [told(old, language), told(rule, language)];
    return before === after ? [] : [{ kind: 'text', key: rule.key, language, before, after }];
  });
}

function told(rule: Rule, language: RuleLanguage): string | null {
  const text = textIn(rule, language);
  return text ? `${text.title}. ${text.text}` : null;
}

/** The fewest rules that must move to get from one order to the other: those outside the longest common order. */
function movedKeys(before: readonly Rule[], after: readonly Rule[]): ReadonlySet<string> {
  const place = new Map(before.map(({ key }, index) => [key, index]));
  const shared = after.map(({ key }) => key).filter((key) => place.has(key));
  const best: { length: number; previous: number }[] = [];
  shared.forEach((key, at) => {
    let own = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      const inOrder = (place.get(shared[earlier] ?? '') ?? 0) < (place.get(key) ?? 0);
      if (inOrder && length > own.length) own = { length, previous: earlier };
    }
    best.push(own);
  });
  const kept = new Set<string>();
  let at = best.findIndex(({ length }) => length === Math.max(...best.map((one) => one.length)));
  while (at >= 0) {
    kept.add(shared[at] ?? '');
    at = best[at]?.previous ?? -1;
  }
  return new Set(shared.filter((key) => !kept.has(key)));
}
