import type { Signature } from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { sealJson, unsealJson } from '@luwte/platform/api';

/** Ties a sealed signature to its row: copied to another acceptance it does not open. */
function contextOf(acceptanceId: Id): string {
  return `house_rule_acceptance.signature ${acceptanceId}`;
}

/** Seals a signature with the visitor's key. */
export function sealSignature(key: Buffer, acceptanceId: Id, signature: Signature): Buffer {
  const { width, height, strokes } = signature;
  return sealJson(key, contextOf(acceptanceId), { width, height, strokes });
}

/** Opens what {@link sealSignature} sealed. */
export function unsealSignature(key: Buffer, acceptanceId: Id, sealed: Buffer): Signature {
  return unsealJson<Signature>(key, contextOf(acceptanceId), sealed);
}
