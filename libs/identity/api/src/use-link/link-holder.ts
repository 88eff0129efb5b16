import { Inject, Injectable } from '@nestjs/common';
import { LinkSpent, type LinkView, linkWorks } from '@luwte/identity/domain';
import { type Actor, CLOCK, jobActor } from '@luwte/platform/api';
import type { Clock, Id } from '@luwte/platform/kernel';
import { LinkRepository, type LinkRow } from '../persistence/link.repository';
import { hashOfToken } from '../sessions/session-token';
import { SignInThrottle } from '../sign-in/sign-in-throttle';

/** A link that works, and what it is known by. */
export interface HeldLink {
  readonly link: LinkRow;
  readonly tokenHash: Buffer;
}

/** Finds what somebody holds who has a link. Unknown, used and too old get the same answer. */
@Injectable()
export class LinkHolder {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly links: LinkRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws LinkSpent, Throttled */
  async show(token: string, ip: string): Promise<LinkView> {
    const { link } = await this.find(token, ip);
    return {
      kind: link.kind,
      house: link.house_name,
      name: link.name,
      email: link.email,
      roles: link.roles,
      until: link.link_until.toISOString(),
    };
  }

  /** @throws LinkSpent also when it is for something else than `kind`, Throttled */
  async find(token: string, ip: string, kind?: LinkRow['kind']): Promise<HeldLink> {
    await this.throttle.link(ip);
    const tokenHash = hashOfToken(token);
    const link = await this.links.find(tokenHash);
    const works = link !== null && linkWorks(link.link_until.toISOString(), this.clock.now());
    if (!works || (kind !== undefined && link.kind !== kind)) throw new LinkSpent();
    return { link, tokenHash };
  }
}

/** The account `accountId` as it acts in the house of a link: with no rights but what the link gives. */
export function holderOf({ facility_id, time_zone }: LinkRow, accountId: Id): Actor {
  return { ...jobActor(facility_id, time_zone), accountId, roles: [] };
}
