import type { Receipts } from '@sportello/plugin-sdk';
import { describeReceiptContract, receiptChecks, type ReceiptExample } from '@sportello/plugin-testing';
import { goodReceipts, slip, slipPlugin, type SlipSettings } from './fixtures/slip.plugin.js';
import { packageOf } from './fixtures/spool.bench.js';
import { expectFound, expectListed } from './support/mutants.js';

const folder = await packageOf(slipPlugin());
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const about = '1.abc@ente.example';
const receipts: ReceiptExample[] = [
  {
    name: 'a delivery',
    raw: slip('delivered', about, 'Ada@Person.example'),
    evidence: { state: 'delivered', about, recipients: ['ada@person.example'], proved: true },
  },
  {
    name: 'a failure that is only said',
    raw: slip('not-delivered', about, 'ada@person.example', '0'),
    evidence: { state: 'not-delivered', about, recipients: ['ada@person.example'], proved: false },
  },
];
const example = {
  folder,
  settings: { issuer: 'Gestore di prova' },
  receipts,
  ordinary: [{ name: 'a letter', raw: text('Buongiorno, non entro.') }],
  poison: [{ name: 'half a slip', raw: text('SLIP delivered') }],
};

describeReceiptContract({ plugin: slipPlugin(), ...example, entry: new URL('fixtures/slip.main.ts', import.meta.url) });

type Classify = Receipts<SlipSettings>['classify'];
let turns = 0;

const FLAWS: Record<string, { classify: Classify; complaint: RegExp }> = {
  'takes a receipt for a letter': {
    classify: async () => null,
    complaint: /a delivery is a receipt, and classify says it is none/,
  },
  'says it of another message': {
    classify: async (ctx, message) => changed(await goodReceipts.classify(ctx, message), { about: 'other@x.example' }),
    complaint: /a delivery: about must be/,
  },
  'says another state': {
    classify: async (ctx, message) => changed(await goodReceipts.classify(ctx, message), { state: 'accepted' }),
    complaint: /a delivery: state must be "delivered", but is "accepted"/,
  },
  'calls proved what is only said': {
    classify: async (ctx, message) => changed(await goodReceipts.classify(ctx, message), { proved: true }),
    complaint: /a failure that is only said: proved must be false/,
  },
  'takes a letter for a receipt': {
    classify: async (ctx, message) =>
      (await goodReceipts.classify(ctx, message)) ?? {
        ...{ state: 'accepted', about: null, recipients: [], at: message.receivedAt, proved: false },
      },
    complaint: /a letter is no receipt, and classify says it is/,
  },
  'accepts what is torn': {
    classify: async (ctx, message) => goodReceipts.classify(ctx, message).catch(() => null),
    complaint: /half a slip must be refused with PoisonMessageError, but was accepted/,
  },
  'names what is torn otherwise': {
    classify: async (ctx, message) =>
      goodReceipts.classify(ctx, message).catch(() => {
        throw new Error('torn');
      }),
    complaint: /half a slip must be refused with PoisonMessageError/,
  },
  'changes its mind': {
    classify: async (ctx, message) =>
      changed(await goodReceipts.classify(ctx, message), { detail: `asked ${(turns += 1)} times` }),
    complaint: /asked again got another answer/,
  },
  'believes what was tampered with': {
    classify: async (ctx, message) => {
      const bytes = await ctx.blobs.get(message.raw);
      const said = new TextDecoder().decode(bytes);
      const told = await goodReceipts.classify(ctx, message);
      return changed(told, { proved: !said.endsWith(' 0') });
    },
    complaint: /is still called proved after it was tampered with/,
  },
  'breaks on damage': {
    classify: async (ctx, message) => {
      if (message.raw.size === 0) throw new TypeError('no bytes');
      return goodReceipts.classify(ctx, message);
    },
    complaint: /classifying an empty message must give null or a PoisonMessageError, but threw TypeError/,
  },
  'answers in another shape': {
    classify: async (ctx, message) => changed(await goodReceipts.classify(ctx, message), { at: 'yesterday' }),
    complaint: /result of classify \(a delivery\) breaks the contract/,
  },
  'shouts addresses': {
    classify: async (ctx, message) => {
      const told = await goodReceipts.classify(ctx, message);
      return changed(told, { recipients: told?.recipients.map((each) => each.toUpperCase()) ?? [] });
    },
    complaint: /recipients must be/,
  },
};

const changed = (told: Awaited<ReturnType<Classify>>, change: Partial<NonNullable<typeof told>>): typeof told =>
  told === null ? null : { ...told, ...change };

describe('the kit for channel.receipt finds the plugin that', () => {
  it.each(Object.entries(FLAWS))(
    '%s',
    async (name, { classify, complaint }) => {
      const checks = receiptChecks({ plugin: slipPlugin(classify), ...example });
      await expectFound(name, complaint, { point: 'channel.receipt', checks });
    },
    60_000,
  );

  it('… and no case is without one', () => {
    expectListed(Object.keys(FLAWS), {
      point: 'channel.receipt',
      checks: receiptChecks({ plugin: slipPlugin(), ...example }),
    });
  });
});
