import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '@luwte/platform/kernel';
import { createTransport } from 'nodemailer';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform-config';

const PATIENCE_MS = 10_000;

/** The post did not take the message; it can be tried again. */
export class MailNotSent extends DomainError {
  override readonly code = 'platform.mail-not-sent';
  override readonly kind = 'unavailable';

  constructor(cause?: unknown) {
    super('The message could not be sent', {}, { cause });
  }
}

/** A message as plain text. Its subject tells nothing about a person or about what kind of house writes. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly {
    readonly name: string;
    readonly content: Buffer;
    readonly type: string;
  }[];
}

/** Sends messages through the house's own mail server (`LUWTE_SMTP_URL`, from `LUWTE_MAIL_FROM`). Logs no address. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport;

  constructor(@Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig) {
    this.transport =
      config.smtpUrl === null
        ? null
        : createTransport({
            url: config.smtpUrl,
            connectionTimeout: PATIENCE_MS,
            greetingTimeout: PATIENCE_MS,
            socketTimeout: PATIENCE_MS,
            disableFileAccess: true,
            disableUrlAccess: true,
          });
  }

  /** Whether the house has a mail server; without one, a page offers to copy or print instead. */
  get enabled(): boolean {
    return this.transport !== null;
  }

  /** Hands the message to the mail server. @throws MailNotSent without one, or when it does not take the message. */
  async send({ to, subject, text, attachments = [] }: Mail): Promise<void> {
    if (this.transport === null) throw new MailNotSent();
    try {
      await this.transport.sendMail({
        from: this.config.mailFrom,
        to: { name: '', address: to },
        subject,
        text,
        attachments: attachments.map(({ name, content, type }) => ({
          filename: name,
          content,
          contentType: type,
        })),
      });
    } catch (error) {
      throw new MailNotSent(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
