import type { Id } from '@luwte/platform/kernel';
import { sealJson, unsealJson } from '@luwte/platform/api';

type Part = 'facts' | 'note' | 'facts-before';

/** Ties a sealed text to its row: copied to another it does not open. */
const contextOf = (part: Part, rowId: Id): string => `house_rule_sanction.${part} ${rowId}`;

/** Seals a text with the visitor's key; nothing stays nothing. */
export function sealText(key: Buffer, part: Part, rowId: Id, text: string | null): Buffer | null {
  return text === null ? null : sealJson(key, contextOf(part, rowId), { text });
}

/** Opens what {@link sealText} sealed; null when there was nothing, or the visitor's key has been destroyed. */
export function unsealText(key: Buffer | null, part: Part, rowId: Id, sealed: Buffer | null): string | null {
  return key && sealed ? unsealJson<{ text: string }>(key, contextOf(part, rowId), sealed).text : null;
}
