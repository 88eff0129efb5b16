import type { VisitState } from './contract/visits';

/** What can be done with a visit. */
export const VISIT_ACTIONS = ['call', 'seat', 'move', 'use', 'observe', 'after-care', 'check-out'] as const;
export type VisitAction = (typeof VISIT_ACTIONS)[number];

/** From which state an action leads where; what is not here cannot be done. */
export const VISIT_TRANSITIONS: Readonly<
  Record<VisitState, Readonly<Partial<Record<VisitAction, VisitState>>>>
> = {
  waiting: { call: 'waiting', seat: 'seated', observe: 'waiting', 'check-out': 'left' },
  seated: {
    move: 'seated',
    use: 'seated',
    observe: 'seated',
    'after-care': 'after-care',
    'check-out': 'left',
  },
  'after-care': { move: 'after-care', seat: 'seated', observe: 'after-care', 'check-out': 'left' },
  left: {},
};

/** The state after `action`, or null when the state does not allow it. */
export function stateAfter(state: VisitState, action: VisitAction): VisitState | null {
  return VISIT_TRANSITIONS[state][action] ?? null;
}

/** Whether `action` can be done in `state`; drives guard and button alike. */
export function mayDo(action: VisitAction, state: VisitState): boolean {
  return stateAfter(state, action) !== null;
}

/** Whether leaving now needs a reason: without having sat down, or without after-care. */
export function leavingNeedsReason(state: VisitState): boolean {
  return state === 'waiting' || state === 'seated';
}
