import { parseMail } from '../parse/parse-mail.js';
import { headerValue } from '../parse/parsed-mail.type.js';
import { composeMail } from './compose-mail.js';
import type { OutgoingMail } from './compose-mail.js';

const mail: OutgoingMail = {
  from: { name: 'Assistenza – Città', address: 'assistenza@ente.example' },
  to: [{ name: 'Mario "M" Rossi, tecnico', address: 'mario@example.it' }],
  replyTo: { name: '', address: 'assistenza+t.12@ente.example' },
  subject: 'La Sua richiesta è stata registrata: perché non è più “aperta”?',
  text: 'Gentile utente,\nè tutto a posto. Così.\n.\nriga con un punto',
  html: '<p>Gentile utente, <img src="cid:logo@ente"></p>',
  date: new Date('2026-11-23T09:00:00Z'),
  messageId: '<tkt-12.1@ente.example>',
  inReplyTo: '<m2@example.it>',
  references: ['<m1@example.it>'],
  headers: { 'X-Sportello-Instance': 'ente-1' },
  attachments: [
    { fileName: 'ricevuta è.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.4\n') },
    { fileName: 'logo.png', mediaType: 'image/png', content: Buffer.from([1, 2, 3]), contentId: 'logo@ente' },
    { fileName: 'originale.eml', mediaType: 'message/rfc822', content: Buffer.from('Subject: x\r\n\r\ny\r\n') },
  ],
  autoSubmitted: 'auto-replied',
};

describe('composing', () => {
  it('writes what the parser reads back', async () => {
    const raw = await composeMail(mail);
    const back = await parseMail(raw);
    expect(back).toMatchObject({
      from: [mail.from],
      to: mail.to,
      replyTo: [mail.replyTo],
      subject: mail.subject,
      messageId: mail.messageId,
      inReplyTo: ['<m2@example.it>'],
      references: ['<m1@example.it>', '<m2@example.it>'],
      date: mail.date,
      oddities: [],
    });
    expect(back.text?.trim()).toBe(mail.text);
    expect(headerValue(back, 'Auto-Submitted')).toBe('auto-replied');
    expect(headerValue(back, 'X-Sportello-Instance')).toBe('ente-1');
    expect(back.inline.map((part) => part.fileName)).toEqual(['logo.png']);
    expect(
      back.attachments.map((part) => [part.fileName, part.mediaType, Buffer.from(part.content).toString()]),
    ).toEqual([
      ['ricevuta è.pdf', 'application/pdf', '%PDF-1.4\n'],
      ['originale.eml', 'message/rfc822', expect.stringContaining('Subject: x')],
    ]);
  });

  it('uses CRLF and seven-bit headers only', async () => {
    const raw = Buffer.from(await composeMail(mail)).toString('latin1');
    expect(raw).not.toMatch(/[^\r]\n/);
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).toMatch(/^[\x00-\x7f]*$/);
  });

  it('keeps the beginning and the end of a very long thread', async () => {
    const references = Array.from({ length: 500 }, (_, i) => `<m${i}@example.it>`);
    const back = await parseMail(await composeMail({ ...mail, references }));
    expect(back.references).toHaveLength(20);
    expect([back.references[0], back.references.at(-1), back.references.at(-2)]).toEqual([
      '<m0@example.it>',
      '<m2@example.it>',
      '<m499@example.it>',
    ]);
  });

  it.each<[string, string, Partial<OutgoingMail>]>([
    ['header-injection', 'subject', { subject: 'x\r\nBcc: spia@example.it' }],
    ['header-injection', 'to', { to: [{ name: 'x\nBcc: spia@example.it', address: 'a@example.it' }] }],
    ['header-injection', 'X-Note', { headers: { 'X-Note': 'x\r\n\r\nbody' } }],
    ['header-injection', 'headers', { headers: { 'X-A\r\nBcc': 'x' } }],
    [
      'header-injection',
      'attachments.mediaType',
      { attachments: [{ fileName: 'a', mediaType: 'text/plain\r\nX: y', content: new Uint8Array() }] },
    ],
    ['invalid-address', 'from', { from: { name: '', address: 'a@example.it, spia@example.it' } }],
    ['invalid-address', 'to', { to: [{ name: '', address: 'niente' }] }],
    ['invalid-message-id', 'inReplyTo', { inReplyTo: 'senza parentesi' }],
    ['reserved-header', 'bcc', { headers: { bcc: 'spia@example.it' } }],
    ['no-recipient', 'to', { to: [] }],
  ])('refuses %s in %s', async (code, field, change) => {
    await expect(composeMail({ ...mail, ...change })).rejects.toMatchObject({ name: 'MailComposeError', code, field });
  });
});
