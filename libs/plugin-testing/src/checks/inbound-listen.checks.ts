import {
  inboundContentSchema,
  rawInboundSchema,
  type Door,
  type InboundListen,
  type Listening,
  type RawInbound,
} from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { ContractOptions, ListenBench } from './bench.js';
import { commonChecks, trialOn } from './common.checks.js';
import { must, type ContractCheck } from './contract.check.js';
import { mustReleaseHandles } from './open-handles.js';
import { readsAnything } from './read.check.js';
import { crossing } from './result.check.js';
import { within, type Trial } from './trial.js';

/** Milliseconds a sender waits for its answer. */
const ANSWER_WITHIN = 10_000;

type Options<Schema extends z.ZodType> = ContractOptions<Schema, ListenBench>;

/** The contract of `channel.inbound.listen`: the sender is told "accepted" after the commit and not otherwise. */
export function inboundListenChecks<Schema extends z.ZodType>(options: Options<Schema>): readonly ContractCheck[] {
  const point = options.plugin.contributes['channel.inbound.listen'];
  must(point !== undefined, `${options.plugin.id} does not contribute channel.inbound.listen`);
  return [
    ...commonChecks({ ...options, without: options.without ?? ['refuseCredentials', 'fallSilent', 'vanish'] }, [
      { name: 'check', run: (ctx) => point.check(ctx) },
    ]),
    ...acceptanceChecks(options, point),
    ...livingChecks(options, point),
    readsAnything(options, (ctx, message) => point.read(ctx, message)),
  ];
}

function acceptanceChecks<Schema extends z.ZodType>(
  options: Options<Schema>,
  point: InboundListen<z.output<Schema>>,
): ContractCheck[] {
  return [
    {
      name: 'hands over what is sent, tells the sender, and can read it',
      run: trialOn(options, async (bench, trial) => {
        const messages: RawInbound[] = [];
        await opened(trial, point, keeping(messages), async ({ address }) => {
          must(await sent(bench, address), 'the sender was not told that the message is accepted');
          must(await sent(bench, address), 'the sender was not told that the second message is accepted');
        });
        must(new Set(messages.map((message) => message.externalId)).size === 2, 'two messages need two externalIds');
        for (const message of messages) {
          const raw = message.raw instanceof Uint8Array ? await trial.instance.blobs.put(message.raw) : message.raw;
          const stored = { ...message, raw, hints: message.hints ?? {} };
          crossing('read', inboundContentSchema, await trial.result('read', (ctx) => point.read(ctx, stored)));
        }
      }),
    },
    {
      name: 'does not tell the sender "accepted" when the message could not be committed, and goes on',
      run: trialOn(options, async (bench, trial) => {
        let refusing = true;
        const door: Door = {
          accept: async () => {
            if (refusing) throw new Error('the database is away');
            return { accepted: 'new' };
          },
        };
        await opened(trial, point, door, async ({ address }) => {
          must(!(await sent(bench, address)), 'the sender was told "accepted" though nothing was committed');
          refusing = false;
          must(await sent(bench, address), 'after one failed commit nothing more is accepted');
        });
      }),
    },
    {
      name: 'tells the sender only after the commit',
      run: trialOn(options, async (bench, trial) => {
        let commit = (): void => undefined;
        let arrive = (): void => undefined;
        const committed = new Promise<void>((resolve) => (commit = resolve));
        const arrived = new Promise<void>((resolve) => (arrive = resolve));
        const door: Door = {
          accept: async () => {
            arrive();
            await committed;
            return { accepted: 'new' };
          },
        };
        await opened(trial, point, door, async ({ address }) => {
          let told = false;
          const sending = sent(bench, address).finally(() => (told = true));
          await Promise.race([arrived, sending]);
          await new Promise((resolve) => setTimeout(resolve, 100));
          const early = told;
          commit();
          must(await sending, 'the sender was not told that the message is accepted');
          must(!early, 'the sender was told "accepted" before the message was committed');
        });
      }),
    },
  ];
}

function livingChecks<Schema extends z.ZodType>(
  options: Options<Schema>,
  point: InboundListen<z.output<Schema>>,
): ContractCheck[] {
  return [
    {
      name: 'closes its door and can open it again at once',
      run: () =>
        mustReleaseHandles(
          trialOn(options, async (bench, trial) => {
            for (let round = 0; round < 3; round += 1) {
              await opened(trial, point, keeping([]), async ({ address }) => {
                must(await sent(bench, address), `nothing is accepted after opening the door ${round} times`);
              });
            }
          }),
        ),
    },
    {
      name: 'close may be repeated',
      run: trialOn(options, async (_bench, trial) => {
        await opened(trial, point, keeping([]), async (listening) => {
          await trial.result('close', () => listening.close());
          await trial.result('a repeated close', () => listening.close());
        });
        trial.mustHaveKeptSecrets();
      }),
    },
  ];
}

/** Whether the sender was told "accepted"; one that is told nothing at all violates the contract. */
function sent(bench: ListenBench, address: string): Promise<boolean> {
  return within(ANSWER_WITHIN, 'the sender was told nothing', () => bench.send(address));
}

function keeping(messages: RawInbound[]): Door {
  return {
    accept: async (message) => {
      messages.push(crossing('listen', rawInboundSchema, message));
      return { accepted: 'new' };
    },
  };
}

/** Opens the door, uses it, and closes it whatever happens. */
async function opened<Schema extends z.ZodType>(
  trial: Trial<Schema>,
  point: InboundListen<z.output<Schema>>,
  door: Door,
  use: (listening: Listening) => Promise<void>,
): Promise<void> {
  const listening = await trial.result('listen', (ctx) => point.listen(ctx, door));
  try {
    must(typeof listening.address === 'string' && listening.address !== '', 'listen must say at which address');
    await use(listening);
  } finally {
    await listening.close();
  }
}
