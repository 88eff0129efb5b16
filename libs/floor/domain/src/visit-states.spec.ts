import * as fc from 'fast-check';
import { VISIT_STATES, type VisitState } from './contract';
import { leavingNeedsReason, mayDo, stateAfter, VISIT_ACTIONS, type VisitAction } from './visit-states';

describe('states of a visit', () => {
  it.each<[VisitState, readonly VisitAction[]]>([
    ['waiting', ['call', 'seat', 'observe', 'check-out']],
    ['seated', ['move', 'use', 'observe', 'after-care', 'check-out']],
    ['after-care', ['seat', 'move', 'observe', 'check-out']],
    ['left', []],
  ])('allow from %s exactly %j', (state, allowed) => {
    expect(VISIT_ACTIONS.filter((action) => mayDo(action, state)).sort()).toEqual([...allowed].sort());
  });

  it('never lead back to waiting once somebody sat, nor out of having left', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VISIT_ACTIONS)), (actions) => {
        let state: VisitState = 'waiting';
        let sat = false;
        for (const action of actions) {
          const next: VisitState | null = stateAfter(state, action);
          if (next === null) continue;
          if (state === 'left') throw new Error('Nothing follows on having left');
          if (sat) expect(next).not.toBe('waiting');
          state = next;
          sat ||= state === 'seated';
        }
      }),
    );
  });

  it('let everybody leave at any time', () => {
    for (const state of VISIT_STATES.filter((one) => one !== 'left'))
      expect(stateAfter(state, 'check-out')).toBe('left');
  });

  it('ask why when somebody leaves without a seat or without after-care', () => {
    expect(VISIT_STATES.filter((state) => leavingNeedsReason(state))).toEqual(['waiting', 'seated']);
  });
});
