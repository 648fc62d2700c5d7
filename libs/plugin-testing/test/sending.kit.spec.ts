import { describeNotifierContract, notifierChecks } from '@sportello/plugin-testing';
import { packageOf, spoolBench, spoolModule } from './fixtures/spool.bench.js';
import { goodNotifier, spoolPlugin, talk, type SpoolFlaws } from './fixtures/spool.plugin.js';
import { expectFound, expectListed } from './support/mutants.js';

const folder = await packageOf(spoolPlugin());

describeNotifierContract({ plugin: spoolPlugin(), folder, bench: spoolBench, entry: spoolModule });

const FLAWS: Record<string, { notify: NonNullable<SpoolFlaws['notifier']>['notify']; complaint: RegExp }> = {
  'sends a repeated key again': {
    notify: async (ctx, notification, key) => {
      await talk(ctx, `PUT ${key} ${notification.event}`);
      return { state: 'sent', reference: `spool-${key}` };
    },
    complaint: /one key was sent three times and 3 messages arrived/,
  },
  'remembers keys only until it is restarted': {
    notify: forgetful(),
    complaint: /one key was sent three times and 2 messages arrived/,
  },
  'gives a repeated key another reference': {
    notify: renaming(),
    complaint: /must give the reference of the first receipt/,
  },
  'says sent and sends nothing': {
    notify: async (ctx, _notification, key) => {
      await talk(ctx, 'LIST 0');
      return { state: 'sent', reference: key };
    },
    complaint: /one message was sent, 0 arrived/,
  },
  'gives no receipt': {
    notify: async (ctx, notification, key) => {
      await goodNotifier.notify(ctx, notification, key);
      return undefined as never;
    },
    complaint: /result of notify breaks the contract/,
  },
  'does not know an occasion': {
    notify: async (ctx, notification, key) => {
      if (notification.event === 'reopened' && notification.language === 'en') throw new Error('no such template');
      return goodNotifier.notify(ctx, notification, key);
    },
    complaint: /notify \(reopened, en\) must succeed/,
  },
};

describe('the kit for notifier finds the plugin that', () => {
  it.each(Object.entries(FLAWS))(
    '%s',
    async (name, { notify, complaint }) => {
      const plugin = spoolPlugin({ notifier: notify === undefined ? {} : { notify } });
      const checks = notifierChecks({ plugin, folder, bench: spoolBench });
      await expectFound(name, complaint, { point: 'notifier', checks });
    },
    60_000,
  );

  it('… and no case is without one', () => {
    expectListed(Object.keys(FLAWS), {
      point: 'notifier',
      checks: notifierChecks({ plugin: spoolPlugin(), folder, bench: spoolBench }),
    });
  });
});

function forgetful(): typeof goodNotifier.notify {
  const settings = new WeakMap<object, Set<string>>();
  return async (ctx, notification, key) => {
    const sent = settings.get(ctx.settings) ?? new Set();
    settings.set(ctx.settings, sent);
    if (!sent.has(key)) await talk(ctx, `PUT ${key} ${notification.event}`);
    sent.add(key);
    return { state: 'sent', reference: `spool-${key}` };
  };
}

function renaming(): typeof goodNotifier.notify {
  let times = 0;
  return async (ctx, notification, key) => ({
    ...(await goodNotifier.notify(ctx, notification, key)),
    reference: `spool-${(times += 1)}`,
  });
}
