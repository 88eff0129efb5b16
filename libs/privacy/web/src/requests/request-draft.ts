import { type FieldError, keepsText } from '@luwte/platform/kernel';
import {
  type LegalBasis,
  REQUEST_LIMITS,
  type RequestContent,
  type RequesterKind,
} from '@luwte/privacy/domain';

/** A request while it is being written; texts as they are typed. */
export interface RequestDraft {
  readonly requesterKind: RequesterKind | null;
  readonly organisation: string;
  readonly requester: string;
  readonly legalBasis: LegalBasis | null;
  readonly basisNote: string;
  readonly asked: string;
  readonly about: string;
}

/** An empty draft, or one of what was written down. */
export function draftOf(content: RequestContent | null): RequestDraft {
  return {
    requesterKind: content?.requesterKind ?? null,
    organisation: content?.organisation ?? '',
    requester: content?.requester ?? '',
    legalBasis: content?.legalBasis ?? null,
    basisNote: content?.basisNote ?? '',
    asked: content?.asked ?? '',
    about: content?.about ?? '',
  };
}

/** What is missing or does not fit. */
export function draftErrors(draft: RequestDraft): readonly FieldError[] {
  const texts = (['organisation', 'requester', 'asked'] as const).filter(
    (field) => !keepsText(draft[field], REQUEST_LIMITS[field]),
  );
  const optional = (['basisNote', 'about'] as const).filter(
    (field) => draft[field].trim() !== '' && !keepsText(draft[field], REQUEST_LIMITS[field]),
  );
  const choices = (['requesterKind', 'legalBasis'] as const).filter((field) => draft[field] === null);
  return [...choices, ...texts, ...optional].map((field) => ({ pointer: `/${field}`, code: 'required' }));
}

/** What is sent; null while something is missing. */
export function contentOf(draft: RequestDraft): RequestContent | null {
  const { requesterKind, legalBasis } = draft;
  if (requesterKind === null || legalBasis === null || draftErrors(draft).length > 0) return null;
  return {
    requesterKind,
    legalBasis,
    organisation: draft.organisation.trim(),
    requester: draft.requester.trim(),
    asked: draft.asked.trim(),
    ...(draft.basisNote.trim() !== '' && { basisNote: draft.basisNote.trim() }),
    ...(draft.about.trim() !== '' && { about: draft.about.trim() }),
  };
}
