import { systemActor, tenantId, type TenantContext } from '@sportello/kernel';
import { PoisonMessageError, TransientPluginError, type DeliveryEvidence } from '@sportello/plugin-sdk';
import { HostReceiptReader } from '../src/bridge/receipt-reader.adapter.js';

const ctx: TenantContext = { tenant: tenantId('alfa'), actor: systemActor('test'), correlationId: 'test' };
const message = {
  ...{ externalId: 'x', mediaType: 'message/rfc822', receivedAt: '2026-03-02T09:00:00Z', hints: {} },
  raw: { sha256: 'a'.repeat(64), size: 1 },
};
const evidence: DeliveryEvidence = {
  ...{ state: 'delivered', about: 'a@b.example', recipients: [], at: '2026-03-02T09:00:00Z', proved: true },
};

type Answer = DeliveryEvidence | null | Error;

/** A tenant with these instances of `channel.receipt`, each with its answer. */
function asking(answers: Record<string, Answer>) {
  const asked: string[] = [];
  const warned: unknown[] = [];
  const reader = new HostReceiptReader(
    {
      serving: async () => Object.keys(answers),
      classify: async (_ctx, instance) => {
        asked.push(instance);
        const answer = answers[instance] ?? null;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    { warn: (facts: unknown) => void warned.push(facts) },
  );
  return { asked, warned, ask: (instance: string) => reader.classify(ctx, instance, message) };
}

describe('whether a message is a receipt is asked', () => {
  it('of the instance it came by first, then of the others until one knows', async () => {
    const { ask, asked } = asking({ first: evidence, own: null, last: null });
    expect(await ask('own')).toEqual({ instance: 'first', evidence });
    expect(asked).toEqual(['own', 'first']);
  });

  it('of all the others when the channel itself knows no receipts', async () => {
    const { ask, asked } = asking({ first: null, second: null });
    expect(await ask('portal')).toBeNull();
    expect(asked).toEqual(['first', 'second']);
  });

  it('of nobody twice, and a message waits for its own channel to be well', async () => {
    const { ask } = asking({ own: new TransientPluginError('away'), other: null });
    await expect(ask('own')).rejects.toBeInstanceOf(TransientPluginError);
  });

  it('without waiting for another channel in trouble, which is told', async () => {
    const { ask, warned } = asking({ broken: new TransientPluginError('away'), other: evidence });
    expect(await ask('portal')).toEqual({ instance: 'other', evidence });
    expect(warned).toMatchObject([{ instance: 'broken' }]);
  });

  it('and a forged one is refused, whoever finds it out', async () => {
    const { ask } = asking({ pec: new PoisonMessageError('forged', 'it contradicts itself') });
    await expect(ask('mail')).rejects.toMatchObject({ code: 'forged' });
  });
});
