import type { FieldError } from '@luwte/platform/kernel';
import type { LegalBasis, RequestAnswer, RequestState } from './contract/information-request';

/** What can be done with a request. */
export const REQUEST_STEPS = ['decide', 'close'] as const;
export type RequestStep = (typeof REQUEST_STEPS)[number];

/** From which state a step leads where; what is not here cannot be done. */
export const REQUEST_TRANSITIONS: Readonly<
  Record<RequestState, Readonly<Partial<Record<RequestStep, RequestState>>>>
> = {
  received: { decide: 'decided' },
  decided: { close: 'closed' },
  closed: {},
};

/**
 * What is wrong with an answer: without a legal ground nothing may be given (GDPR art. 6, 9; professional secrecy).
 */
export function answerFaults(answer: RequestAnswer, basis: LegalBasis): readonly FieldError[] {
  return answer !== 'refused' && basis === 'none' ? [{ pointer: '/answer', code: 'no-legal-basis' }] : [];
}
