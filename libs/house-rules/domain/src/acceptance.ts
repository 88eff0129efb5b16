import type { FieldError, Id } from '@luwte/platform/kernel';
import type { AcceptRules, RuleLanguage } from './contract';
import { signatureErrors } from './signature';

/**
 * Whether a visitor is to be asked: once for each new version, in whichever language and by whichever method.
 * @param current the published version, or null while the house has published none: then nothing is asked.
 */
export function needsAcceptance(
  current: { readonly id: Id } | null,
  acceptances: readonly { readonly versionId: Id }[],
): boolean {
  return current !== null && !acceptances.some((acceptance) => acceptance.versionId === current.id);
}

/** What {@link validateAcceptance} has to know beside the request. */
export interface AcceptanceFacts {
  /** Languages of the version that is accepted. */
  readonly languages: readonly RuleLanguage[];
  /** The account that records the acceptance. */
  readonly recordedBy: Id;
}

/**
 * What is wrong with an acceptance: a signature and nothing else, or spoken with a witness who is somebody else
 * than the one who records it; in a language the visitor could read that version in.
 */
export function validateAcceptance(
  request: Pick<AcceptRules, 'language' | 'method' | 'signature' | 'witnessAccountId'>,
  facts: AcceptanceFacts,
): FieldError[] {
  const errors: FieldError[] = [];
  if (!facts.languages.includes(request.language)) {
    errors.push({ pointer: '/language', code: 'not-in-version' });
  }
  switch (request.method) {
    case 'signature':
      if (!request.signature) errors.push({ pointer: '/signature', code: 'required' });
      else errors.push(...signatureErrors(request.signature, '/signature'));
      if (request.witnessAccountId) errors.push({ pointer: '/witnessAccountId', code: 'not-with-signature' });
      break;
    case 'spoken':
      if (request.signature) errors.push({ pointer: '/signature', code: 'not-when-spoken' });
      if (!request.witnessAccountId) errors.push({ pointer: '/witnessAccountId', code: 'required' });
      else if (request.witnessAccountId === facts.recordedBy) {
        errors.push({ pointer: '/witnessAccountId', code: 'same-as-recorder' });
      }
      break;
  }
  return errors;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A short code of an acceptance for the printed copy, e.g. `7K3M-9QXA`: the last 40 bits of its id, which in a
 * UUIDv7 are chance. It tells nothing about the visitor; the house finds the acceptance by it.
 */
export function acceptanceCode(id: Id): string {
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`);
  let code = '';
  for (let place = 0; place < 8; place += 1) {
    code = (CROCKFORD[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
