import { routingVerdictSchema, type RoutingFacts, type RoutingRule, type RoutingVerdict } from '@sportello/plugin-sdk';
import { deepFreeze } from '@sportello/plugin-worker';
import * as fc from 'fast-check';
import type { z } from 'zod';
import type { RoutingRuleContractOptions } from './bench.js';
import { ContractViolation, must, type ContractCheck } from './contract.check.js';
import { definitionChecks } from './definition.checks.js';
import { crossing } from './result.check.js';
import { describeError } from './trial.js';

const word = fc.oneof(
  fc.constantFrom('mail', 'webform', 'phone', 'malfunction', 'support', '__proto__', ''),
  fc.string({ maxLength: 20 }),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Any facts a rule may be given, likely and unlikely. */
export const routingFacts: fc.Arbitrary<RoutingFacts> = fc.record({
  kind: word,
  channel: word,
  channelInstance: word,
  area: maybe(word),
  topic: maybe(word),
  subtopic: maybe(word),
  severity: maybe(fc.integer({ min: 1, max: 3 })),
  language: fc.constantFrom('it', 'en'),
  userType: maybe(word),
  organisation: maybe(word),
  subject: word,
  lastTechnician: maybe(fc.record({ id: word, name: word, team: maybe(word) })),
  teams: fc.array(
    fc.record({
      id: word,
      level: fc.constantFrom('L1', 'L2', 'L3'),
      skills: fc.array(word, { maxLength: 4 }),
      open: fc.nat(),
      capacity: maybe(fc.nat()),
    }),
    { maxLength: 6 },
  ),
  fields: fc.dictionary(word, fc.oneof(fc.string(), fc.integer(), fc.boolean())),
});

/** The contract of `routing.rule`: pure, and never without a reason. */
export function routingRuleChecks<Schema extends z.ZodType>(
  options: RoutingRuleContractOptions<Schema>,
): readonly ContractCheck[] {
  const rule = options.plugin.contributes['routing.rule'];
  must(rule !== undefined, `${options.plugin.id} does not contribute routing.rule`);
  const settings = deepFreeze(options.plugin.config.parse(structuredClone(options.settings)));
  const verdict = (facts: RoutingFacts) => evaluated(rule, deepFreeze(structuredClone(facts)), settings);
  return [
    ...definitionChecks(options.plugin, options.folder, async () => options.settings),
    {
      name: 'gives any facts a verdict with its reason in both languages, changing neither facts nor settings',
      run: () => forAll(options, async (facts) => void (await verdict(facts))),
    },
    {
      name: 'gives the same facts the same verdict, whatever was asked in between',
      run: () =>
        forAll(options, async (facts, others) => {
          const first = await verdict(facts);
          for (const other of others) await verdict(other);
          must(JSON.stringify(await verdict(facts)) === JSON.stringify(first), 'the same facts got another verdict');
        }),
    },
    {
      name: 'asks neither the clock, nor chance, nor the network',
      only: 'in-process',
      run: () => forAll(options, (facts) => withoutTheWorld(() => verdict(facts))),
    },
  ];
}

async function evaluated<S>(rule: RoutingRule<S>, facts: RoutingFacts, settings: Readonly<S>): Promise<RoutingVerdict> {
  let verdict: RoutingVerdict;
  try {
    verdict = await rule.evaluate(facts, settings);
  } catch (error) {
    if (error instanceof ContractViolation) throw error;
    throw new ContractViolation(`evaluate threw ${describeError(error)}; a rule that has nothing to say abstains`);
  }
  return crossing('evaluate', routingVerdictSchema, verdict);
}

async function forAll<Schema extends z.ZodType>(
  options: RoutingRuleContractOptions<Schema>,
  check: (facts: RoutingFacts, others: readonly RoutingFacts[]) => Promise<void>,
): Promise<void> {
  for (const facts of options.facts ?? []) await check(facts, options.facts ?? []);
  const { failed, errorInstance, counterexample } = await fc.check(
    fc.asyncProperty(routingFacts, fc.array(routingFacts, { maxLength: 3 }), check),
    { numRuns: 50 },
  );
  if (failed) must(false, `${describeError(errorInstance)}; facts: ${JSON.stringify(counterexample?.[0])}`);
}

/** Runs `use` while clock, chance and network complain to whoever asks them. */
async function withoutTheWorld(use: () => Promise<unknown>): Promise<void> {
  let asked: string | undefined;
  const refuse = (what: string) => () => {
    asked = what;
    throw new ContractViolation(`evaluate used ${what}: a rule is a pure function`);
  };
  const { now } = Date;
  const { random } = Math;
  const { fetch } = globalThis;
  try {
    Date.now = refuse('Date.now');
    Math.random = refuse('Math.random');
    globalThis.fetch = refuse('fetch');
    await use();
  } finally {
    Date.now = now;
    Math.random = random;
    globalThis.fetch = fetch;
  }
  must(asked === undefined, `evaluate used ${asked}: a rule is a pure function`);
}
