import { parseMail, type ParsedMail } from '@sportello/mail';
import plugin from '@sportello/notify-email';
import type { Notification } from '@sportello/plugin-sdk';
import { exampleNotification, testInstance } from '@sportello/plugin-testing';
import { OUTBOX } from './fixtures/settings.js';

const notifier = plugin.contributes.notifier!;

async function written(change: Partial<Notification>): Promise<{ raw: string; mail: ParsedMail }> {
  const { message: _none, request: _neither, ...rest } = exampleNotification({ attachments: [], ...change });
  const instance = testInstance(plugin, { settings: OUTBOX });
  const receipt = await notifier.notify(instance.context(), rest, 'k');
  const bytes = await instance.blobs.get(receipt.raw!);
  return { raw: Buffer.from(bytes).toString('latin1'), mail: await parseMail(bytes) };
}

const wording = {
  subject: { it: 'Richiesta riaperta, Lia è assente', en: 'Request reopened, Lia is absent' },
  text: { it: 'Nel frattempo la copre Ugo <b>Neri</b>.', en: 'Meanwhile Ugo <b>Neri</b> covers.' },
};
const thread = { messageIdLocal: 'plain', references: [], replyToken: '' };

describe('a notice to the staff (C14)', () => {
  it.each(['it', 'en'] as const)(
    'says in %s what it came with, and leads nobody to the requester’s page',
    async (language) => {
      const { raw, mail } = await written({ audience: 'staff', event: 'reopened', wording, thread, language });
      expect(mail.subject).toBe(`${wording.subject[language]}: La pagina non si apre`);
      expect(mail.text).toContain(wording.text[language]);
      expect(mail.html).toContain('Ugo &lt;b&gt;Neri&lt;/b&gt;');
      expect(mail.text).toContain('PROVA-2026-0000001');
      for (const body of [mail.text!, mail.html!]) {
        expect(body).not.toContain('/request#');
        expect(body).not.toContain('href=');
        expect(body).not.toMatch(/undefined|null|\[object/);
        expect(body).not.toMatch(/basta rispondere|simply answer|sopra questa riga|Riferimento|Reference/);
        expect(body).toMatch(language === 'it' ? /non occorre rispondere/ : /no need to answer/);
      }
      expect(raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    },
  );

  it('keeps a hostile wording on one line of the subject', async () => {
    const hostile = { ...wording, subject: { it: 'A\r\nBcc: x@y.example', en: 'A' } };
    const { raw } = await written({ audience: 'staff', wording: hostile, thread, language: 'it' });
    expect(raw).not.toMatch(/^Bcc:/im);
  });
});

describe('an occasion this notifier has no words for', () => {
  it('is told to the requester in the words that came with it, with the page and the reference', async () => {
    const { mail } = await written({ event: 'merged' as Notification['event'], wording, language: 'it' });
    expect(mail.subject).toContain(wording.subject.it);
    expect(mail.text).toContain(wording.text.it);
    expect(mail.text).toContain('/request#token');
    expect(mail.text).toContain('basta rispondere');
  });
});
