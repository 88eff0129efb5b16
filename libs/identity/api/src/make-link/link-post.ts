import { Inject, Injectable, Logger } from '@nestjs/common';
import { LINK_HOURS, type LinkView } from '@luwte/identity/domain';
import { Mailer, MailNotSent, PLATFORM_CONFIG, type PlatformConfig } from '@luwte/platform/api';

/** Both languages in one message: nobody knows yet which one the reader wants. It names neither the house nor its work. */
const MESSAGES: Readonly<Record<LinkView['kind'], { readonly subject: string; readonly text: string }>> = {
  join: {
    subject: 'Uw account / Your account',
    text: `U bent uitgenodigd om een account te maken. Open deze link binnen ${LINK_HOURS} uur; hij werkt één keer.\n\nYou are invited to make an account. Open this link within ${LINK_HOURS} hours; it works once.`,
  },
  password: {
    subject: 'Nieuw wachtwoord / New password',
    text: `Kies met deze link een nieuw wachtwoord, binnen ${LINK_HOURS} uur; hij werkt één keer. Heeft u hier niet om gevraagd? Waarschuw dan uw beheerder.\n\nChoose a new password with this link, within ${LINK_HOURS} hours; it works once. Did you not ask for it? Then tell your administrator.`,
  },
};

/** Sends links to the addresses they are for, when the house has post. */
@Injectable()
export class LinkPost {
  private readonly logger = new Logger(LinkPost.name);

  constructor(
    private readonly mailer: Mailer,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  get enabled(): boolean {
    return this.mailer.enabled;
  }

  /** Gives whether the mail server took it; a link that was not sent can still be handed over. */
  async send(kind: LinkView['kind'], to: string, token: string): Promise<boolean> {
    const { subject, text } = MESSAGES[kind];
    const link = `${this.config.publicUrl}/invitation#${token}`;
    try {
      await this.mailer.send({ to, subject, text: `${text}\n\n${link}\n` });
      return true;
    } catch (error) {
      if (!(error instanceof MailNotSent)) throw error;
      this.logger.warn('A link was not sent: the mail server did not take it');
      return false;
    }
  }
}
