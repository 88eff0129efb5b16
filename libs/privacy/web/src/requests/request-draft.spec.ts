import { contentOf, draftErrors, draftOf } from './request-draft';

const CONTENT = {
  requesterKind: 'police',
  organisation: 'Politie Demostad',
  requester: 'Agent Demo',
  legalBasis: 'demand',
  asked: 'Was deze persoon hier?',
} as const;

describe('a request that is being written', () => {
  it('comes back as it was, without what was left empty', () => {
    expect(contentOf(draftOf(CONTENT))).toEqual(CONTENT);
  });

  it('says what is missing, and is not sent before', () => {
    const draft = { ...draftOf(CONTENT), legalBasis: null, asked: ' ' };
    expect(draftErrors(draft).map(({ pointer }) => pointer)).toEqual(['/legalBasis', '/asked']);
    expect(contentOf(draft)).toBeNull();
    expect(draftErrors(draftOf(null))).toHaveLength(5);
  });
});
