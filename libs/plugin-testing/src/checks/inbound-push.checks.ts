import {
  clonedResult,
  inboundContentSchema,
  jsonSchema,
  pushRequestSchema,
  rawInboundListSchema,
  type InboundPush,
  type PushRequest,
  type RawInbound,
} from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { ContractOptions, PushBench } from './bench.js';
import { commonChecks, trialOn } from './common.checks.js';
import { must, type ContractCheck } from './contract.check.js';
import { readsAnything } from './read.check.js';
import { crossing } from './result.check.js';
import { describeError, type Trial } from './trial.js';
import { mustFailWith, verdictOf } from './verdict.check.js';

type Options<Schema extends z.ZodType> = ContractOptions<Schema, PushBench>;

const REFUSALS = ['invalid-input', 'auth', 'poison'];

/** The contract of `channel.inbound.push`. Who calls is the other side; it has no credentials to refuse and cannot be silent. */
export function inboundPushChecks<Schema extends z.ZodType>(options: Options<Schema>): readonly ContractCheck[] {
  const point = options.plugin.contributes['channel.inbound.push'];
  must(point !== undefined, `${options.plugin.id} does not contribute channel.inbound.push`);
  return [
    ...commonChecks({ ...options, without: options.without ?? ['refuseCredentials', 'fallSilent', 'vanish'] }, [
      { name: 'check', run: (ctx) => point.check(ctx) },
      {
        name: 'verify and parse',
        run: async (ctx, bench) => point.parse(ctx, await point.verify(ctx, await bench.valid())),
      },
    ]),
    ...acceptanceChecks(options, point),
    ...refusalChecks(options, point),
    {
      name: 'describes itself as data in both languages, with no secret in it',
      run: trialOn(options, async (_bench, trial) => {
        for (const language of ['it', 'en'] as const) {
          const description = await trial.result(
            'describe',
            async (ctx) => (await point.describe?.(ctx, language)) ?? null,
          );
          crossing('describe', jsonSchema, description);
        }
        trial.mustHaveKeptSecrets();
      }),
    },
    readsAnything(options, (ctx, message) => point.read(ctx, message)),
  ];
}

function acceptanceChecks<Schema extends z.ZodType>(
  options: Options<Schema>,
  point: InboundPush<z.output<Schema>>,
): ContractCheck[] {
  return [
    {
      name: 'accepts a good request and can read what it accepted',
      run: trialOn(options, async (bench, trial) => {
        const request = await bench.valid();
        const messages = await accepted(trial, point, request);
        must(messages.length > 0, 'a good request gave no message');
        for (const message of messages) {
          const raw = message.raw instanceof Uint8Array ? await trial.instance.blobs.put(message.raw) : message.raw;
          const stored = { ...message, raw, hints: message.hints ?? {} };
          crossing('read', inboundContentSchema, await trial.result('read', (ctx) => point.read(ctx, stored)));
        }
      }),
    },
    {
      name: 'gives a repeated request the same externalId and another request another',
      run: trialOn(options, async (bench, trial) => {
        const request = await bench.valid();
        const first = ids(await accepted(trial, point, request));
        const repeated = ids(await accepted(trial, point, request));
        const other = ids(await accepted(trial, point, await bench.valid()));
        must(
          first.join() === repeated.join(),
          'the same request, repeated, has another externalId: it would be done twice',
        );
        must(
          !other.some((id) => first.includes(id)),
          'two different requests have the same externalId: one would be lost',
        );
      }),
    },
    {
      name: 'leaves the request it is given untouched',
      only: 'in-process',
      run: trialOn(options, async (bench, trial) => {
        const request = await bench.valid();
        const before = JSON.stringify(clonedResult(request));
        await accepted(trial, point, request);
        must(JSON.stringify(clonedResult(request)) === before, 'verify or parse changed the request');
      }),
    },
  ];
}

function refusalChecks<Schema extends z.ZodType>(
  options: Options<Schema>,
  point: InboundPush<z.output<Schema>>,
): ContractCheck[] {
  return [
    {
      name: 'refuses wrong requests field by field, and forged ones',
      run: trialOn(options, async (bench, trial) => {
        const push = (request: PushRequest) =>
          trial.outcome(async (ctx) => point.parse(ctx, await point.verify(ctx, request)));
        for (const { why, request, fields } of bench.invalid?.() ?? []) {
          const outcome = await push(request);
          mustFailWith(`a request with ${why}`, outcome, 'invalid-input');
          const { problems } = outcome.error as { problems: readonly { field: string }[] };
          const named = problems.map((problem) => problem.field);
          const missed = fields.filter((field) => !named.includes(field));
          must(
            missed.length === 0,
            `a request with ${why}: ${missed.join(', ')} not named (named: ${named.join(', ')})`,
          );
        }
        const forged = bench.forged?.();
        if (forged !== undefined) mustFailWith('a forged request', await push(forged), 'auth');
        trial.mustHaveKeptSecrets();
      }),
    },
    {
      name: 'answers hostile requests with a refusal, never with another error',
      run: trialOn(options, async (bench, trial) => {
        for (const [what, request] of hostile(await bench.valid())) {
          const outcome = await trial.outcome(async (ctx) => point.parse(ctx, await point.verify(ctx, request)));
          if (!('error' in outcome)) continue;
          must(
            REFUSALS.includes(verdictOf(outcome.error) ?? ''),
            `${what} must be accepted or refused, but threw ${describeError(outcome.error)}`,
          );
        }
      }),
    },
  ];
}

function hostile(valid: PushRequest): [string, PushRequest][] {
  const noise = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 31) % 256);
  const scripted = valid.fields.map(({ name }) => ({ name, value: '<script>alert(1)</script>\u0000\ud800' }));
  return [
    ['an empty request', { ...valid, body: new Uint8Array(0), fields: [], files: [] }],
    ['a body of noise', { ...valid, body: noise }],
    ['an unknown field', { ...valid, fields: [...valid.fields, { name: 'x-unknown', value: '1' }] }],
    ['a field called __proto__', { ...valid, fields: [...valid.fields, { name: '__proto__', value: '1' }] }],
    ['every field twice', { ...valid, fields: [...valid.fields, ...valid.fields] }],
    ['script in every field', { ...valid, fields: scripted }],
    [
      'a million characters',
      { ...valid, fields: valid.fields.map(({ name }) => ({ name, value: 'x'.repeat(1_000_000) })) },
    ],
    ['no idempotency key', { ...valid, idempotencyKey: null }],
    ['no headers', { ...valid, headers: {} }],
  ];
}

async function accepted<Schema extends z.ZodType>(
  trial: Trial<Schema>,
  point: InboundPush<z.output<Schema>>,
  request: PushRequest,
): Promise<readonly RawInbound[]> {
  const verified = await trial.result('verify', (ctx) => point.verify(ctx, request));
  const checked = crossing('verify', pushRequestSchema, verified);
  return crossing('parse', rawInboundListSchema, await trial.result('parse', (ctx) => point.parse(ctx, checked)));
}

function ids(messages: readonly RawInbound[]): string[] {
  return messages.map((message) => message.externalId);
}
