import {
  inboundContentSchema,
  type InboundContent,
  type PluginContext,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { Bench, ContractOptions } from './bench.js';
import { trialOn } from './common.checks.js';
import { must, type ContractCheck } from './contract.check.js';
import { DAMAGED } from './damaged.messages.js';
import { crossing } from './result.check.js';
import { describeError } from './trial.js';
import { verdictOf } from './verdict.check.js';

/** `read` either understands a damaged message or says `PoisonMessageError`, so that it is quarantined and nothing stops. */
export function readsAnything<Schema extends z.ZodType, B extends Bench>(
  options: ContractOptions<Schema, B>,
  read: (ctx: PluginContext<z.output<Schema>>, message: StoredInbound) => Promise<InboundContent>,
): ContractCheck {
  return {
    name: 'read understands damaged messages or says PoisonMessageError, and nothing else',
    timeout: 60_000,
    run: trialOn(options, async (_bench, trial) => {
      for (const [what, bytes] of Object.entries(DAMAGED)) {
        const raw = await trial.instance.blobs.put(bytes);
        const message = {
          externalId: what,
          mediaType: 'message/rfc822',
          receivedAt: '2026-03-02T09:00:00Z',
          hints: {},
          raw,
        };
        const outcome = await trial.outcome((ctx) => read(ctx, message));
        if ('error' in outcome) {
          must(
            verdictOf(outcome.error) === 'poison',
            `reading ${what} must give facts or a PoisonMessageError, but threw ${describeError(outcome.error)}`,
          );
        } else crossing(`read (${what})`, inboundContentSchema, outcome.value);
      }
      must(!('polluted' in {}), 'reading a message changed Object.prototype');
    }),
  };
}
