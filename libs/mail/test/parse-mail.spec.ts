import { MailRefused, headerValues, parseMail } from '../src/index.js';
import { fixture, parsed, parsedText, withHeaders } from './fixture.js';

const names = (parts: readonly { fileName: string }[]): string[] => parts.map((part) => part.fileName);
const content = (part: { content: Uint8Array } | undefined): string => Buffer.from(part?.content ?? []).toString();

describe('headers', () => {
  it('decodes names, subject, date and ids', async () => {
    const mail = await parsed('plain-utf8.eml');
    expect(mail.from).toEqual([{ name: 'Mario Rossi', address: 'mario.rossi@example.it' }]);
    expect(mail.subject).toBe('Perché è già chiusa?');
    expect(mail.date?.toISOString()).toBe('2026-11-23T09:00:05.000Z');
    expect(mail.messageId).toBe('<plain@example.it>');
    expect(mail.oddities).toEqual([]);
  });

  it('takes the first valid copy of a repeated header, keeps all values and says so', async () => {
    const mail = await parsed('repeated-headers.eml');
    expect(mail.messageId).toBe('<buono@example.it>');
    expect(mail.subject).toBe('Secondo oggetto');
    expect(mail.to.map((to) => to.address)).toEqual(['uno@ente.example', 'due@ente.example']);
    expect(headerValues(mail, 'Received')).toEqual(['from a', 'from b']);
    expect(mail.oddities).toContainEqual({ code: 'repeated-header', detail: 'message-id' });
    expect(mail.date).toBeNull();
    expect(mail.oddities).toContainEqual({ code: 'invalid-date', detail: '' });
  });

  it('gives null for a missing Message-ID', async () => {
    const mail = await parsedText('From: a@example.it\n\nciao');
    expect(mail.messageId).toBeNull();
    expect(mail.oddities).toContainEqual({ code: 'missing-message-id', detail: '' });
  });

  it('reads thread ids with and without brackets', async () => {
    const mail = await withHeaders('In-Reply-To: a1@ente.example\nReferences: <r1@x>\n <r2@x> (comment) <r1@x>');
    expect(mail.inReplyTo).toEqual(['<a1@ente.example>']);
    expect(mail.references).toEqual(['<r1@x>', '<r2@x>']);
  });

  it('tells the null sender from an absent Return-Path', async () => {
    expect((await withHeaders('Return-Path: <>')).returnPath).toBe('');
    expect((await withHeaders('Return-Path: <x@example.it>')).returnPath).toBe('x@example.it');
    expect((await withHeaders('X-Other: 1')).returnPath).toBeNull();
  });

  it('reads a date without a zone as UTC, whatever the zone of the machine', async () => {
    expect((await withHeaders('Date: 23 Nov 2026 10:00:00')).date?.toISOString()).toBe('2026-11-23T10:00:00.000Z');
  });

  it('leaves no control character in what people will see', async () => {
    const mail = await withHeaders('Subject: =?utf-8?Q?a=00b=0D=0ABcc:_x=1B[31m?=');
    expect(mail.subject).toBe('ab Bcc: x[31m');
  });
});

describe('text and its charsets', () => {
  const italian = 'Perché la pratica è già chiusa?';
  it.each([
    ['charset-iso-8859-1.eml', italian],
    ['charset-iso-8859-15.eml', 'Perché la pratica è già chiusa? Costa 10 €, così non va.'],
    ['charset-windows-1252.eml', '“Perché” costa 10 €?'],
    ['charset-1252-as-iso-8859-1.eml', '“Perché” costa 10 €?'],
    ['charset-latin1-as-utf8.eml', italian],
    ['charset-utf8-as-latin1.eml', italian],
    ['charset-8bit-unlabelled.eml', italian],
    ['charset-unknown.eml', italian],
    ['charset-utf7.eml', italian],
    ['charset-mixed-utf8-latin1.eml', 'Perché è così.\nFirma: società già.'],
  ])('reads %s without mojibake', async (file, expected) => {
    expect((await parsed(file)).text?.trim()).toBe(expected);
  });

  it('repairs subjects under a wrong label, raw or in an unusual charset', async () => {
    expect((await parsed('charset-latin1-as-utf8.eml')).subject).toBe('Perché no?');
    expect((await parsed('charset-8bit-unlabelled.eml')).subject).toBe('Perché');
    expect((await parsed('charset-utf7.eml')).subject).toBe('Perché');
  });

  it('reads the typographic characters of windows-1252 in encoded words and file names', async () => {
    const mail = await withHeaders(
      "Subject: =?iso-8859-1?Q?=93costo=94_10_=80?=\nContent-Type: application/pdf; name*=windows-1252''costo%20%80.pdf",
    );
    expect(mail.subject).toBe('“costo” 10 €');
    expect(mail.attachments[0]?.fileName).toBe('costo €.pdf');
  });

  it('notes wrong and unknown labels', async () => {
    expect((await parsed('charset-utf8-as-latin1.eml')).oddities).toContainEqual({
      code: 'charset-mislabelled',
      detail: 'iso-8859-1',
    });
    expect((await parsed('charset-unknown.eml')).oddities).toContainEqual({
      code: 'charset-unknown',
      detail: 'x-inesistente-42',
    });
    expect((await parsed('charset-8bit-unlabelled.eml')).oddities).toContainEqual({
      code: 'raw-8bit-header',
      detail: '',
    });
  });

  it('believes the meta element of an unlabelled HTML part', async () => {
    expect((await parsed('html-only-1252-meta.eml')).html).toContain('Perché costa 10 €?');
  });

  it('keeps a plain footer under an HTML body in both forms', async () => {
    const mail = await parsed('footer-after-html.eml');
    expect(mail.text).toBe('Corpo in HTML\n-- piede della lista');
    expect(mail.html).toContain('<b>HTML</b>');
    expect(mail.html).toContain('-- piede della lista');
  });

  it('joins flowed lines but never lines of different quote depth', async () => {
    const mail = await withHeaders(
      'Content-Type: text/plain; format=flowed',
      '> una riga \n> che continua\nrisposta \nlunga\n-- \nMario',
    );
    expect(mail.text).toBe('> una riga che continua\nrisposta lunga\n-- \nMario\n'.replace(/\n$/, ''));
  });

  it('does not lose the text of a multipart whose boundary is missing', async () => {
    const mail = await parsed('broken-multipart.eml');
    expect(mail.text).toContain('Il testo che non deve andare perso.');
    expect(mail.oddities).toContainEqual({ code: 'multipart-without-parts', detail: '' });
  });
});

describe('parts', () => {
  it('reads RFC 2231 and RFC 2047 names and removes paths, control and direction characters', async () => {
    const mail = await parsed('file-names.eml');
    expect(names(mail.attachments)).toEqual([
      'Relazione attività.pdf',
      'Perché.pdf',
      'passwd',
      'nota.txt',
      'fatturafdp.exe',
      'attachment.bin',
    ]);
  });

  it('calls a picture inline only when the text shows it', async () => {
    const mail = await parsed('inline-picture.eml');
    expect(names(mail.inline)).toEqual(['schermata.png']);
    expect(mail.inline[0]?.contentId).toBe('foto1@x');
    expect(names(mail.attachments)).toEqual(['non-mostrata.png']);
    expect(mail.text?.trim()).toBe('Ecco la schermata.');
  });

  it('unpacks winmail.dat and keeps it', async () => {
    const mail = await parsed('winmail.eml');
    expect(names(mail.attachments)).toEqual(['winmail.dat', 'Relazione attività.docx', 'perché.txt']);
    expect(mail.attachments.map((part) => part.source)).toEqual(['mime', 'tnef', 'tnef']);
    expect(content(mail.attachments[1])).toBe('contenuto del documento');
    expect(mail.attachments[1]?.mediaType).toBe('application/msword');
    expect(mail.text?.trim()).toBe('Testo accanto.');
  });

  it('takes the text of a winmail.dat that travels alone', async () => {
    const tnef = Buffer.from(await fixture('winmail.dat')).toString('base64');
    const mail = await withHeaders('Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64', tnef);
    expect(mail.text).toBe('Testo nel winmail: è così.');
  });

  it('keeps what a damaged winmail.dat still gives', async () => {
    const whole = Buffer.from(await fixture('winmail.dat'));
    for (const length of [0, 4, 15, 101, 255, whole.length - 30]) {
      const tnef = whole.subarray(0, length).toString('base64');
      const mail = await withHeaders('Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64', tnef);
      expect(mail.oddities).toContainEqual({ code: 'tnef-damaged', detail: 'attachment.bin' });
      expect(mail.attachments[0]?.mediaType).toBe('application/ms-tnef');
    }
  });

  it('leaves an archive closed: what is inside a zip bomb costs nothing', async () => {
    // A zip whose directory promises 4 GiB: the reader has no code to open it, so its bytes come back as they are.
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(26, 0xff), Buffer.alloc(40_000)]);
    const mail = await withHeaders(
      'Content-Type: application/zip; name="bomba.zip"\nContent-Transfer-Encoding: base64',
      zip.toString('base64').replace(/.{76}/g, '$&\n'),
    );
    expect(names(mail.attachments)).toEqual(['bomba.zip']);
    expect(Buffer.from(mail.attachments[0]?.content ?? []).equals(zip)).toBe(true);
  });

  it('is plain data', async () => {
    const mail = await parsed('inline-picture.eml');
    expect(structuredClone(mail)).toEqual(mail);
  });
});

describe('limits', () => {
  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(MailRefused);
    return error instanceof MailRefused ? error.code : '';
  };
  const nested = (depth: number): string => {
    const open = Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    ).join('');
    return `From: a@example.it\n${open}Content-Type: text/plain\n\nin fondo\n`;
  };

  it('refuses what is too large before reading it', async () => {
    expect(await refusal(parseMail(new Uint8Array(100 * 1024 * 1024)))).toBe('too-large');
  });

  it('refuses too many parts', async () => {
    const parts = '--B\n\nx\n'.repeat(1_200);
    expect(await refusal(parsedText(`Content-Type: multipart/mixed; boundary=B\n\n${parts}--B--`))).toBe(
      'too-many-parts',
    );
  });

  it('refuses parts nested too deeply and reads those just below the limit', async () => {
    expect(await refusal(parsedText(nested(2_000)))).toBe('too-deep');
    expect((await parsedText(nested(29))).text).toContain('in fondo');
  });

  it('refuses endless headers', async () => {
    expect(await refusal(parsedText(`X-A: ${'a'.repeat(2 * 1024 * 1024)}\n\nx`))).toBe('headers-too-large');
    expect(await refusal(parsedText(`${'X-A: b\n'.repeat(300_000)}\nx`))).toBe('headers-too-large');
  });

  it('refuses more decoded content than allowed', async () => {
    expect(await refusal(parsedText(`From: a@example.it\n\n${'x'.repeat(5_000)}`, { maxDecodedBytes: 4_000 }))).toBe(
      'decoded-too-large',
    );
  });

  it('reads an empty message', async () => {
    const mail = await parseMail(new Uint8Array());
    expect(mail).toMatchObject({ text: '', html: null, from: [], subject: '', messageId: null, attachments: [] });
    expect(mail.oddities).toContainEqual({ code: 'empty-message', detail: '' });
  });

  it('reads a header of 10,000 recipients', async () => {
    const to = Array.from({ length: 10_000 }, (_, i) => `"Utente ${i}" <utente${i}@example.it>`).join(',\n ');
    const mail = await withHeaders(`Cc: ${to}`);
    expect(mail.cc).toHaveLength(10_000);
    expect(mail.cc[9_999]).toEqual({ name: 'Utente 9999', address: 'utente9999@example.it' });
  });

  it('keeps deeply nested attached messages closed', async () => {
    let source = 'Subject: fondo\n\nx\n';
    for (let i = 0; i < 500; i += 1) source = `Subject: ${i}\nContent-Type: message/rfc822\n\n${source}`;
    const mail = await parsedText(source);
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]?.mediaType).toBe('message/rfc822');
  });
});
