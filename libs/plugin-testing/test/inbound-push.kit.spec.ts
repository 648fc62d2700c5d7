import { PermanentPluginError } from '@sportello/plugin-sdk';
import { describePushContract, inboundPushChecks } from '@sportello/plugin-testing';
import { formBench, formPlugin, goodPush, type FormPush } from './fixtures/form.plugin.js';
import { packageOf } from './fixtures/spool.bench.js';
import { expectFound, expectListed } from './support/mutants.js';

const folder = await packageOf(formPlugin());

describePushContract({ plugin: formPlugin(), folder, bench: formBench });

const FLAWS: Record<string, { flaw: Partial<FormPush>; complaint: RegExp }> = {
  'believes everybody': {
    flaw: { verify: async (_ctx, request) => request },
    complaint: /a forged request must fail with AuthPluginError, but succeeded/,
  },
  'refuses without naming the field': {
    flaw: {
      parse: async (ctx, request) => {
        if (request.fields.length === 0) throw new PermanentPluginError('no');
        return goodPush.parse(ctx, request);
      },
    },
    complaint: /a request with no text must fail with InvalidInputError/,
  },
  'crashes on hostile input': {
    flaw: {
      parse: async (ctx, request) => {
        const names = request.fields.map((field) => field.name);
        if (new Set(names).size < names.length) throw new TypeError('twice');
        return goodPush.parse(ctx, request);
      },
    },
    complaint: /every field twice must be accepted or refused, but threw TypeError/,
  },
  'gives a repeated request a new id': {
    flaw: counting(),
    complaint: /it would be done twice/,
  },
  'gives every request the same id': {
    flaw: {
      parse: async (ctx, request) =>
        (await goodPush.parse(ctx, request)).map((message) => ({ ...message, externalId: 'form' })),
    },
    complaint: /one would be lost/,
  },
  'changes the request it is given': {
    flaw: {
      parse: async (ctx, request) => {
        const messages = await goodPush.parse(ctx, request);
        (request.headers as Record<string, string>)['x-seen'] = '1';
        return messages;
      },
      verify: async (ctx, request) => {
        (request.headers as Record<string, string>)['x-seen'] = '1';
        return goodPush.verify(ctx, request);
      },
    },
    complaint: /verify or parse changed the request/,
  },
  'describes itself with functions': {
    flaw: { describe: async () => ({ title: () => 'x' }) as never },
    complaint: /result of describe does not survive structuredClone/,
  },
  'accepts what it cannot read': {
    flaw: { read: async () => ({ text: 1 }) as never },
    complaint: /result of read breaks the contract/,
  },
};

describe('the kit for channel.inbound.push finds the plugin that', () => {
  it.each(Object.entries(FLAWS))('%s', async (name, { flaw, complaint }) => {
    const checks = inboundPushChecks({ plugin: formPlugin(flaw), folder, bench: formBench });
    await expectFound(name, complaint, { point: 'channel.inbound.push', checks });
  });

  it('… and no case is without one', () => {
    expectListed(Object.keys(FLAWS), {
      point: 'channel.inbound.push',
      checks: inboundPushChecks({ plugin: formPlugin(), folder, bench: formBench }),
    });
  });
});

function counting(): Partial<FormPush> {
  let times = 0;
  return {
    parse: async (ctx, request) =>
      (await goodPush.parse(ctx, request)).map((message) => ({ ...message, externalId: `form-${(times += 1)}` })),
  };
}
