import { type AuditEntry, sentenceKeys } from '@luwte/audit/domain';
import { injectTexts } from '@luwte/platform/web';

/** Tells an entry of the access log in a plain sentence. Read in a `computed`, it follows the language. */
export type Sentences = (
  entry: Pick<AuditEntry, 'event' | 'outcome' | 'emergency' | 'roles'>,
  who: string | null,
) => string;

/** Makes {@link Sentences}; without a name, the sentence names the role. Injection context only. */
export function injectSentences(): Sentences {
  const texts = injectTexts();
  return (entry, who) => {
    const { frame, what, area } = sentenceKeys(entry);
    const role = entry.roles.map((name) => texts(roleKey(name))).join(', ');
    return texts(frame, { who: who ?? role, what: texts(what), area: texts(area) });
  };
}

/** Where a role's name stands; the house itself and a bare device act too. */
export function roleKey(role: string): string {
  return role === 'system' || role === 'device' ? `privacy.roles.${role}` : `app.roles.${role}.name`;
}
