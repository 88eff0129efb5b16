import {
  type FieldError,
  type Instant,
  Invalid,
  keepsText,
  type Setting,
  type TextLimit,
} from '@luwte/platform/kernel';
import { SANCTION_STEPS, type SanctionStep } from './contract';
import { STEP_FACTS } from './sanction-steps';

/** From which step on a suspension is lifted only after a return conversation. */
export const CONVERSATION_FROM = ['rest-of-day', 'days-1-7', 'days-8-30', 'longer', 'never'] as const;
export type ConversationFrom = (typeof CONVERSATION_FROM)[number];

/** One line on paper: a name, a telephone number, an address. */
export const CONTACT_LINE = { min: 0, max: 120, pattern: /^[^\p{Cc}]*$/u } as const satisfies TextLimit;

/** How a house deals with sanctions, and whom a visitor turns to. */
export interface SanctionPolicy {
  readonly conversationFrom: ConversationFrom;
  /** Who listens to somebody who does not agree; empty for the team as a whole. */
  readonly contactName: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

/** The policy as it stands; version 0 is the default that nobody changed. */
export interface SanctionPolicyRead extends SanctionPolicy {
  readonly version: number;
  readonly changedAt: Instant | null;
  readonly changedByName: string | null;
}

export const SANCTION_SETTING: Setting<SanctionPolicy> = {
  key: 'house-rules.sanctions',
  defaults: { conversationFrom: 'days-8-30', contactName: '', phone: '', email: '', address: '' },
  check: ({ conversationFrom: _, ...contact }) => {
    const errors: FieldError[] = Object.entries(contact)
      .filter(([, line]) => !keepsText(line, CONTACT_LINE))
      .map(([name]) => ({ pointer: `/${name}`, code: 'text', params: { min: 0, max: CONTACT_LINE.max } }));
    if (errors.length > 0) throw new Invalid(errors);
  },
};

/** Whether a house that decides so lifts this step only after a return conversation. */
export function conversationNeeded(step: SanctionStep, { conversationFrom }: SanctionPolicy): boolean {
  if (conversationFrom === 'never' || !STEP_FACTS[step].excludes) return false;
  return SANCTION_STEPS.indexOf(step) >= SANCTION_STEPS.indexOf(conversationFrom);
}
