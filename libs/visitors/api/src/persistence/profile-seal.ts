import { Injectable } from '@nestjs/common';
import { sealJson, unsealJson, VisitorKeys } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';
import type { VisitorProfile } from '@luwte/visitors/domain';

/** A profile as hot reads bring it: sealed, with its wrapped key; both null for an erased visitor. */
export interface SealedProfile {
  readonly id: Id;
  readonly profile: Buffer | null;
  readonly wrapped: Buffer | null;
}

/** Seals and opens the profiles of visitors. A profile opens only for the visitor it was sealed for. */
@Injectable()
export class ProfileSeal {
  constructor(private readonly keys: VisitorKeys) {}

  /** Seals a profile for the visitor `id`. */
  seal(id: Id, key: Buffer, profile: VisitorProfile): Buffer {
    return sealJson(key, `visitor:${id}`, profile);
  }

  /** Opens a profile with the visitor's key. */
  openWith(id: Id, key: Buffer, sealed: Buffer): VisitorProfile {
    return unsealJson<VisitorProfile>(key, `visitor:${id}`, sealed);
  }

  /** Opens a profile that came with its wrapped key; an erased visitor has an empty one. */
  open({ id, profile, wrapped }: SealedProfile): VisitorProfile {
    return profile && wrapped ? this.openWith(id, this.keys.open(id, wrapped), profile) : {};
  }
}
