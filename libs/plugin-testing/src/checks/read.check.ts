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
import { crossing } from './result.check.js';
import { describeError } from './trial.js';
import { verdictOf } from './verdict.check.js';

const encoder = new TextEncoder();

/** Bytes nobody should have sent, each of which somebody has. */
const DAMAGED: Readonly<Record<string, Uint8Array>> = {
  'an empty message': new Uint8Array(0),
  'zero bytes': new Uint8Array(4_096),
  'every byte there is': Uint8Array.from({ length: 1_024 }, (_, index) => index % 256),
  'headers without end': encoder.encode(`Subject: ${'x'.repeat(200_000)}`),
  'a multipart without its parts': encoder.encode(
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n',
  ),
  'multiparts in multiparts': encoder.encode(
    Array.from({ length: 500 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join(
      '',
    ),
  ),
  'base64 that is none': encoder.encode(
    'Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=x-none\r\n\r\n%%%%',
  ),
  'half a JSON': encoder.encode('{"fields": {"name": '),
  'JSON of another shape': encoder.encode('[null, 1, {"__proto__": {"polluted": true}}]'),
};

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
