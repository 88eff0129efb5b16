/**
 * The slices of the house and what each may call *down* to. One list, read by the lint rule, by the
 * Nx plugin and by the structure tests; a slice that is not here does not build.
 *
 * Every slice may also use `audit`, `identity` and `platform`; `platform` and `ui` know no slice.
 */
export const SLICES = {
  audit: [],
  identity: ['audit'],
  'house-rules': [],
  visitors: ['house-rules'],
  privacy: ['visitors', 'house-rules'],
  floor: ['visitors', 'house-rules'],
  stock: ['floor', 'visitors', 'house-rules'],
};

/** Slices that every other slice may use. */
export const COMMON_SLICES = ['identity', 'audit'];
