import type { VisitorListItem } from '@luwte/visitors/domain';
import { hitsFor } from './hit-list';

const known = { id: 'v', handle: 'Noor' } as VisitorListItem;

describe('what stands under the search', () => {
  it('ends with a new guest by the name that was typed', () => {
    expect(hitsFor(' Noor ', [known])).toEqual([
      { kind: 'visitor', visitor: known },
      { kind: 'new', name: 'Noor' },
    ]);
  });

  it('begins with a new guest when the key for it is all that was typed', () => {
    expect(hitsFor('n', [known])).toEqual([
      { kind: 'new', name: '' },
      { kind: 'visitor', visitor: known },
    ]);
  });
});
