import {
  deliveryEvidenceSchema,
  type DeliveryEvidence,
  type Receipts,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { ReceiptContractOptions, ReceiptExample } from './bench.js';
import { must, type ContractCheck } from './contract.check.js';
import { DAMAGED } from './damaged.messages.js';
import { definitionChecks } from './definition.checks.js';
import { crossing } from './result.check.js';
import { describeError, Trial, type Outcome } from './trial.js';
import { verdictOf } from './verdict.check.js';

const RECEIVED_AT = '2026-03-02T09:00:00Z';

/** The contract of `channel.receipt`. */
export function receiptChecks<Schema extends z.ZodType>(
  options: ReceiptContractOptions<Schema>,
): readonly ContractCheck[] {
  const { plugin, folder, settings, secrets } = options;
  const point = plugin.contributes['channel.receipt'];
  must(point !== undefined, `${plugin.id} does not contribute channel.receipt`);
  const bench = { settings, ...(secrets === undefined ? {} : { secrets }), close: async () => undefined };
  const check = (name: string, use: (asked: Asked<Schema>) => Promise<void>): ContractCheck => ({
    name,
    timeout: 60_000,
    run: async () => {
      const trial = new Trial(plugin, bench);
      await use(new Asked(point, trial));
      trial.mustHaveKeptSecrets();
    },
  });
  return [
    ...definitionChecks(plugin, folder, async () => settings),
    check('classify tells what each receipt proves, and about what', async (asked) => {
      must(options.receipts.length > 0, 'give at least one example of a receipt');
      for (const { name, raw, evidence, receivedAt } of options.receipts) {
        const told = await asked.answer(name, raw, receivedAt);
        must(told !== null, `${name} is a receipt, and classify says it is none`);
        mustAgree(name, told, evidence);
      }
    }),
    check('classify is null for what is no receipt', async (asked) => {
      must(options.ordinary.length > 0, 'give at least one example of an ordinary message');
      for (const { name, raw, receivedAt } of options.ordinary) {
        const told = await asked.answer(name, raw, receivedAt);
        must(told === null, `${name} is no receipt, and classify says it is: ${JSON.stringify(told)}`);
      }
    }),
    check('classify refuses forged and broken receipts with PoisonMessageError', async (asked) => {
      for (const { name, raw, receivedAt } of options.poison ?? []) {
        const outcome = await asked.outcome(raw, receivedAt);
        if (!('error' in outcome)) must(false, `${name} must be refused with PoisonMessageError, but was accepted`);
        else must(verdictOf(outcome.error) === 'poison', `${name} must be refused with PoisonMessageError`);
      }
    }),
    check('classify gives the same answer when asked again, also after a restart', async (asked) => {
      for (const { name, raw, receivedAt } of options.receipts) {
        const first = JSON.stringify(await asked.answer(name, raw, receivedAt));
        const again = JSON.stringify(await asked.answer(name, raw, receivedAt));
        const restarted = new Asked(point, new Trial(plugin, bench));
        const later = JSON.stringify(await restarted.answer(name, raw, receivedAt));
        must(again === first && later === first, `${name} asked again got another answer`);
      }
    }),
    check('classify proves nothing about a message of which a single byte was changed', async (asked) => {
      for (const { name, raw, evidence, receivedAt } of options.receipts) {
        if (evidence.proved !== true) continue;
        for (const part of [0.5, 0.6, 0.7]) {
          const outcome = await asked.outcome(tampered(raw, part), receivedAt);
          if (!('error' in outcome))
            must(outcome.value?.proved !== true, `${name} is still called proved after it was tampered with`);
        }
      }
    }),
    check('classify understands damaged messages or says PoisonMessageError, and nothing else', async (asked) => {
      for (const [name, raw] of Object.entries(DAMAGED)) {
        const outcome = await asked.outcome(raw, RECEIVED_AT);
        if ('error' in outcome) {
          must(
            verdictOf(outcome.error) === 'poison',
            `classifying ${name} must give null or a PoisonMessageError, but threw ${describeError(outcome.error)}`,
          );
        } else if (outcome.value !== null) crossing(`classify (${name})`, deliveryEvidenceSchema, outcome.value);
      }
    }),
  ];
}

/** A plugin being asked about messages, one after the other. */
class Asked<Schema extends z.ZodType> {
  #count = 0;

  constructor(
    private readonly point: Receipts<z.output<Schema>>,
    private readonly trial: Trial<Schema>,
  ) {}

  async outcome(raw: Uint8Array, receivedAt: string | undefined): Promise<Outcome<DeliveryEvidence | null>> {
    const message = await this.#stored(raw, receivedAt);
    return this.trial.outcome((ctx) => this.point.classify(ctx, message));
  }

  async answer(name: string, raw: Uint8Array, receivedAt: string | undefined): Promise<DeliveryEvidence | null> {
    const message = await this.#stored(raw, receivedAt);
    const told = await this.trial.result(`classify (${name})`, (ctx) => this.point.classify(ctx, message));
    return crossing(`classify (${name})`, deliveryEvidenceSchema.nullable(), told);
  }

  async #stored(bytes: Uint8Array, receivedAt: string = RECEIVED_AT): Promise<StoredInbound> {
    const raw = await this.trial.instance.blobs.put(bytes);
    return { externalId: `example;${(this.#count += 1)}`, mediaType: 'message/rfc822', receivedAt, hints: {}, raw };
  }
}

function mustAgree(name: string, told: DeliveryEvidence, expected: ReceiptExample['evidence']): void {
  for (const [field, value] of Object.entries(expected)) {
    const said = told[field as keyof DeliveryEvidence];
    must(
      JSON.stringify(said) === JSON.stringify(value),
      `${name}: ${field} must be ${JSON.stringify(value)}, but is ${JSON.stringify(said)}`,
    );
  }
  must(
    told.recipients.every((address) => address === address.toLowerCase()),
    `${name}: recipients must be in lower case`,
  );
}

/** One letter or digit replaced by another, somewhere behind that part of the message. */
function tampered(raw: Uint8Array, part: number): Uint8Array {
  // Not `slice`, which of a Buffer is the same bytes.
  const copy = Uint8Array.from(raw);
  let at = Math.floor(copy.length * part);
  while (at < copy.length - 1 && !/[A-Za-z0-9]/.test(String.fromCharCode(copy[at] ?? 0))) at += 1;
  copy[at] = copy[at] === 0x41 ? 0x42 : 0x41;
  return copy;
}
