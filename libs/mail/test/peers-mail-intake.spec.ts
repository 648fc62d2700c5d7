import { classifyAutomatic, isOwnMail, parseMail, splitQuoted } from '../src/index.js';
import { fixture, parsed, parsedText, withHeaders } from './fixture.js';

// What users of other service desks suffer from at intake, as far as reading a message can prevent it.
describe('mail intake that other products got wrong', () => {
  // GLPI #25341: one unparseable message blocks the mailbox. FreeScout #5591: valid mail skipped.
  it('refuses one message with a typed error and reads the next', async () => {
    const batch = [new Uint8Array(60 * 1024 * 1024), await fixture('plain-utf8.eml')];
    const results = await Promise.allSettled(batch.map((raw) => parseMail(raw)));
    expect(results[0]).toMatchObject({ status: 'rejected', reason: { name: 'MailRefused', code: 'too-large' } });
    expect(results[1]).toMatchObject({ status: 'fulfilled', value: { messageId: '<plain@example.it>' } });
  });

  // FreeScout #2375, #5284: threads mixed when a sender reuses a Message-ID.
  it('shows a reused Message-ID as it is, with what tells the messages apart', async () => {
    const source = (subject: string, body: string): string =>
      `From: a@example.it\nMessage-ID: <sempre-uguale@example.it>\nSubject: ${subject}\nDate: Mon, 23 Nov 2026 10:00:00 +0100\n\n${body}`;
    const [first, second] = await Promise.all([parsedText(source('uno', 'x')), parsedText(source('due', 'y'))]);
    expect(first.messageId).toBe(second.messageId);
    expect([first.subject, first.text]).not.toEqual([second.subject, second.text]);
  });

  // GLPI #16757: replies become new tickets.
  it('gives the thread ids of a reply even when the client broke the header format', async () => {
    const mail = await withHeaders(
      'In-Reply-To: Messaggio di "Assistenza" del 23/11 <tkt-1@ente.example>\nReferences: <tkt-0@ente.example>\t<tkt-1@ente.example>',
    );
    expect(mail.inReplyTo).toEqual(['<tkt-1@ente.example>']);
    expect(mail.references).toEqual(['<tkt-0@ente.example>', '<tkt-1@ente.example>']);
  });

  // Zammad #6221: charset damage.
  it('damages no accented letter whatever the label says', async () => {
    for (const file of ['charset-latin1-as-utf8.eml', 'charset-utf8-as-latin1.eml', 'charset-8bit-unlabelled.eml']) {
      const mail = await parsed(file);
      expect(`${mail.subject} ${mail.text ?? ''}`).not.toMatch(/\ufffd|Ã/);
      expect(mail.text).toContain('è già');
    }
  });

  // osTicket #4854: attachments that are e-mails lost.
  it('keeps mails attached to a mail, byte for byte', async () => {
    const mail = await parsed('mail-as-attachment.eml');
    expect(mail.attachments.map((part) => [part.fileName, part.mediaType])).toEqual([
      ['pratica.eml', 'message/rfc822'],
      ['message.eml', 'message/rfc822'],
    ]);
    expect(mail.text?.trim()).toBe('Vi inoltro due mail.');
    const raw = Buffer.from(await fixture('mail-as-attachment.eml'));
    const attached = Buffer.from(mail.attachments[0]?.content ?? []);
    expect(raw.includes(attached)).toBe(true);
    expect((await parseMail(attached)).subject).toBe('Pratica già vista');
  });

  // Zammad #4457: S/MIME sender name differs from the certificate → no ticket.
  it('reads a signed message whoever signed it, and keeps the signature', async () => {
    const mail = await parsed('smime-other-signer.eml');
    expect(mail.text?.trim()).toBe("Messaggio firmato da un'altra persona.");
    expect(mail.attachments.map((part) => part.fileName)).toEqual(['smime.p7s']);
  });

  // Mail loops with auto-replies; l10n-italy #4442: looping errors over PEC.
  it('recognises automatic answers and our own mail coming back', async () => {
    expect(classifyAutomatic(await parsed('out-of-office.eml'))).toMatchObject({ kind: 'auto-reply' });
    const own = { instances: ['ente-1'], addresses: ['assistenza@ente.example'] };
    expect(isOwnMail(await withHeaders('X-Sportello-Instance: ente-1'), own)).toBe(true);
    expect(isOwnMail(await parsedText('From: Assistenza <Assistenza@Ente.example>\n\nx'), own)).toBe(true);
    expect(isOwnMail(await parsed('plain-utf8.eml'), own)).toBe(false);
  });

  // Odoo l10n-italy #1668: PEC modules stopped by an unknown receipt.
  it('marks PEC receipts of known and unknown kinds as written by a system', async () => {
    for (const file of [
      'accettazione',
      'avvenuta-consegna-completa',
      'errore-consegna',
      'non-accettazione',
      'preavviso-12h',
    ]) {
      expect(classifyAutomatic(await parsed(`pec/${file}.eml`))).toMatchObject({
        kind: 'system',
        reason: expect.stringMatching(/^x-ricevuta: /),
      });
    }
    const unknown = await withHeaders(
      'x-RICEVUTA: ricevuta-mai-vista\nx-riferimento-message-id: <tkt-1@pec.ente.example>',
    );
    expect(classifyAutomatic(unknown)).toEqual({ kind: 'system', reason: 'x-ricevuta: ricevuta-mai-vista' });
    expect(classifyAutomatic(await withHeaders('X-Trasporto: busta-nuova'))).toEqual({
      kind: 'system',
      reason: 'x-trasporto: busta-nuova',
    });
  });

  // l10n-italy #636: PEC rejected for rewritten senders.
  it('reads a PEC envelope with its rewritten sender and its inner message, inline or not', async () => {
    const mail = await parsed('pec/busta-trasporto-inline.eml');
    expect(classifyAutomatic(mail)).toBeNull();
    expect(mail.from[0]?.name).toMatch(/^Per conto di: /);
    const inner = mail.attachments.find((part) => part.fileName === 'postacert.eml');
    expect(inner?.mediaType).toBe('message/rfc822');
    expect(mail.attachments.map((part) => part.fileName)).toEqual(
      expect.arrayContaining(['daticert.xml', 'smime.p7s']),
    );
    expect(mail.text).not.toContain('nota.pdf');
    expect((await parseMail(inner?.content ?? new Uint8Array())).from[0]?.address).toBeTruthy();
  });

  it('reads every PEC message at hand with daticert.xml and postacert.eml as attachments', async () => {
    for (const file of ['avvenuta-consegna-completa', 'busta-anomalia', 'busta-trasporto-inline']) {
      const mail = await parsed(`pec/${file}.eml`);
      expect(mail.attachments.map((part) => part.fileName)).toContain('postacert.eml');
    }
  });

  it('never answers history again: a reply is split from what it quotes', () => {
    const { fresh, quoted } = splitQuoted(
      'Ora funziona.\n\nIl giorno lun 23 nov 2026 alle ore 10:00 Aiuto <a@ente.example> ha scritto:\n> Provi ora.',
      null,
    );
    expect([fresh, quoted.endsWith('> Provi ora.')]).toEqual(['Ora funziona.', true]);
  });
});
