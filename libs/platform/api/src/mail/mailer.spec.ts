import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { PlatformConfig } from '../config/platform-config';
import { Mailer, MailNotSent } from './mailer';

const mailer = (smtpUrl: string | null): Mailer =>
  new Mailer({ smtpUrl, mailFrom: 'Luwte <huis@luwte.test>' } as PlatformConfig);

describe('the post', () => {
  const received: string[] = [];
  let server: SMTPServer;
  let url: string;
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          received.push(Buffer.concat(parts).toString());
          done();
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((closed) => server.close(() => closed())));

  it('brings a message to the mail server, and an address cannot smuggle in a second one', async () => {
    const post = mailer(url);
    await post.send({ to: 'a@luwte.test', subject: 'Uitnodiging', text: 'Welkom in het huis.' });
    expect(received[0]).toContain('To: a@luwte.test');
    expect(received[0]).toContain('Welkom in het huis.');
    await post.send({ to: 'b@luwte.test\r\nBcc: c@luwte.test', subject: 'x', text: 'y' }).catch(() => null);
    expect(received.slice(1).join('')).not.toMatch(/^Bcc:/mu);
    post.onApplicationShutdown();
  });

  it('says so when there is no mail server, or it does not answer', async () => {
    expect(mailer(null).enabled).toBe(false);
    await expect(mailer(null).send({ to: 'a@luwte.test', subject: 'x', text: 'y' })).rejects.toThrow(
      MailNotSent,
    );
    const gone = mailer('smtp://127.0.0.1:1');
    await expect(gone.send({ to: 'a@luwte.test', subject: 'x', text: 'y' })).rejects.toThrow(MailNotSent);
  });
});
