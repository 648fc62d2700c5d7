import type { Outbound } from '@sportello/plugin-sdk';
import { describeOutboundContract, outboundChecks } from '@sportello/plugin-testing';
import { packageOf, spoolBench, spoolModule } from './fixtures/spool.bench.js';
import { goodOutbound, spoolPlugin, talk, type SpoolSettings } from './fixtures/spool.plugin.js';
import { expectFound, expectListed } from './support/mutants.js';

const folder = await packageOf(spoolPlugin());

describeOutboundContract({ plugin: spoolPlugin(), folder, bench: spoolBench, entry: spoolModule });

const FLAWS: Record<string, { outbound: Partial<Outbound<SpoolSettings>>; complaint: RegExp }> = {
  'sends a repeated key again': {
    outbound: {
      send: async (ctx, _message, key) => {
        await talk(ctx, `PUT ${key} message`);
        return { state: 'sent', reference: `spool-${key}` };
      },
    },
    complaint: /one key was sent three times and 3 messages arrived/,
  },
  'says sent and sends nothing': {
    outbound: { send: async (_ctx, _message, key) => ({ state: 'sent', reference: key }) },
    complaint: /one message was sent, 0 arrived/,
  },
  'takes every key for the first one': {
    outbound: { send: (ctx, message) => goodOutbound.send(ctx, message, 'always') },
    complaint: /two keys were sent, 1 messages arrived/,
  },
  'gives no receipt': {
    outbound: {
      send: async (ctx, message, key) => {
        await goodOutbound.send(ctx, message, key);
        return undefined as never;
      },
    },
    complaint: /result of send breaks the contract/,
  },
};

describe('the kit for channel.outbound finds the plugin that', () => {
  it.each(Object.entries(FLAWS))(
    '%s',
    async (name, { outbound, complaint }) => {
      const checks = outboundChecks({ plugin: spoolPlugin({ outbound }), folder, bench: spoolBench });
      await expectFound(name, complaint, { point: 'channel.outbound', checks });
    },
    60_000,
  );

  it('… and no case is without one', () => {
    expectListed(Object.keys(FLAWS), {
      point: 'channel.outbound',
      checks: outboundChecks({ plugin: spoolPlugin(), folder, bench: spoolBench }),
    });
  });
});
