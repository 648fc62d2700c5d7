import { imapSession, smtpTransport } from '@sportello/mail';
import { MailSite } from './support/mail-site.js';

const DESK = 'assistenza@ente.example';
const ANNA = 'anna@cittadini.example';

/** What every other peer test stands on. */
describe('The mail system of the tests: Postfix and Dovecot from Debian', () => {
  let site: MailSite;
  beforeAll(async () => {
    site = await MailSite.start([DESK, ANNA]);
  });
  afterAll(() => site.stop());

  it('delivers a mail sent by SMTP to a mailbox read by IMAP', async () => {
    const anna = site.person('Anna Verdi', ANNA);
    const id = await anna.write(DESK, 'Prova', 'Perché no?');
    const mail = await site.person('Sportello', DESK).receives('the mail', ({ messageId }) => messageId === id);
    expect(mail.text).toContain('Perché no?');
    expect(mail.from).toEqual([{ name: 'Anna Verdi', address: ANNA }]);
  });

  it('takes mail over STARTTLS from who knows the password, and from nobody who does not', async () => {
    const settings = {
      host: '127.0.0.1',
      port: site.postfix.submissionPort,
      tls: 'starttls',
      ca: site.certificates.authority,
    } as const;
    await smtpTransport({ ...settings, auth: { user: DESK, password: site.passwordOf(DESK) } }).check();
    await expect(
      smtpTransport({ ...settings, auth: { user: DESK, password: 'sbagliata' } }).check(),
    ).rejects.toMatchObject({ kind: 'auth' });
  });

  it.each(['implicit', 'starttls', 'none'] as const)('serves mailboxes with TLS: %s', async (tls) => {
    const port = tls === 'implicit' ? site.dovecot.tlsPort : site.dovecot.port;
    const session = imapSession({
      host: '127.0.0.1',
      port,
      tls,
      ca: site.certificates.authority,
      auth: { user: DESK, password: site.passwordOf(DESK) },
    });
    await session.connect();
    expect((await session.folderStatus('INBOX')).uidValidity).toMatch(/^\d+$/);
    session.close();
  });

  it('bounces what nobody here can receive, and lets no mail out of the machine', async () => {
    const anna = site.person('Anna Verdi', ANNA);
    for (const nobody of ['nessuno@cittadini.example', 'qualcuno@altrove.test']) {
      await anna.write(nobody, `A ${nobody}`, 'Ci sei?');
      const bounce = await anna.receives(
        `the bounce of ${nobody}`,
        ({ text, returnPath }) => text.includes(nobody) && returnPath === '',
      );
      expect(bounce.from[0]?.address).toMatch(/^mailer-daemon@/i);
    }
  });

  it('numbers a mailbox anew when its numbering is lost', async () => {
    await site.dovecot.deposit(ANNA, 'Subject: qui\n\ntesto\n');
    const before = await site.dovecot.uidValidity(ANNA);
    await site.dovecot.stop();
    await site.dovecot.forgetNumbering(ANNA);
    await site.dovecot.startAgain();
    expect(before).toMatch(/^\d+$/);
    expect(await site.dovecot.uidValidity(ANNA)).not.toBe(before);
  });
});
