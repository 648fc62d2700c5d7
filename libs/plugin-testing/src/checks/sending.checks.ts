import { sendReceiptSchema, type PluginContext, type SendReceipt } from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { ContractOptions, NotifierBench, SendBench } from './bench.js';
import { commonChecks, trialOn } from './common.checks.js';
import { must, type ContractCheck } from './contract.check.js';
import { exampleNotification, exampleOutbound, NOTIFICATION_EVENTS } from './example.notification.js';
import { crossing } from './result.check.js';
import { Trial } from './trial.js';

interface Sender<B, S> {
  readonly name: 'notify' | 'send';
  check(ctx: PluginContext<S>): Promise<unknown>;
  send(ctx: PluginContext<S>, bench: B, key: string): Promise<SendReceipt>;
}

/** The contract of `notifier`. */
export function notifierChecks<Schema extends z.ZodType>(
  options: ContractOptions<Schema, NotifierBench>,
): readonly ContractCheck[] {
  const point = options.plugin.contributes.notifier;
  must(point !== undefined, `${options.plugin.id} does not contribute notifier`);
  const example = (bench: NotifierBench) => bench.notification?.() ?? exampleNotification();
  return [
    ...sendingChecks(options, {
      name: 'notify',
      check: (ctx) => point.check(ctx),
      send: (ctx, bench, key) => point.notify(ctx, example(bench), key),
    }),
    {
      name: 'tells of every occasion in both languages (A6, B6)',
      run: trialOn(options, async (bench, trial) => {
        for (const event of NOTIFICATION_EVENTS) {
          for (const language of ['it', 'en'] as const) {
            const notification = { ...example(bench), event, language };
            await trial.result(`notify (${event}, ${language})`, (ctx) =>
              point.notify(ctx, notification, `${event}-${language}`),
            );
          }
        }
        const told = await bench.received();
        const occasions = NOTIFICATION_EVENTS.length * 2;
        must(told === occasions, `${occasions} notices were asked for, ${told} arrived`);
      }),
    },
  ];
}

/** The contract of `channel.outbound`. */
export function outboundChecks<Schema extends z.ZodType>(
  options: ContractOptions<Schema, SendBench>,
): readonly ContractCheck[] {
  const point = options.plugin.contributes['channel.outbound'];
  must(point !== undefined, `${options.plugin.id} does not contribute channel.outbound`);
  return sendingChecks(options, {
    name: 'send',
    check: (ctx) => point.check(ctx),
    send: (ctx, _bench, key) => point.send(ctx, exampleOutbound(), key),
  });
}

function sendingChecks<Schema extends z.ZodType, B extends SendBench>(
  options: ContractOptions<Schema, B>,
  sender: Sender<B, z.output<Schema>>,
): readonly ContractCheck[] {
  return [
    ...commonChecks(options, [
      { name: 'check', run: (ctx) => sender.check(ctx) },
      { name: sender.name, run: (ctx, bench) => sender.send(ctx, bench, 'key-1') },
    ]),
    {
      name: `${sender.name} gives a receipt, and the message arrives`,
      run: trialOn(options, async (bench, trial) => {
        const receipt = await trial.result(sender.name, (ctx) => sender.send(ctx, bench, 'key-1'));
        must(
          crossing(sender.name, sendReceiptSchema, receipt).state === 'sent',
          'the transport took it: state must be `sent`',
        );
        must((await bench.received()) === 1, `one message was sent, ${await bench.received()} arrived`);
        trial.mustHaveKeptSecrets();
      }),
    },
    {
      name: `${sender.name} with a repeated key sends once and gives the first receipt, also after a restart`,
      run: trialOn(options, async (bench, trial) => {
        const first = await trial.result(sender.name, (ctx) => sender.send(ctx, bench, 'key-1'));
        const again = await trial.result(sender.name, (ctx) => sender.send(ctx, bench, 'key-1'));
        const { store, blobs } = trial.instance;
        const restarted = new Trial(options.plugin, bench, { store, blobs });
        const later = await restarted.result(sender.name, (ctx) => sender.send(ctx, bench, 'key-1'));
        const arrived = await bench.received();
        must(arrived === 1, `one key was sent three times and ${arrived} messages arrived`);
        must(
          again.reference === first.reference && later.reference === first.reference,
          'a repeated key must give the reference of the first receipt',
        );
      }),
    },
    {
      name: `${sender.name} with another key sends again`,
      run: trialOn(options, async (bench, trial) => {
        await trial.result(sender.name, (ctx) => sender.send(ctx, bench, 'key-1'));
        await trial.result(sender.name, (ctx) => sender.send(ctx, bench, 'key-2'));
        must((await bench.received()) === 2, `two keys were sent, ${await bench.received()} messages arrived`);
      }),
    },
  ];
}
