import type { ListQuery } from '@luwte/platform/kernel';

export type Presence = 'required' | 'optional';

/** Every key of `T`, and whether it may be left out: the compiler refuses one too many, one too few and one wrong. */
export type Fields<T> = { readonly [K in keyof T]-?: object extends Pick<T, K> ? 'optional' : 'required' };

/** What every list takes. */
export const PAGE = {
  limit: 'optional',
  cursor: 'optional',
  sort: 'optional',
} as const satisfies Fields<ListQuery>;
