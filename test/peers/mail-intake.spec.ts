import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { houseRoot } from '../support/house.js';
import type { SportelloUnderTest } from '../support/start-sportello.js';
import { Desk, startMailDesks } from './support/mail-desk.js';
import type { MailPerson } from './support/mail-person.js';
import { MailSite } from './support/mail-site.js';

const COMUNE = 'assistenza@comune.example';
const REGIONE = 'assistenza@regione.example';
const ANNA = 'anna@cittadini.example';
const BRUNO = 'bruno@cittadini.example';

/** What users of other products suffer from at intake, through a real mail server. */
describe('Mail intake through Postfix and Dovecot', () => {
  let site: MailSite;
  let sportello: SportelloUnderTest;
  let comune: Desk;
  let regione: Desk;
  let anna: MailPerson;
  let bruno: MailPerson;
  beforeAll(async () => {
    site = await MailSite.start([COMUNE, REGIONE, ANNA, BRUNO]);
    sportello = await startMailDesks(site, [
      { id: 'comune', address: COMUNE },
      { id: 'regione', address: REGIONE },
    ]);
    [comune, regione] = [await Desk.of(sportello, 'comune'), await Desk.of(sportello, 'regione')];
    [anna, bruno] = [site.person('Anna Verdi', ANNA), site.person('Bruno Neri', BRUNO)];
  });
  afterAll(async () => {
    await sportello?.stop();
    await site?.stop();
  });

  /** A mail of the collection, made to come from somebody with a mailbox here. */
  async function sendFixture(name: string, to: string = COMUNE): Promise<void> {
    const bytes = await readFile(join(houseRoot, 'libs/mail/test/fixtures', name));
    const text = bytes
      .toString('latin1')
      .replace(/^From: .*$/m, `From: Anna Verdi <${ANNA}>`)
      .replace(/^Reply-To: .*\r?\n/m, '');
    await site.hand(Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1'), ANNA, [to]);
  }

  it('quarantines a message that cannot be read, keeps it, and takes the next one (one bad message blocks no mailbox)', async () => {
    await anna.sendRaw(tooDeep('Matrioska'), COMUNE);
    await anna.write(COMUNE, 'Dopo la matrioska', 'Questa si legge.');
    await comune.opens('Dopo la matrioska');
    const quarantined = (await comune.settled(2)).filter(({ state }) => state === 'quarantined');
    expect(quarantined.map(({ code }) => code)).toEqual(['mail-too-deep']);
    const raw = await sportello.http
      .as(await sportello.staffToken('comune', ['tenant-admin']))
      .get<string>(`/rest/helpdesk/v1/comune/inbox/${quarantined[0]?.id ?? ''}/raw`);
    expect(raw).toContain('Subject: Matrioska');
    expect((await comune.instance('mailbox'))?.state).toBe('RUNNING');
  });

  it('takes every message of a mixed pile, malformed or not: none is skipped', async () => {
    const pile = [
      'plain-utf8.eml',
      'broken-multipart.eml',
      'html-only-1252-meta.eml',
      'repeated-headers.eml',
      'winmail.eml',
      'file-names.eml',
    ];
    for (const name of pile) await sendFixture(name);
    const before = 2;
    const items = await comune.settled(before + pile.length);
    expect(items).toHaveLength(before + pile.length);
    expect(items.filter(({ state }) => state === 'quarantined')).toHaveLength(1);
  });

  it('opens two tickets for two people who use the same Message-ID', async () => {
    const id = ['Message-ID: <sempre-lo-stesso@programma.example>'];
    await anna.write(COMUNE, 'Stesso identificativo, Anna', 'Io sono Anna.', id);
    await bruno.write(COMUNE, 'Stesso identificativo, Bruno', 'Io sono Bruno.', id);
    const [hers, his] = [
      await comune.opens('Stesso identificativo, Anna'),
      await comune.opens('Stesso identificativo, Bruno'),
    ];
    expect(hers.number).not.toBe(his.number);
    expect([hers.messages.length, his.messages.length]).toEqual([1, 1]);
    expect(his.contact?.email).toBe(BRUNO);
  });

  it('does not let somebody into a ticket who only names a Message-ID of another sender', async () => {
    await anna.write(COMUNE, 'Cosa riservata', 'Solo tra noi.', ['Message-ID: <riservata@cittadini.example>']);
    const hers = await comune.opens('Cosa riservata');
    await bruno.write(COMUNE, 'Re: Cosa riservata', 'Posso leggere?', [
      'In-Reply-To: <riservata@cittadini.example>',
      'References: <riservata@cittadini.example>',
    ]);
    const his = await comune.opens('Re: Cosa riservata');
    expect(his.number).not.toBe(hers.number);
    expect((await comune.ticket(hers.number)).messages.filter(({ direction }) => direction === 'in')).toHaveLength(1);
  });

  it('joins an answer whose threading headers are broken, by the token in its subject (replies become no new tickets)', async () => {
    await bruno.write(COMUNE, 'Da continuare', 'Prima parte.');
    const ticket = await comune.opens('Da continuare');
    const confirmation = await bruno.receives('his confirmation', ({ subject }) => subject.includes(ticket.number));
    await bruno.reply({ ...confirmation, messageId: 'senza <parentesi' }, 'Seconda parte.', 'thunderbird');
    const joined = await comune.comes(
      ticket.number,
      'has both parts',
      ({ messages }) => messages.filter(({ direction }) => direction === 'in').length === 2,
    );
    expect(
      joined.messages
        .filter(({ direction }) => direction === 'in')
        .at(-1)
        ?.text.trim(),
    ).toBe('Seconda parte.');
  });

  it.each([
    'charset-latin1-as-utf8.eml',
    'charset-utf8-as-latin1.eml',
    'charset-8bit-unlabelled.eml',
    'charset-windows-1252.eml',
  ])('damages no accented letter of %s', async (name) => {
    const known = (await comune.tickets()).length;
    await sendFixture(name);
    const newest = await comune.grows(known + 1);
    expect(`${newest.subject} ${newest.messages[0]?.text ?? ''}`).toMatch(/[àèéìòù€]/);
    expect(`${newest.subject} ${newest.messages[0]?.text ?? ''}`).not.toMatch(/\ufffd|Ã/);
  });

  it('keeps mails that are attached to a mail', async () => {
    const known = (await comune.tickets()).length;
    await sendFixture('mail-as-attachment.eml');
    const { messages } = await comune.grows(known + 1);
    expect(messages[0]?.attachments.map(({ name }) => name).sort()).toEqual(['message.eml', 'pratica.eml']);
  });

  it('opens a ticket for a signed mail whose signer is somebody else', async () => {
    const known = (await comune.tickets()).length;
    await sendFixture('smime-other-signer.eml');
    const { messages } = await comune.grows(known + 1);
    expect(messages[0]?.text).toContain('Messaggio firmato da un');
  });

  it('lets no certified-mail receipt stop it, also of a kind never seen, and opens no ticket for one', async () => {
    const known = (await comune.tickets()).length;
    const inbox = (await comune.inbox()).length;
    await sendFixture('pec/accettazione.eml');
    await anna.write(COMUNE, 'RICEVUTA IGNOTA', 'testo', ['X-Ricevuta: mai-vista']);
    await anna.write(COMUNE, 'Dopo le ricevute', 'Si va avanti.');
    await comune.opens('Dopo le ricevute');
    await comune.settled(inbox + 3);
    expect(await comune.tickets()).toHaveLength(known + 1);
  });

  it('opens a ticket for certified mail, whose sender is rewritten', async () => {
    const known = (await comune.tickets()).length;
    await site.hand(await readFile(join(houseRoot, 'libs/mail/test/fixtures/pec/busta-trasporto-inline.eml')), ANNA, [
      COMUNE,
    ]);
    const { contact } = await comune.grows(known + 1);
    expect(contact?.email).toBe('mario.rossi@pec.example');
  });

  it('takes a message of 30 MB whole', async () => {
    const file = randomBytes(22 * 1024 * 1024);
    await anna.sendRaw(withAttachment('Trenta mega', file), COMUNE);
    const { messages } = await comune.opens('Trenta mega');
    expect(messages[0]?.attachments).toEqual([expect.objectContaining({ name: 'grande.bin', size: file.length })]);
  });

  it('never mixes two tenants: each has its own mailbox, its own numbers, its own threads', async () => {
    await anna.write(REGIONE, 'Per la Regione', 'Una cosa diversa.');
    const ticket = await regione.opens('Per la Regione');
    expect(ticket.number).toMatch(/^REGIONE-/);
    expect((await comune.tickets()).map(({ subject }) => subject)).not.toContain('Per la Regione');
    expect(await regione.tickets()).toHaveLength(1);
    const confirmation = await anna.receives('the confirmation of the Regione', ({ subject }) =>
      subject.includes(ticket.number),
    );
    expect(confirmation.from[0]?.address).toBe(REGIONE);

    // The answer goes to the wrong office: its reference means nothing there.
    await anna.reply(
      { ...confirmation, from: [{ name: '', address: COMUNE }], replyTo: [] },
      'Ho sbagliato ufficio?',
      'gmail',
    );
    const stray = await comune.opens(`Re: ${confirmation.subject}`);
    expect(stray.number).toMatch(/^COMUNE-/);
    expect((await regione.ticket(ticket.number)).messages.filter(({ direction }) => direction === 'in')).toHaveLength(
      1,
    );
  });
});

/** Forty multiparts, each in the one before: more than any mail program makes, and a way to exhaust a careless parser. */
function tooDeep(subject: string): string {
  const levels = Array.from({ length: 40 }, (_, level) => level);
  const open = levels.map((level) => `Content-Type: multipart/mixed; boundary="b${level}"\n\n--b${level}`).join('\n');
  const close = levels
    .toReversed()
    .map((level) => `--b${level}--`)
    .join('\n');
  return `From: Anna Verdi <${ANNA}>\nTo: ${COMUNE}\nSubject: ${subject}\nMessage-ID: <profonda@cittadini.example>\nMIME-Version: 1.0\n${open}\nContent-Type: text/plain\n\nin fondo\n${close}\n`;
}

function withAttachment(subject: string, file: Buffer): string {
  return [
    `From: Anna Verdi <${ANNA}>`,
    `To: ${COMUNE}`,
    `Subject: ${subject}`,
    'Message-ID: <trenta-mega@cittadini.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="grande"',
    '',
    '--grande',
    'Content-Type: text/plain',
    '',
    'In allegato.',
    '--grande',
    'Content-Type: application/octet-stream; name="grande.bin"',
    'Content-Disposition: attachment; filename="grande.bin"',
    'Content-Transfer-Encoding: base64',
    '',
    ...(file.toString('base64').match(/.{1,76}/g) ?? []),
    '--grande--',
    '',
  ].join('\n');
}
