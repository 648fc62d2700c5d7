import { generateKeyPairSync } from 'node:crypto';
import nodemailer from 'nodemailer';
import type { SportelloUnderTest } from '../support/start-sportello.js';
import { Desk, startMailDesks } from './support/mail-desk.js';
import { MailSite } from './support/mail-site.js';
import { TxtServer } from './support/txt-server.js';

const OFFICE = 'assistenza@comune.example';
const ANNA = 'anna@cittadini.example';
/** The name under which Postfix writes its line `Received`. */
const MX = 'mx.posta.example';

/** Mail that is signed, or that pretends to be somebody's, through a real mail server; keys at a name server of one's own. */
describe('Whose mail it is, through Postfix and Dovecot', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let names: TxtServer;
  let site: MailSite;
  let sportello: SportelloUnderTest;
  let desk: Desk;
  beforeAll(async () => {
    const key = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    names = await TxtServer.start({
      'posta._domainkey.cittadini.example': `v=DKIM1; k=rsa; p=${key}`,
      '_dmarc.cittadini.example': 'v=DMARC1; p=reject',
    });
    site = await MailSite.start([OFFICE, ANNA]);
    const sender = { servers: [MX], signatures: true, resolvers: [names.address] };
    sportello = await startMailDesks(site, [{ id: 'comune', address: OFFICE, mailbox: { sender } }]);
    desk = await Desk.of(sportello, 'comune');
  });
  afterAll(async () => {
    await sportello?.stop();
    await site?.stop();
    names?.stop();
  });

  /** @param from whom the mail shows as its writer */
  async function signed(subject: string, from: string = ANNA): Promise<string> {
    const { message } = await nodemailer
      .createTransport({
        ...{ streamTransport: true, buffer: true, newline: 'windows' },
        dkim: {
          ...{ domainName: 'cittadini.example', keySelector: 'posta' },
          privateKey: keys.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
        },
      })
      .sendMail({ from, to: OFFICE, subject, text: 'Perché la strada è chiusa?' });
    return (message as Buffer).toString('utf8');
  }
  const first = async (subject: string) => (await desk.opens(subject)).messages[0];

  it('a signed mail proves its address, after all that servers on the way add to it', async () => {
    await site.person('Anna', ANNA).sendRaw(await signed('Strada chiusa'), OFFICE);
    expect(await first('Strada chiusa')).toMatchObject({
      assurance: 'email-verified',
      sender: { spf: 'not-judged', dkim: 'pass', dmarc: 'pass', domain: 'cittadini.example', by: 'signature' },
    });
    expect(names.asked).toContain('posta._domainkey.cittadini.example');
  });

  it('words put into it meanwhile, and results a sender writes, prove nothing', async () => {
    const changed = (await signed('Altre parole')).replace('Perch', 'Poich');
    const forged = `Authentication-Results: ${MX}; dmarc=pass header.from=cittadini.example\r\n`;
    await site.person('Eva', ANNA).sendRaw(forged + changed, OFFICE);
    expect(await first('Altre parole')).toMatchObject({
      assurance: 'email',
      sender: { dkim: 'fail', dmarc: 'not-judged' },
    });
  });

  it('a mail is taken in, not judged, when the name server has gone', async () => {
    names.stop();
    await site.person('Anna', ANNA).sendRaw(await signed('Senza nomi'), OFFICE);
    expect(await first('Senza nomi')).toMatchObject({ assurance: 'email', sender: { dkim: 'not-judged' } });
    names = await TxtServer.start({});
  });
});
