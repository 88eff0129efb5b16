import type { Id } from '@luwte/platform/kernel';

/** A creating request's key and what it asked for, so that the same request answers the same and never acts twice. */
export interface IdempotentRequest {
  readonly key: string;
  /** SHA-256 over method, path and body, hex. */
  readonly fingerprint: string;
}

/** Who acts, in which house, with which rights: resolved once per request, never from what the client claims. */
export interface Actor {
  readonly accountId: Id;
  readonly facilityId: Id;
  /** IANA time zone of the house. */
  readonly timeZone: string;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<string>;
  readonly sessionId: Id;
  readonly deviceId: Id | null;
  readonly idempotency?: IdempotentRequest;
}

/** The database's nil account: acts of the house's own jobs. */
export const SYSTEM_ACCOUNT: Id = '00000000-0000-0000-0000-000000000000';

/**
 * An enrolled device on which nobody is signed in. It holds no permission: only handlers marked `@OnDevice` let it in.
 */
export function deviceActor(facilityId: Id, timeZone: string, deviceId: Id): Actor {
  return { ...jobActor(facilityId, timeZone), roles: ['device'], deviceId };
}

/** The actor of a background job of one house. It holds no permission: handlers behind a guard are not for jobs. */
export function jobActor(facilityId: Id, timeZone: string): Actor {
  return {
    accountId: SYSTEM_ACCOUNT,
    facilityId,
    timeZone,
    roles: ['system'],
    permissions: new Set(),
    sessionId: SYSTEM_ACCOUNT,
    deviceId: null,
  };
}
