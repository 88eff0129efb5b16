/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** A handle as it is compared: without case, accents and punctuation (Unicode NFKD). */
export function normaliseHandle(handle: string): string {
  return handle
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The distinct trigrams of a handle, word by word, each word padded with two blanks before and one after, as
 * PostgreSQL's pg_trgm does.
 */
export function trigramsOf(handle: string): readonly string[] {
  const words = normaliseHandle(handle).split(' ').filter(Boolean);
  const grams = words.flatMap((word) => {
    const padded = [...`  ${word} `];
    return padded.slice(2).map((_, index) => padded.slice(index, index + 3).join(''));
  });
  return [...new Set(grams)];
}

/** How alike two handles are, 0 to 1: shared trigrams over all trigrams of both (Jaccard). */
export function similarity(a: string, b: string): number {
  const [one, two] = [new Set(trigramsOf(a)), new Set(trigramsOf(b))];
  const shared = [...one].filter((gram) => two.has(gram)).length;
  const all = one.size + two.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Less alike than this is not shown. */
export const SIMILAR_ENOUGH = 0.15;

const PREFIX_BONUS = 0.35;

/**
 * Orders candidates for what a worker typed: alike first, and a handle that begins with what was typed before the
 * others, so that half a name finds the person. Candidates that are not alike enough are left out.
 */
export function rankHandles<Candidate extends { readonly handle: string | null }>(
  typed: string,
  candidates: readonly Candidate[],
): readonly (Candidate & { readonly similarity: number })[] {
  const start = normaliseHandle(typed);
  return candidates
    .map((candidate) => {
      const handle = candidate.handle ?? '';
      const bonus = start !== '' && normaliseHandle(handle).startsWith(start) ? PREFIX_BONUS : 0;
      return { ...candidate, similarity: Math.min(1, similarity(typed, handle) + bonus) };
    })
    .filter((candidate) => candidate.similarity >= SIMILAR_ENOUGH)
    .sort((a, b) => b.similarity - a.similarity || (a.handle ?? '').localeCompare(b.handle ?? ''));
}
