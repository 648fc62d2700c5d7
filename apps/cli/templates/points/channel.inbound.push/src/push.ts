import { createHash } from 'node:crypto';
import { InvalidInputError, type InboundPush, type InputProblem } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { readMessage } from './message.read.js';
import type { Settings } from './settings.js';
import { mustBeSigned } from './signature.js';

const pushed = z.object({
  id: z.string().min(1).max(200).optional(),
  from: z.string().min(1).max(200),
  text: z.string().min(1).max(100_000),
});

export const push: InboundPush<Settings> = {
  check: async (ctx) => void (await ctx.secret('signingKey')),

  verify: async (ctx, request) => {
    mustBeSigned(request, await ctx.secret('signingKey'));
    return request;
  },

  // The same request, sent again, has the same id: it is taken once.
  parse: async (ctx, { body }) => {
    const { success, data, error } = pushed.safeParse(json(body));
    if (!success) throw new InvalidInputError(error.issues.map(({ path }) => problem(path.join('.') || 'body')));
    return [
      {
        externalId: data.id ?? createHash('sha256').update(body).digest('hex'),
        mediaType: 'application/json',
        raw: body,
        receivedAt: ctx.clock.now().toISOString(),
      },
    ];
  },

  read: readMessage,
};

function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}

function problem(field: string): InputProblem {
  return { field, code: 'invalid', message: { it: `${field}: manca o non va bene`, en: `${field}: missing or wrong` } };
}
