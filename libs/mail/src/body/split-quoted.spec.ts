import fc from 'fast-check';
import { splitQuoted } from './split-quoted.js';

const ANSWER = 'Buongiorno,\nora funziona tutto.\n\nGrazie';
/** Histories as clients write them under an answer. */
const CLIENTS: Record<string, string> = {
  'Gmail in Italian':
    'Il giorno lun 23 nov 2026 alle ore 10:00 Assistenza <assistenza@ente.example> ha\nscritto:\n\n> Gentile utente,\n> provi ora.\n>',
  'Gmail in English':
    'On Mon, Nov 23, 2026 at 10:00 AM Assistenza <assistenza@ente.example>\nwrote:\n\n> Gentile utente,\n> provi ora.',
  'Gmail in Italian, broken before the address':
    'Il giorno lun 23 nov 2026 alle ore 10:00 Assistenza <\nassistenza@ente.example> ha scritto:\n\n> Gentile utente,\n> provi ora.',
  'Apple Mail in Italian':
    'Il giorno 23 nov 2026, alle ore 10:00, Assistenza <assistenza@ente.example> ha scritto:\n\nGentile utente,\nprovi ora.',
  'Thunderbird in Italian': 'Il 23/11/2026 10:00, Assistenza ha scritto:\n> Gentile utente,\n> provi ora.',
  'Roundcube, Aruba web mail':
    'Il 2026-11-23 10:00 assistenza@ente.example ha scritto:\n> Gentile utente,\n> provi ora.',
  'Libero web mail':
    'Il 23 novembre 2026 alle 10.00 Assistenza <assistenza@ente.example> ha scritto:\n\n\nGentile utente, provi ora.',
  'Yahoo in Italian':
    'In data lunedì 23 novembre 2026 alle ore 10:00:00 CET, Assistenza <assistenza@ente.example> ha scritto:\n\n Gentile utente,',
  'Outlook in Italian':
    '________________________________\nDa: Assistenza <assistenza@ente.example>\nInviato: lunedì 23 novembre 2026 10:00\nA: Mario Rossi <mario@example.it>\nOggetto: R: Ticket 12\n\nGentile utente,\nprovi ora.',
  'Outlook in English':
    'From: Assistenza <assistenza@ente.example>\nSent: Monday, November 23, 2026 10:00 AM\nTo: Mario Rossi\nSubject: RE: Ticket 12\n\nGentile utente.',
  'Outlook, bold in plain text':
    '*Da:* Assistenza <assistenza@ente.example>\n*Inviato:* lunedì 23 novembre 2026 10:00\n*A:* Mario\n*Oggetto:* Ticket 12\n\nGentile utente.',
  'older Outlook':
    '-----Messaggio originale-----\nDa: Assistenza\nInviato: lunedì\nA: Mario\nOggetto: Ticket\n\nGentile utente.',
  'older Outlook in English': '-----Original Message-----\nFrom: Assistenza\n\nGentile utente.',
  'web mail with Data':
    'Da: assistenza@ente.example\nA: mario@example.it\nCc:\nData: Mon, 23 Nov 2026 10:00:00 +0100\nOggetto: Ticket 12\n\nGentile utente.',
  'German Outlook':
    'Von: Assistenza\nGesendet: Montag, 23. November 2026 10:00\nAn: Mario\nBetreff: AW: Ticket\n\nText.',
  'quotation without a marker': '> Gentile utente,\n> provi ora.',
};

describe('splitting a reply from its history', () => {
  it.each(Object.entries(CLIENTS))('%s', (_, history) => {
    expect(splitQuoted(`${ANSWER}\n\n${history}\n`, null)).toEqual({
      fresh: ANSWER,
      quoted: history.trim(),
      signature: null,
    });
  });

  it('cuts at our own line "reply above this line", with what announces it', () => {
    const marker = '##- Rispondere sopra questa riga -##';
    const text = `Ecco i dati.\n\nIl giorno 23/11/2026 10:00 Assistenza ha scritto:\n> ${marker}\n> Gentile utente`;
    expect(splitQuoted(text, null, { replyMarker: marker })).toMatchObject({ fresh: 'Ecco i dati.' });
    expect(splitQuoted(`Ecco.\n${marker}\naltro testo`, null, { replyMarker: marker })).toMatchObject({
      fresh: 'Ecco.',
      quoted: `${marker}\naltro testo`,
    });
  });

  it('reads the answer below the quotation', () => {
    const text = 'Il 23/11/2026 10:00, Assistenza ha scritto:\n> Qual è il codice?\n\nÈ il 123.';
    expect(splitQuoted(text, null)).toMatchObject({ fresh: 'È il 123.' });
  });

  it('keeps answers between quotations together with them, and drops only the end', () => {
    const text = 'Il 23/11/2026 10:00, Assistenza ha scritto:\n> Codice?\n123\n> Da quando?\nDa ieri\n> Saluti';
    const { fresh, quoted } = splitQuoted(text, null);
    expect(fresh).toContain('> Codice?\n123\n> Da quando?\nDa ieri');
    expect(quoted).toBe('> Saluti');
  });

  it('splits an HTML reply that has no text part', () => {
    const html =
      '<div dir="ltr">Ora funziona.</div><br><div class="gmail_quote"><div class="gmail_attr">Il giorno lun 23 nov 2026 alle ore 10:00 Assistenza &lt;<a href="mailto:a@ente.example">a@ente.example</a>&gt; ha scritto:<br></div><blockquote>Provi ora.</blockquote></div>';
    const { fresh, quoted } = splitQuoted(null, html);
    expect(fresh).toBe('Ora funziona.');
    expect(quoted).toContain('Provi ora.');
  });

  it('splits an HTML reply of Outlook', () => {
    const html =
      '<p>Ora funziona.</p><div style="border-top:solid 1pt"><p><b>Da:</b> Assistenza &lt;a@ente.example&gt;<br><b>Inviato:</b> lunedì 23 novembre 2026 10:00<br><b>A:</b> Mario<br><b>Oggetto:</b> Ticket</p></div><p>Provi ora.</p>';
    expect(splitQuoted('', html)).toMatchObject({
      fresh: 'Ora funziona.',
      quoted: expect.stringContaining('Provi ora.'),
    });
  });

  it('takes the signature off, standard or of a telephone', () => {
    expect(splitQuoted('Fatto.\n\n-- \nMario Rossi\nUfficio 3', null)).toEqual({
      fresh: 'Fatto.',
      quoted: '',
      signature: '-- \nMario Rossi\nUfficio 3',
    });
    expect(
      splitQuoted(
        'Fatto.\n\nInviato da iPhone\n\nIl giorno 23 nov 2026, alle ore 10:00, A <a@x.example> ha scritto:\n> b',
        null,
      ),
    ).toMatchObject({
      fresh: 'Fatto.',
      signature: 'Inviato da iPhone',
    });
  });

  it.each([
    ['a forward by its subject', 'Guardate.\n\nDa: X\nInviato: ieri\nA: Y\nOggetto: Z\n\nTesto', { subject: 'I: Z' }],
    [
      'a forward by its marker',
      'Guardate.\n\n---------- Messaggio inoltrato ---------\nDa: X <x@example.it>\nDate: lun\nSubject: Z\nTo: Y\n\nTesto',
      {},
    ],
    ['a message that is only history', 'Da: X\nInviato: ieri\nA: Y\nOggetto: Z\n\nTesto', {}],
    ['a sentence that ends like a marker', 'Il collega dello sportello ha scritto:\nnon è possibile.', {}],
    ['a form filled by hand', 'Richiedo:\nDa: Roma\nA: Milano\ngrazie', {}],
    ['a passage quoted from elsewhere', 'Il regolamento dice\n> articolo 3\nma non vale per noi.', {}],
  ])('keeps everything of %s', (_, text, options) => {
    expect(splitQuoted(text, null, options)).toEqual({ fresh: text, quoted: '', signature: null });
  });

  it('loses no line, whatever the text', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        '',
        '>',
        '> a',
        '-- ',
        '-----Messaggio originale-----',
        'Da: a@b.it',
        'Inviato: 23/11/2026',
        'A: x',
        'Il 23/11/2026 10:00 a@b ha',
        'scritto:',
        '____________',
        'Inviato da iPhone',
      ),
    );
    const lines = (text: string): string[] =>
      text
        .split('\n')
        .map((l) => l.trim())
        .filter((l) => l !== '')
        .sort();
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (all) => {
        const text = all.join('\n');
        const { fresh, quoted, signature } = splitQuoted(text, null);
        expect(lines([fresh, quoted, signature ?? ''].join('\n'))).toEqual(lines(text));
      }),
      { numRuns: 1_000 },
    );
  });
});
