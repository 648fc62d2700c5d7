import type { Door, InboundContent, PluginContext, RawInbound, StoredInbound } from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type {
  ContractOptions,
  ListenBench,
  PollContractOptions,
  PushBench,
  ReceiptContractOptions,
} from '../checks/bench.js';
import type { ContractCheck } from '../checks/contract.check.js';
import { DAMAGED } from '../checks/damaged.messages.js';
import type { BothTiers } from './both.tiers.js';
import type { ContractWorker } from './contract.worker.js';
import { sameResultsCheck } from './same-results.check.js';

const RECEIVED_AT = '2026-03-02T09:00:00Z';

export const samePolls = <Schema extends z.ZodType>(
  options: PollContractOptions<Schema>,
  worker: ContractWorker<Schema>,
): ContractCheck =>
  sameResultsCheck({ ...options, point: 'channel.inbound.poll' }, worker, async (both, bench) => {
    await bench.deliver(2);
    const polled = await both.same('poll', (point, ctx) => point.poll(ctx, null));
    await sameReading(both, polled?.messages ?? []);
  });

export const samePushes = <Schema extends z.ZodType>(
  options: ContractOptions<Schema, PushBench>,
  worker: ContractWorker<Schema>,
): ContractCheck =>
  sameResultsCheck({ ...options, point: 'channel.inbound.push' }, worker, async (both, bench) => {
    const forged = bench.forged?.();
    const requests = [
      ['a good request', await bench.valid()] as const,
      ...(bench.invalid?.() ?? []).map(({ why, request }) => [`a request with ${why}`, request] as const),
      ...(forged === undefined ? [] : [['a forged request', forged] as const]),
    ];
    const messages: RawInbound[] = [];
    for (const [what, request] of requests) {
      const parsed = await both.same(what, async (point, ctx) =>
        point.parse(ctx, await point.verify(ctx, structuredClone(request))),
      );
      messages.push(...(parsed ?? []));
    }
    for (const language of ['it', 'en'] as const) {
      await both.same('describe', async (point, ctx) => point.describe?.(ctx, language));
    }
    await sameReading(both, messages);
  });

export const sameDoors = <Schema extends z.ZodType>(
  options: ContractOptions<Schema, ListenBench>,
  worker: ContractWorker<Schema>,
): ContractCheck =>
  sameResultsCheck({ ...options, point: 'channel.inbound.listen' }, worker, async (both, bench) => {
    const messages: RawInbound[] = [];
    await both.same('what senders are told', async (point, ctx) => {
      const told: boolean[] = [];
      const door: Door = {
        accept: async (message) => {
          if (told.length === 0) throw new Error('the database is away');
          messages.push(message);
          return { accepted: 'new' };
        },
      };
      const listening = await point.listen(ctx, door);
      try {
        for (let i = 0; i < 2; i += 1) told.push(await bench.send(listening.address));
      } finally {
        await listening.close();
      }
      return told;
    });
    await sameReading(both, messages);
  });

export const sameReceipts = <Schema extends z.ZodType>(
  options: ReceiptContractOptions<Schema>,
  worker: ContractWorker<Schema>,
): ContractCheck => {
  const { settings, secrets, receipts, ordinary, poison = [] } = options;
  const bench = () => ({ settings, ...(secrets === undefined ? {} : { secrets }), close: async () => undefined });
  const { plugin } = options;
  return sameResultsCheck({ plugin, point: 'channel.receipt', bench }, worker, async (both) => {
    const damaged = Object.entries(DAMAGED).map(([name, raw]) => ({ name, raw, receivedAt: RECEIVED_AT }));
    for (const { name, raw, receivedAt = RECEIVED_AT } of [...receipts, ...ordinary, ...poison, ...damaged]) {
      const ref = await both.inProcess.instance.blobs.put(raw);
      const message = { externalId: name, mediaType: 'message/rfc822', receivedAt, hints: {}, raw: ref };
      await both.same(`classify (${name})`, (point, ctx) => point.classify(ctx, message));
    }
  });
};

interface Reader<S> {
  read(ctx: PluginContext<S>, message: StoredInbound): Promise<InboundContent>;
}

/** What came in, and what nobody should have sent, is read the same. */
async function sameReading<Schema extends z.ZodType>(
  both: BothTiers<Schema, Reader<z.output<Schema>>>,
  messages: readonly RawInbound[],
): Promise<void> {
  const damaged = Object.entries(DAMAGED).map(([externalId, raw]) => {
    return { externalId, mediaType: 'message/rfc822', receivedAt: RECEIVED_AT, raw };
  });
  for (const message of [...messages, ...damaged] as readonly RawInbound[]) {
    const raw = message.raw instanceof Uint8Array ? await both.inProcess.instance.blobs.put(message.raw) : message.raw;
    const stored = { ...message, raw, hints: message.hints ?? {} };
    await both.same(`read (${message.externalId})`, (point, ctx) => point.read(ctx, stored));
  }
}
