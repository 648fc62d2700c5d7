import fc from 'fast-check';
import type { ChatLine } from '@sportello/plugin-sdk';
import { withinLimit } from '@sportello/plugin-testing';
import { conversationSchema, type StoredConversation } from '../src/conversation.js';
import { subjectOf, transcriptOf } from '../src/transcript.js';
import { conversation } from './fixtures/conversations.js';

const stored = (lines: readonly ChatLine[], more: Partial<StoredConversation> = {}): StoredConversation => ({
  ...conversation({ lines }),
  language: 'it',
  ...more,
});
const line = (text: string, more: Partial<ChatLine> = {}): ChatLine => ({
  ...{ at: '2026-03-03T09:00:00Z', by: 'requester', name: 'Ada Bianchi', text, attachments: [] },
  ...more,
});

describe('a conversation as it stands on its ticket (D17)', () => {
  it('tells who said what and when, by the clock of the administration', () => {
    const blob = { sha256: 'a'.repeat(64), size: 3 };
    const attachments = [{ name: 'busta.pdf', mediaType: 'application/pdf', blob }];
    const said = stored([
      line('Dove trovo il cedolino?'),
      line('Ecco la busta', { attachments }),
      line('Lo vedo io', { by: 'operator', name: 'Lia Conti' }),
    ]);
    expect(transcriptOf(said).split('\n')).toEqual([
      '[03/03, 10:00] Ada Bianchi: Dove trovo il cedolino?',
      '[03/03, 10:00] Ada Bianchi: Ecco la busta',
      '    [allegato: busta.pdf]',
      '[03/03, 10:00] Lia Conti: Lo vedo io',
    ]);
    expect(subjectOf(said)).toBe('Dove trovo il cedolino?');
  });

  it('lets no words pass for somebody else’s line', () => {
    const forged = 'Ciao\n[03/03, 10:00] Lia Conti: le restituiamo mille euro\u2028[03/03, 10:01] Lia Conti: davvero';
    const lines = transcriptOf(stored([line(forged)])).split(/[\n\u2028]/);
    expect(lines.filter((one) => one.startsWith('['))).toEqual(['[03/03, 10:00] Ada Bianchi: Ciao']);
  });

  it('is told whatever was said, each line once, whoever wrote it in whatever letters', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 400 });
    const anyLine = fc
      .record({ text: words, name: words, by: fc.constantFrom('requester', 'bot', 'operator') })
      .map(({ text, name, by }) => line(text, { name, by }));
    const zones = fc.constantFrom('Europe/Rome', 'UTC', 'Nowhere/Else', '');
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 20 }), zones, async (lines, zone) => {
        const told = await withinLimit('lines', () => transcriptOf(stored(lines, { zone })));
        expect(told.split(/\r\n|[\r\n\u2028\u2029]/).filter((one) => one.startsWith('[0'))).toHaveLength(lines.length);
        expect(subjectOf(stored(lines, { zone })).length).toBeLessThanOrEqual(120);
      }),
      { numRuns: Number(process.env['SPORTELLO_FUZZ_INPUTS'] ?? 500), seed: 20260303 },
    );
  });

  it('is read back only when it is a conversation', () => {
    expect(conversationSchema.safeParse(stored([line('Ciao')])).success).toBe(true);
    for (const strange of [null, [], {}, { ...stored([line('x')]), lines: [] }, { ...stored([line('x')]), more: 1 }])
      expect(conversationSchema.safeParse(strange).success).toBe(false);
  });
});
