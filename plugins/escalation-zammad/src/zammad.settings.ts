import { secretRef, taskOutcomeSchema } from '@sportello/plugin-sdk';
import { z } from 'zod';

const state = z.string().min(1).max(100);
const states = z.array(state).max(20);

/** An installation of Zammad at the supplier's. */
export const zammadSettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .describe('Where it is, e.g. https://helpdesk.fornitore.example; https unless it is inside the network'),
  token: secretRef().describe(
    'Access token of a user with ticket.agent and rights on the group; used for nothing else',
  ),
  group: z.string().min(1).max(150).describe('Group the tickets are opened in'),
  customer: z.email().describe('Whom the tickets are opened for; made when it is not known there'),
  states: z
    .strictObject({
      accepted: states.default(['open']),
      question: states.default(['pending reminder']),
      refused: states.default([]),
      done: states.default(['closed']),
    })
    .prefault({})
    .describe('What the supplier says by each state of its own'),
  sets: z
    .strictObject({
      answer: state.optional(),
      returned: state.optional(),
      cancelled: state.optional(),
      verified: state.optional(),
    })
    .default({ answer: 'open', returned: 'open', cancelled: 'closed' })
    .describe('State a ticket is put into by what the desk says'),
  outcomes: z
    .strictObject({
      attribute: z
        .string()
        .regex(/^[a-z][a-z0-9_]{0,99}$/)
        .describe('Name of the attribute of its tickets, as its object manager has it'),
      values: z
        .record(z.string().min(1).max(100), taskOutcomeSchema)
        .default({})
        .describe('What each of its values stands for; those that are our codes stand for themselves'),
    })
    .optional()
    .describe('Where its agents say what came of the work; left out: nothing is read'),
  timeUnit: z
    .enum(['minutes', 'hours', 'none'])
    .default('none')
    .describe('Unit of its time accounting; none: effort is not read'),
  maxAttachmentBytes: z
    .int()
    .min(0)
    .max(30 * 1024 * 1024)
    .default(20 * 1024 * 1024)
    .describe('Bytes of all files that go with one article, and of each one that is fetched'),
});

export type ZammadSettings = z.output<typeof zammadSettings>;
