import type { RuleSetState } from './contract';
import { WrongState } from './errors';

/** What can happen to a version, from which states, and what it is afterwards. */
export const RULE_SET_ACTIONS = {
  edit: { from: ['draft'], to: 'draft' },
  publish: { from: ['draft'], to: 'published' },
  /** Follows from publishing the next one, never asked for by itself. */
  supersede: { from: ['published'], to: 'superseded' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly RuleSetState[]; readonly to: RuleSetState }>
>;
export type RuleSetAction = keyof typeof RULE_SET_ACTIONS;

/** Whether a version in `state` takes `action`; pages use it to show or hide the button. */
export function takes(state: RuleSetState, action: RuleSetAction): boolean {
  return RULE_SET_ACTIONS[action].from.some((from) => from === state);
}

/**
 * The state after `action`.
 * @throws {WrongState} when a version in `state` does not take it.
 */
export function afterAction(state: RuleSetState, action: RuleSetAction): RuleSetState {
  if (!takes(state, action)) throw new WrongState(action, state);
  return RULE_SET_ACTIONS[action].to;
}
