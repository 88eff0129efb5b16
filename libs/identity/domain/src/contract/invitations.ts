import type { Id, Instant, TextLimit, UiLanguage } from '@luwte/platform/kernel';
import type { Role } from './roles';

/** Hours during which a link works. */
export const LINK_HOURS = 72;

/** Wrong answers after which a link is closed. */
export const LINK_TRIES = 5;

/** The token of a link: 256 random bits. It stands in the address' fragment, which no server or log ever sees. */
export const LINK_TOKEN = { min: 43, max: 43, pattern: /^[A-Za-z0-9_-]{43}$/ } as const satisfies TextLimit;

/** To come and work in this house. */
export interface InviteColleague {
  readonly id?: Id;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Makes a link; one that was made before stops working. */
export interface MakeLink {
  /** Also send it to the address, when the house has post. */
  readonly send?: boolean;
}

/** The link's token, told this once, and whether it was sent. */
export interface MadeLink {
  readonly token: string;
  readonly until: Instant;
  readonly version: number;
  readonly sent: boolean;
}

/** An invitation that was not answered yet. */
export interface InvitationDetail {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly since: Instant;
  readonly linkUntil: Instant | null;
  /** The house has post, so links can be sent. */
  readonly canSend: boolean;
}

/** Who holds a link, and asks what it is for. */
export interface ReadLink {
  readonly token: string;
}

/** What a link is for: to join a house, or to choose a new password. */
export interface LinkView {
  readonly kind: 'join' | 'password';
  readonly house: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly until: Instant;
}

/** Joins with a new account. */
export interface AcceptInvitation {
  readonly token: string;
  readonly name: string;
  readonly language: UiLanguage;
  readonly password: string;
}

/** Joins with the account that one has from another house, by its own password and second factor. */
export interface JoinHouse {
  readonly token: string;
  readonly password: string;
  readonly otp?: string;
}

export interface SetPassword {
  readonly token: string;
  readonly password: string;
}
