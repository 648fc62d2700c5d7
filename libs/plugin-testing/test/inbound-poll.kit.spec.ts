import { AuthPluginError, definePlugin } from '@sportello/plugin-sdk';
import { describeInboundPollContract, inboundPollChecks } from '@sportello/plugin-testing';
import { z } from 'zod';
import { packageOf, spoolBench, spoolModule } from './fixtures/spool.bench.js';
import { goodPoll, spoolPlugin, talk, type SpoolFlaws, type SpoolPlugin } from './fixtures/spool.plugin.js';
import { expectFound, expectListed } from './support/mutants.js';

const folder = await packageOf(spoolPlugin());
const volume = 350;

describeInboundPollContract({ plugin: spoolPlugin(), folder, bench: spoolBench, entry: spoolModule, volume });

const pollChecks = (plugin: SpoolPlugin) => inboundPollChecks({ plugin, folder, bench: spoolBench, volume: 150 });

const FLAWS: Record<string, { flaws: SpoolFlaws; complaint: RegExp }> = {
  'accepts unknown settings': {
    flaws: { definition: { config: z.looseObject({ port: z.int(), password: z.string() }) } },
    complaint: /unknown key in the settings is accepted/,
  },
  'has changed since its manifest was written': {
    flaws: { definition: { scopes: [] } },
    complaint: /plugin\.json does not agree/,
  },
  'raised its settings version without a migration': {
    flaws: { definition: { configVersion: 2 } },
    complaint: /configMigrations\[1\] is missing/,
  },
  'throws plain errors': {
    flaws: {
      poll: {
        check: async (ctx) => {
          try {
            await talk(ctx, 'LIST 0');
          } catch (error) {
            throw new Error('boom', { cause: error });
          }
        },
      },
    },
    complaint: /check: refused credentials.*AuthPluginError, but threw Error: boom/,
  },
  'takes an outage for refused credentials': {
    flaws: {
      poll: {
        poll: async (ctx, cursor) => {
          try {
            return await goodPoll.poll(ctx, cursor);
          } catch (error) {
            throw new AuthPluginError('no', { cause: error });
          }
        },
      },
    },
    complaint: /poll: an unreachable other side.*TransientPluginError, but threw AuthPluginError/,
  },
  'does not look at its signal': {
    flaws: { poll: { poll: (ctx, cursor) => goodPoll.poll({ ...ctx, signal: new AbortController().signal }, cursor) } },
    complaint: /poll went on for more than a second after its signal was aborted/,
  },
  'waits on after being aborted': {
    flaws: { poll: { wait: () => new Promise(() => undefined) } },
    complaint: /wait went on for more than a second/,
  },
  'leaves its connections open': {
    flaws: { poll: { check: async (ctx) => void (await talk(ctx, 'LIST 0', true)) } },
    complaint: /check: leaves no handle open.*handles left open: TCP/,
  },
  'logs its password': {
    flaws: {
      poll: {
        check: async (ctx) => {
          ctx.log.debug('connecting', { with: await ctx.secret('password') });
          await goodPoll.check(ctx);
        },
      },
    },
    complaint: /a secret appears in its logs/,
  },
  'puts its password into an error’s cause, in base64': {
    flaws: {
      poll: {
        check: async (ctx) => {
          const secret = await ctx.secret('password');
          await goodPoll.check(ctx).catch((error: unknown) => {
            throw Object.assign(error as Error, { cause: { auth: Buffer.from(secret).toString('base64') } });
          });
        },
      },
    },
    complaint: /a secret appears in its results or errors/,
  },
  'stores its password': {
    flaws: {
      poll: {
        check: async (ctx) => {
          await ctx.store.set('password', await ctx.secret('password'));
          await goodPoll.check(ctx);
        },
      },
    },
    complaint: /a secret appears in its store/,
  },
  'consumes when it checks': {
    flaws: consuming(),
    complaint: /check\(\) consumed a message/,
  },
  'gives other messages when asked again': {
    flaws: stateful(),
    complaint: /second poll from the same cursor brought something else/,
  },
  'stops after the first hundred messages': {
    flaws: { poll: { poll: async (ctx, cursor) => ({ ...(await goodPoll.poll(ctx, cursor)), more: false }) } },
    complaint: /150 messages were waiting, 100 came/,
  },
  'gives all its messages one id': {
    flaws: {
      poll: {
        poll: async (ctx, cursor) => {
          const result = await goodPoll.poll(ctx, cursor);
          return { ...result, messages: result.messages.map((message) => ({ ...message, externalId: 'one' })) };
        },
      },
    },
    complaint: /different messages have 1 different externalIds/,
  },
  'says "more" for ever': {
    flaws: { poll: { poll: async () => ({ messages: [], next: null, more: true }) } },
    complaint: /said `more` 250 times/,
  },
  'starts again at every poll': {
    flaws: {
      poll: { poll: async (ctx) => ({ ...(await goodPoll.poll(ctx, null)), more: false }) },
    },
    complaint: /a committed message came again|messages were waiting, \d+ came/,
  },
  'keeps its cursor in a Map': {
    flaws: {
      poll: { poll: async (ctx, cursor) => ({ ...(await goodPoll.poll(ctx, cursor)), next: new Map() as never }) },
    },
    complaint: /result of poll breaks the contract/,
  },
  'returns functions': {
    flaws: {
      poll: {
        poll: async (ctx, cursor) => ({ ...(await goodPoll.poll(ctx, cursor)), next: (() => 1) as never }),
      },
    },
    complaint: /does not survive structuredClone/,
  },
  'fails when acknowledge is repeated': {
    flaws: acknowledgingOnce(),
    complaint: /a repeated acknowledge must succeed/,
  },
  'mixes its tenants': {
    flaws: mixing(),
    complaint: /a message of one tenant came to the other|two messages were waiting for one tenant/,
  },
  'crashes on a message it cannot read': {
    flaws: {
      poll: {
        read: async (ctx, message) => {
          const text = new TextDecoder().decode(await ctx.blobs.get(message.raw));
          if (text.startsWith('message')) return goodPoll.read(ctx, message);
          throw new TypeError('undefined is not a function');
        },
      },
    },
    complaint: /must give facts or a PoisonMessageError, but threw TypeError/,
  },
  'reads the same message differently each time': {
    flaws: rereading(),
    complaint: /reading the same message twice gave different facts/,
  },
};

describe('the kit for channel.inbound.poll finds the plugin that', () => {
  it.each(Object.entries(FLAWS))(
    '%s',
    async (name, { flaws, complaint }) => {
      await expectFound(name, complaint, { point: 'channel.inbound.poll', checks: pollChecks(spoolPlugin(flaws)) });
    },
    60_000,
  );

  it('… and no case is without one', () => {
    expectListed(Object.keys(FLAWS), { point: 'channel.inbound.poll', checks: pollChecks(spoolPlugin()) });
  });

  it('does not contribute the point at all', () => {
    const plugin = definePlugin({ ...spoolPlugin(), contributes: {} });
    expect(() => inboundPollChecks({ plugin, folder, bench: spoolBench })).toThrow(/does not contribute/);
  });
});

function consuming(): SpoolFlaws {
  let skip = 0;
  return {
    poll: {
      check: async (ctx) => {
        await goodPoll.check(ctx);
        skip = 1;
      },
      poll: async (ctx, cursor) => {
        const from = cursor === null ? skip : cursor;
        skip = 0;
        return goodPoll.poll(ctx, from);
      },
    },
  };
}

function stateful(): SpoolFlaws {
  const at = new Map<number, number>();
  return {
    poll: {
      poll: async (ctx) => {
        const result = await goodPoll.poll(ctx, at.get(ctx.settings.port) ?? null);
        at.set(ctx.settings.port, result.next as number);
        return result;
      },
    },
  };
}

function acknowledgingOnce(): SpoolFlaws {
  const done = new Set<string>();
  return {
    poll: {
      acknowledge: async (ctx, cursor) => {
        const key = `${ctx.settings.port} ${JSON.stringify(cursor)}`;
        if (done.has(key)) throw new Error('already acknowledged');
        done.add(key);
      },
    },
  };
}

function mixing(): SpoolFlaws {
  const found: Awaited<ReturnType<typeof goodPoll.poll>>['messages'][number][] = [];
  return {
    poll: {
      poll: async (ctx, cursor) => {
        const result = await goodPoll.poll(ctx, cursor);
        found.push(...result.messages);
        return { ...result, messages: [...found] };
      },
    },
  };
}

function rereading(): SpoolFlaws {
  let times = 0;
  return {
    poll: { read: async (ctx, message) => ({ ...(await goodPoll.read(ctx, message)), subject: `${(times += 1)}` }) },
  };
}
