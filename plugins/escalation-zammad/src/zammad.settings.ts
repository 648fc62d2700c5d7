import { secretRef, taskOutcomeSchema } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { words } from './zammad.words.js';

const state = z.string().min(1).max(100);
const states = z.array(state).max(20);

/** An installation of Zammad at the supplier's. */
export const zammadSettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .meta(words.url),
  token: secretRef().meta(words.token),
  group: z.string().min(1).max(150).meta(words.group),
  customer: z.email().meta(words.customer),
  states: z
    .strictObject({
      accepted: states.default(['open']).meta(words.statesAccepted),
      question: states.default(['pending reminder']).meta(words.statesQuestion),
      refused: states.default([]).meta(words.statesRefused),
      done: states.default(['closed']).meta(words.statesDone),
    })
    .prefault({})
    .meta(words.states),
  sets: z
    .strictObject({
      answer: state.optional().meta(words.setsAnswer),
      returned: state.optional().meta(words.setsReturned),
      cancelled: state.optional().meta(words.setsCancelled),
      verified: state.optional().meta(words.setsVerified),
    })
    .default({ answer: 'open', returned: 'open', cancelled: 'closed' })
    .meta(words.sets),
  outcomes: z
    .strictObject({
      attribute: z
        .string()
        .regex(/^[a-z][a-z0-9_]{0,99}$/)
        .meta(words.outcomesAttribute),
      values: z.record(z.string().min(1).max(100), taskOutcomeSchema).default({}).meta(words.outcomesValues),
    })
    .optional()
    .meta(words.outcomes),
  timeUnit: z.enum(['minutes', 'hours', 'none']).default('none').meta(words.timeUnit),
  maxAttachmentBytes: z
    .int()
    .min(0)
    .max(30 * 1024 * 1024)
    .default(20 * 1024 * 1024)
    .meta(words.maxAttachmentBytes),
});

export type ZammadSettings = z.output<typeof zammadSettings>;
