import { createHash } from 'node:crypto';
import { headerValue, parseMail, readInboundMail, type ParsedMail } from '@sportello/mail';
import plugin from '@sportello/notify-email';
import type { Language, Notification, NotificationEvent } from '@sportello/plugin-sdk';
import { exampleNotification, NOTIFICATION_EVENTS, testInstance } from '@sportello/plugin-testing';
import fc from 'fast-check';
import { OUTBOX } from './fixtures/settings.js';

const notifier = plugin.contributes.notifier!;

async function written(notification: Notification, settings: object = {}): Promise<{ raw: string; mail: ParsedMail }> {
  const instance = testInstance(plugin, { settings: { ...OUTBOX, ...settings } });
  for (const { blob } of notification.attachments) {
    expect(await instance.blobs.put(Buffer.alloc(blob.size, 'x'))).toEqual(blob);
  }
  const receipt = await notifier.notify(instance.context(), notification, 'k');
  const bytes = await instance.blobs.get(receipt.raw!);
  return { raw: Buffer.from(bytes).toString('latin1'), mail: await parseMail(bytes) };
}

function automatic(change: Partial<Notification> = {}): Notification {
  const { message: _none, ...rest } = exampleNotification(change);
  return rest;
}

const ticket = exampleNotification().ticket;
const withWords: readonly NotificationEvent[] = ['information-requested', 'note', 'resolved'];

describe('a notice (B6, A6)', () => {
  const occasions = NOTIFICATION_EVENTS.flatMap((event) =>
    (['it', 'en'] as const).map((language) => ({ event, language })),
  );

  it.each(occasions)('of $event in $language says what a requester must know', async ({ event, language }) => {
    const make = withWords.includes(event) ? exampleNotification : automatic;
    const { mail } = await written(make({ event, language, ticket: { ...ticket, technician: 'Bruno Verdi' } }));
    for (const body of [mail.text!, mail.html!]) {
      expect(body).toContain('PROVA-2026-0000001');
      expect(body).toContain('Bruno Verdi');
      expect(body).toContain(language === 'it' ? 'Comune di Prova' : 'Municipality of Prova');
      expect(body).toContain(language === 'it' ? 'Tel. 06 0000' : 'Phone 06 0000');
      expect(body).toContain('https://sportello.example/comune-di-prova/request#token');
      expect(body).toContain('PROVA-2026-0000001-signed');
      expect(body).toContain('Europe/Rome');
      expect(body).toMatch(language === 'it' ? /basta rispondere a questo messaggio/ : /simply answer this message/);
      expect(body).toMatch(language === 'it' ? /in corso/i : /under way/i);
      expect(body).not.toMatch(/undefined|null|\[object/);
    }
    expect(mail.text).toContain(
      language === 'it' ? 'lunedì 2 marzo 2026 alle ore 10:30' : 'Monday, 2 March 2026 at 10:30',
    );
    expect(mail.subject).toContain('PROVA-2026-0000001');
    expect(mail.subject).toContain('La pagina non si apre');
    expect(mail.subject).toContain('PROVA-2026-0000001-signed');
    expect(mail.html).toContain(`<html lang="${language}">`);
  });

  it('has a subject of its own for each occasion', async () => {
    for (const language of ['it', 'en'] as const) {
      const subjects = await Promise.all(
        NOTIFICATION_EVENTS.map(async (event) => (await written(automatic({ event, language }))).mail.subject),
      );
      expect(new Set(subjects).size).toBe(NOTIFICATION_EVENTS.length);
    }
  });

  it('names the technician who took charge, and the one who has the request again (C10, C14)', async () => {
    for (const event of ['taken-charge', 'reopened'] as const) {
      const { mail } = await written(automatic({ event, ticket: { ...ticket, technician: 'Bruno Verdi' } }));
      expect(mail.text).toContain('affidata a Bruno Verdi.');
      expect((await written(automatic({ event }))).mail.text).not.toContain('affidata a');
    }
  });

  it.each<[Language, string]>([
    ['it', 'basta rispondere a questo messaggio: la richiesta viene riaperta'],
    ['en', 'simply answer this message: the request is reopened'],
  ])('says that an answer reopens what is closed (C14): %s', async (language, words) => {
    for (const event of ['resolved', 'closed'] as const) {
      expect((await written(automatic({ event, language }))).mail.text).toContain(words);
    }
    expect((await written(automatic({ event: 'taken-charge', language }))).mail.text).not.toContain(words);
  });

  it('tells times in the zone of the office, across both changes of the hour', async () => {
    const office = { ...automatic().office, zone: 'America/New_York' };
    expect((await written(automatic({ office }))).mail.text).toContain('lunedì 2 marzo 2026 alle ore 04:30');
    const due = async (dueAt: string) =>
      (await written(automatic({ clocks: [{ ...automatic().clocks[0]!, dueAt }] }))).mail.text;
    expect(await due('2026-03-29T01:30:00Z')).toContain('domenica 29 marzo 2026 alle ore 03:30');
    expect(await due('2026-10-25T01:30:00Z')).toContain('domenica 25 ottobre 2026 alle ore 02:30');
  });

  it('tells the standing of every clock, and when it ended', async () => {
    const clock = automatic().clocks[0]!;
    const stoppedAt = '2026-03-02T10:20:00+01:00';
    const text = async (language: Language) => {
      const clocks = [
        { ...clock, label: { it: 'A', en: 'A' }, state: 'met' as const, stoppedAt },
        { ...clock, label: { it: 'B', en: 'B' }, state: 'breached' as const },
        { ...clock, label: { it: 'C', en: 'C' }, state: 'paused' as const },
        { ...clock, label: { it: 'D', en: 'D' }, state: 'cancelled' as const },
      ];
      return (await written(automatic({ language, clocks }))).mail.text;
    };
    const it = await text('it');
    expect(it).toContain(
      'A: nei termini; termine lunedì 2 marzo 2026 alle ore 10:30; conclusa lunedì 2 marzo 2026 alle ore 10:20',
    );
    expect(it).toContain('B: oltre il termine;');
    expect(it).toContain('C: sospeso;');
    expect(it).toContain('D: non più previsto;');
    const en = await text('en');
    expect(en).toContain('A: within the term; term Monday, 2 March 2026 at 10:30; ended Monday, 2 March 2026 at 10:20');
    expect(en).toContain('B: past the term;');
  });

  it('quotes the request back, a very long one in part', async () => {
    const { mail } = await written(automatic({ request: { text: `Inizio\n${'😀'.repeat(5_000)}` } }));
    expect(mail.text).toContain('  Inizio');
    expect(mail.text).toContain('[…]');
    expect(mail.text!.length).toBeLessThan(5_000);
    expect(mail.text).not.toContain('\ufffd');
  });

  it('brings what a person wrote, and their files', async () => {
    const attachments = [
      { name: '../../guida.pdf', mediaType: 'application/pdf', blob: blobOf(100) },
      { name: 'x', mediaType: 'text/html\r\nX-Evil: 1', blob: blobOf(200) },
    ];
    const { raw, mail } = await written(exampleNotification({ event: 'resolved', attachments }));
    expect(mail.text).toContain('Bruno Verdi scrive:');
    expect(mail.text).toContain('Può dirci quale pagina?');
    expect(mail.attachments.map(({ fileName, mediaType, content }) => [fileName, mediaType, content.length])).toEqual([
      ['guida.pdf', 'application/pdf', 100],
      ['x', 'application/octet-stream', 200],
    ]);
    expect(raw).not.toMatch(/^X-Evil/m);
  });

  it('leaves files that are too large on the page, and says so', async () => {
    const attachments = [{ name: 'guida.pdf', mediaType: 'application/pdf', blob: blobOf(1_001) }];
    const { mail } = await written(exampleNotification({ attachments }), { maxAttachmentBytes: 1_000 });
    expect(mail.attachments).toEqual([]);
    expect(mail.text).toContain('troppo grandi per la posta');
  });

  it('does not pass on an advertisement written as a name', async () => {
    for (const name of ['Vinci su http://casino.example', 'www.casino.example', 'a@b.example']) {
      const { mail } = await written(automatic({ recipient: { name, address: 'ada@example.org' } }));
      expect(mail.to[0]?.name).toBe('');
      expect(mail.text).toContain('Buongiorno,');
      expect(mail.text).not.toContain(name);
    }
  });
});

describe('a notice takes its place in the thread', () => {
  it('with the signed Message-ID, and the ids of the mails before it', async () => {
    const thread = {
      ...automatic().thread,
      inReplyTo: 'b@client.example',
      references: ['a@client.example', 'b@client.example'],
    };
    const { mail } = await written(automatic({ thread }));
    expect(mail.messageId).toBe('<prova.1.signed@comune.example>');
    expect(mail.inReplyTo).toEqual(['<b@client.example>']);
    expect(mail.references).toEqual(['<a@client.example>', '<b@client.example>']);
  });

  it('whatever ids the requester’s program made up', async () => {
    const bad = ['', 'a b', 'a\r\nBcc: x@example.org', '<x', 'è@x', 'x'.repeat(2_000)];
    for (const inReplyTo of bad) {
      const thread = { ...automatic().thread, inReplyTo, references: [...bad, 'good@x.example'] };
      const { mail, raw } = await written(automatic({ thread }));
      expect(mail.references).toEqual(['<good@x.example>']);
      expect(raw).not.toMatch(/^Bcc:/im);
    }
  });

  it('with the address where answers are read', async () => {
    const { mail } = await written(automatic(), { replyTo: 'desk@comune.example' });
    expect(mail.from).toEqual([{ name: 'Comune di Prova, assistenza', address: 'assistenza@comune.example' }]);
    expect(mail.replyTo.map(({ address }) => address)).toEqual(['desk@comune.example']);
  });

  it('so that an answer to it is only what was written now', async () => {
    const { mail } = await written(exampleNotification({ event: 'information-requested' }));
    const answer = `From: ada.bianchi@example.org\nSubject: Re: x\n\nLa pagina dei cedolini.\n\n${mail.text!}`;
    const put = async () => ({ sha256: '0'.repeat(64), size: 0 });
    const content = await readInboundMail(Buffer.from(answer), { put, own: { instances: [], addresses: [] } });
    expect(content.text).toBe('La pagina dei cedolini.');
    expect(content.quoted).toContain('Può dirci quale pagina?');
  });
});

describe('who wrote', () => {
  it.each<[NotificationEvent, string]>([
    ['registered', 'auto-replied'],
    ['reply-received', 'auto-replied'],
    ['taken-charge', 'auto-generated'],
    ['closed', 'auto-generated'],
  ])('is a program: %s is %s (RFC 3834)', async (event, value) => {
    const { mail } = await written(automatic({ event }));
    expect(headerValue(mail, 'auto-submitted')).toBe(value);
    expect(headerValue(mail, 'x-auto-response-suppress')).toBe('All');
    expect(headerValue(mail, 'x-sportello-instance')).toBe('comune-di-prova');
  });

  it('is a person, when there are words of a person', async () => {
    for (const event of withWords) {
      const { mail } = await written(exampleNotification({ event }));
      expect(headerValue(mail, 'auto-submitted')).toBeNull();
      expect(headerValue(mail, 'x-auto-response-suppress')).toBeNull();
      expect(mail.text).not.toContain('programma');
    }
  });
});

describe('words from outside', () => {
  const evil = '<script>alert("1")</script>\'&\r\nBcc: x@example.org\u0000\u202E\ud800';

  it('are only words', async () => {
    const localized = { it: evil, en: evil };
    const { raw, mail } = await written(
      exampleNotification({
        recipient: { name: evil.replace('@', ' '), address: 'ada@example.org' },
        office: { ...automatic().office, name: localized, contacts: localized },
        ticket: {
          ...ticket,
          subject: evil,
          technician: evil,
          team: localized,
          state: localized,
          kind: localized,
          channel: localized,
          link: 'https://x.example/"><script>',
        },
        clocks: [{ ...automatic().clocks[0]!, label: localized }],
        message: { author: evil, text: evil },
        request: { text: evil },
      }),
    );
    expect(mail.html).not.toMatch(/<script|alert\("|\u0000|\u202E[^]*<\/h1>/i);
    expect(mail.html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;');
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
    expect(mail.to).toHaveLength(1);
  });

  it('never break a header, whatever they are', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(words, words, words, async (name, subject, author) => {
        const { raw, mail } = await written(
          exampleNotification({
            recipient: { name, address: 'ada@example.org' },
            ticket: { ...ticket, subject },
            message: { author, text: author },
          }),
        );
        const names = [...raw.split('\r\n\r\n')[0]!.matchAll(/^([A-Za-z-]+):/gm)].map(([, header]) =>
          header!.toLowerCase(),
        );
        expect(names.toSorted()).toEqual([
          'content-type',
          'date',
          'from',
          'message-id',
          'mime-version',
          'subject',
          'to',
          'x-sportello-instance',
        ]);
        expect(mail.to.map(({ address }) => address)).toEqual(['ada@example.org']);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

function blobOf(size: number) {
  return { sha256: createHash('sha256').update(Buffer.alloc(size, 'x')).digest('hex'), size };
}
