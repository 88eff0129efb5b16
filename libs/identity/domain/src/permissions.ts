import type { Grants } from './contract/roles';

/**
 * The permissions that somebody with `roles` holds, over all slices' grants, sorted. A role that no grant names
 * gives nothing: deny by default.
 */
export function permissionsOf(roles: readonly string[], grantsList: readonly Grants[]): readonly string[] {
  const held = new Set<string>();
  for (const grants of grantsList) {
    for (const [permission, holders] of Object.entries(grants)) {
      if (holders.some((holder) => roles.includes(holder))) held.add(permission);
    }
  }
  return [...held].sort();
}
