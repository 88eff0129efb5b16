import * as fc from 'fast-check';
import { CUSTODY_STATES, CUSTODY_STEPS, type CustodyLink } from './contract';
import {
  checkFoundAt,
  checkStep,
  CONFIRMS,
  CUSTODY_TRANSITIONS,
  custodyAfter,
  custodyState,
  CustodyStateForbids,
  readChain,
  registerNumber,
  WitnessMustDiffer,
} from './left-behind';

const AT = '2026-11-23T10:00:00.000Z';
const FOUND = {
  foundAt: AT,
  place: 'S3',
  form: 'powder',
  description: 'Zakje met wit poeder',
  sealNumber: 'A1',
};
const link = (
  kind: CustodyLink['kind'],
  state: CustodyLink['state'],
  accountId: string,
  details: CustodyLink['details'] = {},
): CustodyLink => ({ seq: 1, kind, state, at: AT, accountId, by: accountId, details });
const REGISTERED = link('register', 'unwitnessed', 'anna', FOUND);

describe('the chain of custody', () => {
  it('needs two different people before it goes on', () => {
    expect(() => custodyAfter([REGISTERED], 'witness', 'anna')).toThrow(WitnessMustDiffer);
    expect(custodyAfter([REGISTERED], 'witness', 'bram')).toBe('witnessed');
    expect(() => custodyAfter([REGISTERED], 'store', 'bram')).toThrow(CustodyStateForbids);
    const destroyed = [REGISTERED, link('destroy', 'destruction-unconfirmed', 'bram')];
    expect(() => custodyAfter(destroyed, 'confirm-destruction', 'bram')).toThrow(WitnessMustDiffer);
    expect(custodyAfter(destroyed, 'confirm-destruction', 'anna')).toBe('destroyed');
  });

  it('ends with the police or in destruction, and never without a witness, whoever tries what in which order', () => {
    const attempt = fc.tuple(fc.constantFrom(...CUSTODY_STEPS), fc.constantFrom('anna', 'bram', 'cees'));
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 20 }), (attempts) => {
        const chain = [REGISTERED];
        for (const [step, who] of attempts) {
          try {
            chain.push(link(step, custodyAfter(chain, step, who), who));
          } catch {
            continue;
          }
        }
        for (const [index, { kind, accountId }] of chain.entries()) {
          const confirmed = kind === 'register' || kind === 'correct' ? undefined : CONFIRMS[kind];
          const before = chain.slice(0, index).findLast((one) => one.kind === confirmed);
          if (confirmed) expect(before?.accountId).not.toBe(accountId);
        }
        const stored = chain.findIndex(({ kind }) => kind === 'store');
        if (stored >= 0) expect(chain.slice(0, stored).some(({ kind }) => kind === 'witness')).toBe(true);
      }),
    );
  });

  it('leads out of every state but the two ends', () => {
    const ends = CUSTODY_STATES.filter((state) => Object.keys(CUSTODY_TRANSITIONS[state]).length === 0);
    expect(ends).toEqual(['handed-over', 'destroyed']);
  });

  it('tells the newest reading, keeps its state over a correction, and says who and where to', () => {
    const chain = [
      REGISTERED,
      link('witness', 'witnessed', 'bram'),
      link('correct', 'witnessed', 'anna', { place: 'S4', reason: 'Verkeerde plek geschreven' }),
      link('store', 'in-safe', 'bram', { safe: 'Kluis kantoor' }),
      link('hand-over', 'handed-over', 'cees', { receiver: 'Politie Dordrecht', reference: 'PL-77' }),
    ];
    expect(custodyState(chain)).toBe('handed-over');
    expect(readChain(chain)).toMatchObject({
      place: 'S4',
      description: 'Zakje met wit poeder',
      corrected: true,
      registeredBy: 'anna',
      witness: 'bram',
      safe: 'Kluis kantoor',
      destination: 'Politie Dordrecht, PL-77',
      releasedAt: AT,
    });
  });

  it('asks for what each step must tell', () => {
    expect(checkStep({ step: 'store' })[0]?.pointer).toBe('/safe');
    expect(checkStep({ step: 'hand-over', receiver: 'Politie' })[0]?.pointer).toBe('/reference');
    expect(checkStep({ step: 'destroy' })[0]?.pointer).toBe('/method');
    expect(checkStep({ step: 'witness' })).toEqual([]);
  });

  it('takes no finding from the future, nor from last season', () => {
    expect(checkFoundAt(AT, AT)).toEqual([]);
    expect(checkFoundAt('2026-11-23T10:05:00.000Z', AT)[0]?.code).toBe('in-the-future');
    expect(checkFoundAt('2026-09-23T10:05:00.000Z', AT)[0]?.code).toBe('too-long-ago');
  });

  it('writes its number as it stands on the bag', () => {
    expect(registerNumber({ year: 2026, number: 7 })).toBe('2026-007');
  });
});
