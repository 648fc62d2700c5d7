import { systemActor, tenantId, type TenantContext } from '@sportello/kernel';
import type { ClaimedOutbound, OutboundStore } from '@sportello/intake';
import type { ScanResult } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import type { Notification, OutboundMessage } from '@sportello/plugin-sdk';
import { FilePassage } from '../src/bridge/file.passage.js';
import { OutboundDelivery } from '../src/bridge/outbound.delivery.js';

const ctx: TenantContext = { tenant: tenantId('comune'), actor: systemActor('test'), correlationId: 'c' };
const [GOOD, BAD, UNSEEN] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const VERDICTS: Readonly<Record<string, ScanResult>> = {
  [GOOD]: { verdict: 'clean' },
  [BAD]: { verdict: 'infected', signature: 'Test' },
  [UNSEEN]: { verdict: 'unknown', reason: 'silent' },
};
const passage = new FilePassage({ of: async (_, { sha256 }) => VERDICTS[sha256] ?? { verdict: 'clean' } });
const file = (name: string, sha256: string) => ({ name, mediaType: 'text/plain', blob: { sha256, size: 3 } });
const attachments = [file('bene', GOOD), file('male', BAD), file('forse', UNSEEN)];
const names = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

/** What the plugin was handed of an outgoing message. */
async function handedOver(outgoing: ClaimedOutbound['outgoing']): Promise<OutboundMessage & Notification> {
  const handed: unknown[] = [];
  const take = async (_ctx: unknown, _instance: string, message: unknown) => {
    handed.push(message);
    return { state: 'sent', reference: 'r' };
  };
  const outbound = { sent: async () => undefined } as unknown as OutboundStore;
  const host = { send: take, notify: take } as unknown as PluginHost;
  const claimed = { instance: 'mail', outgoing, recipient: 'ada', template: 'resolved', attempts: 0 };
  await new OutboundDelivery(outbound, host, passage).send(ctx, 'id', claimed, { attempt: 1, maxAttempts: 1 });
  return handed[0] as OutboundMessage & Notification;
}

describe('files that leave with words (ADR 0181)', () => {
  it('by a channel: the infected one stays, and the words say so in the language of whoever reads', async () => {
    const message = { text: 'Ecco.', language: 'en', attachments } as unknown as OutboundMessage;
    const sent = await handedOver({ by: 'channel', occasion: 'resolved', message });
    expect(names(sent.attachments)).toEqual(['bene', 'forse']);
    expect(sent.text).toBe('Ecco.\n\nFiles not passed on, because they hold a program known as malicious: «male».');
  });

  it('by a notice: the same, as a remark beside those it has', async () => {
    const remarks = [{ it: 'uno', en: 'one' }];
    const notification = { attachments, remarks } as unknown as Notification;
    const sent = await handedOver({ by: 'notifier', notification });
    expect(names(sent.attachments)).toEqual(['bene', 'forse']);
    expect(sent.remarks).toEqual([...remarks, { it: expect.stringContaining('«male»'), en: expect.any(String) }]);
  });

  it('are handed over as they are when there is nothing wrong with them', async () => {
    const words = { text: '', attachments: [file('bene', GOOD)] };
    expect(await passage.through(ctx, 'it', words)).toBe(words);
    expect((await passage.through(ctx, 'it', { ...words, attachments })).text).toMatch(/^File non trasmessi/);
  });
});
