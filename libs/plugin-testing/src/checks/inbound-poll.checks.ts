import {
  inboundContentSchema,
  pollResultSchema,
  type InboundPoll,
  type Json,
  type PollResult,
  type RawInbound,
} from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { PollContractOptions } from './bench.js';
import { commonChecks, trialOn } from './common.checks.js';
import { must, type ContractCheck } from './contract.check.js';
import { readsAnything } from './read.check.js';
import { crossing } from './result.check.js';
import { same } from './same.values.js';
import { Trial, withBench } from './trial.js';

/** The largest number of messages waiting at once that is tried, unless the suite is told another. */
const VOLUME = 5_000;

/** The contract of `channel.inbound.poll`. */
export function inboundPollChecks<Schema extends z.ZodType>(
  options: PollContractOptions<Schema>,
): readonly ContractCheck[] {
  const point = contribution(options);
  const volume = options.volume ?? VOLUME;
  return [
    ...commonChecks(options, [
      { name: 'check', run: (ctx) => point.check(ctx) },
      { name: 'poll', run: (ctx) => point.poll(ctx, null) },
    ]),
    {
      name: 'check passes on a healthy other side and consumes nothing',
      run: trialOn(options, async (bench, trial) => {
        await bench.deliver(1);
        await trial.result('check', (ctx) => point.check(ctx));
        must((await drain(options, trial, point, null)).messages.length === 1, 'check() consumed a message');
      }),
    },
    ...[0, 1, volume].map((count) => volumeCheck(options, point, count)),
    repeatedPollCheck(options, point),
    resumedPollCheck(options, point),
    acknowledgeCheck(options, point),
    ...waitChecks(options, point),
    mixingCheck(options, point),
    {
      name: 'read understands what poll brought, twice the same',
      run: trialOn(options, async (bench, trial) => {
        await bench.deliver(2);
        for (const message of (await drain(options, trial, point, null)).messages) {
          await readsTwiceTheSame(trial, point, message);
        }
        trial.mustHaveKeptSecrets();
      }),
    },
    readsAnything(options, (ctx, message) => point.read(ctx, message)),
  ];
}

function contribution<Schema extends z.ZodType>({
  plugin,
}: PollContractOptions<Schema>): InboundPoll<z.output<Schema>> {
  const point = plugin.contributes['channel.inbound.poll'];
  must(point !== undefined, `${plugin.id} does not contribute channel.inbound.poll`);
  return point;
}

function volumeCheck<Schema extends z.ZodType>(
  options: PollContractOptions<Schema>,
  point: InboundPoll<z.output<Schema>>,
  count: number,
): ContractCheck {
  return {
    name: `brings all of ${count} waiting messages, each once`,
    timeout: 400_000,
    run: trialOn(options, async (bench, trial) => {
      await bench.deliver(count);
      const { messages } = await drain(options, trial, point, null);
      must(messages.length === count, `${count} messages were waiting, ${messages.length} came`);
      const ids = new Set(messages.map((message) => message.externalId));
      must(ids.size === count, `${count} different messages have ${ids.size} different externalIds`);
    }),
  };
}

function repeatedPollCheck<Schema extends z.ZodType>(
  options: PollContractOptions<Schema>,
  point: InboundPoll<z.output<Schema>>,
): ContractCheck {
  return {
    name: 'polling twice without acknowledging gives the same messages, also after a restart',
    run: trialOn(options, async (bench, trial) => {
      await bench.deliver(3);
      const first = await polled(trial, point, null);
      const again = await polled(trial, point, null);
      const restarted = await polled(new Trial(options.plugin, bench), point, null);
      must(first.messages.length > 0, 'three messages were waiting and none came');
      must(same(first, again), 'a second poll from the same cursor brought something else');
      must(same(first, restarted), 'after a restart a poll from the same cursor brought something else');
    }),
  };
}

function resumedPollCheck<Schema extends z.ZodType>(
  options: PollContractOptions<Schema>,
  point: InboundPoll<z.output<Schema>>,
): ContractCheck {
  return {
    name: 'goes on from its cursor: what was committed does not come again, what is new comes',
    run: trialOn(options, async (bench, trial) => {
      await bench.deliver(2);
      const before = await drain(options, trial, point, null);
      await bench.deliver(2);
      // The cursor is stored as JSON: what does not survive that is lost.
      const after = await drain(options, trial, point, JSON.parse(JSON.stringify(before.next)) as Json);
      const known = new Set(before.messages.map((message) => message.externalId));
      must(after.messages.length === 2, `two new messages were waiting, ${after.messages.length} came`);
      must(!after.messages.some((message) => known.has(message.externalId)), 'a committed message came again');
    }),
  };
}

function acknowledgeCheck<Schema extends z.ZodType>(
  options: PollContractOptions<Schema>,
  point: InboundPoll<z.output<Schema>>,
): ContractCheck {
  return {
    name: 'acknowledge may be repeated and loses nothing that is still to come',
    run: trialOn(options, async (bench, trial) => {
      await bench.deliver(2);
      const { next } = await drain(options, trial, point, null);
      await bench.deliver(1);
      await trial.result('acknowledge', async (ctx) => point.acknowledge?.(ctx, next));
      await trial.result('a repeated acknowledge', async (ctx) => point.acknowledge?.(ctx, next));
      must(
        (await drain(options, trial, point, next)).messages.length === 1,
        'the message that came before acknowledge is lost',
      );
    }),
  };
}

function waitChecks<Schema extends z.ZodType>(
  options: PollContractOptions<Schema>,
  point: InboundPoll<z.output<Schema>>,
): ContractCheck[] {
  if (point.wait === undefined) return [];
  return [
    {
      name: 'wait ends within a second of being aborted',
      run: trialOn(options, (_bench, trial) => trial.aborted('wait', async (ctx) => point.wait?.(ctx, null))),
    },
  ];
}

function mixingCheck<Schema extends z.ZodType>(
  options: PollContractOptions<Schema>,
  point: InboundPoll<z.output<Schema>>,
): ContractCheck {
  return {
    name: 'two instances of two tenants never mix',
    run: () =>
      withBench(options.bench, (one) =>
        withBench(options.bench, async (other) => {
          await one.deliver(2);
          const [mine, theirs] = await Promise.all([
            drain(options, new Trial(options.plugin, one, { tenant: 'comune-uno' }), point, null),
            drain(options, new Trial(options.plugin, other, { tenant: 'comune-due' }), point, null),
          ]);
          must(mine.messages.length === 2, `two messages were waiting for one tenant, ${mine.messages.length} came`);
          must(theirs.messages.length === 0, 'a message of one tenant came to the other');
        }),
      ),
  };
}

async function polled<Schema extends z.ZodType>(
  trial: Trial<Schema>,
  point: InboundPoll<z.output<Schema>>,
  cursor: Json,
): Promise<PollResult> {
  return crossing('poll', pollResultSchema, await trial.result('poll', (ctx) => point.poll(ctx, cursor)));
}

async function drain<Schema extends z.ZodType>(
  options: PollContractOptions<Schema>,
  trial: Trial<Schema>,
  point: InboundPoll<z.output<Schema>>,
  from: Json,
): Promise<{ messages: readonly RawInbound[]; next: Json }> {
  const messages: RawInbound[] = [];
  let next = from;
  const limit = (options.volume ?? VOLUME) + 100;
  for (let polls = 0; polls < limit; polls += 1) {
    const result = await polled(trial, point, next);
    messages.push(...result.messages);
    next = result.next;
    if (!result.more) return { messages, next };
  }
  return must(false, `poll said \`more\` ${limit} times`) as never;
}

async function readsTwiceTheSame<Schema extends z.ZodType>(
  trial: Trial<Schema>,
  point: InboundPoll<z.output<Schema>>,
  message: RawInbound,
): Promise<void> {
  const { blobs } = trial.instance;
  const raw = message.raw instanceof Uint8Array ? await blobs.put(message.raw) : message.raw;
  const stored = { ...message, raw, hints: message.hints ?? {} };
  const read = async () =>
    crossing('read', inboundContentSchema, await trial.result('read', (ctx) => point.read(ctx, stored)));
  must(same(await read(), await read()), 'reading the same message twice gave different facts');
}
