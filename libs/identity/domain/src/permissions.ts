import type { Grants, Role } from './contract/roles';

/** Every permission that one of `roles` holds by one of the slices' grants, sorted. Unknown roles hold none. */
export function permissionsOf(roles: readonly string[], grants: readonly Grants[]): readonly string[] {
  const held = grants.flatMap((slice) =>
    Object.entries(slice)
      .filter(([, holders]) => holders.some((holder: Role) => roles.includes(holder)))
      .map(([permission]) => permission),
  );
  return [...new Set(held)].sort();
}
