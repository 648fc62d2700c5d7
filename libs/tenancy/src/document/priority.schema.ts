import { z } from 'zod';

const codeSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const severitySchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/**
 * How soon a ticket is to be worked on: 1 urgent, 2 high, 3 normal, 4 low (B13). A ticket keeps the criteria of the revision
 * it was opened under.
 */
export const prioritySchema = z.strictObject({
  bySeverity: z
    .strictObject({ '1': codeSchema, '2': codeSchema, '3': codeSchema })
    .default({ '1': 1, '2': 2, '3': 3 })
    .describe('Priority that goes with each severity. What is declared urgent is 1 whatever its severity'),
  reminders: z
    .strictObject({
      every: z.int().min(1).max(20).describe('Solleciti it takes for one step up'),
      steps: z.int().min(0).max(3).describe('Steps up at most; 0: solleciti do not count'),
    })
    .default({ every: 1, steps: 1 })
    .describe('Each sollecito raises the urgency (C4)'),
  workload: z
    .strictObject({
      over: z
        .int()
        .min(1)
        .max(1000)
        .default(100)
        .describe('Per cent of its `capacity` above which a team has too much open work'),
      severities: z
        .array(severitySchema)
        .max(3)
        .default([3])
        .describe(
          'Severities that then wait: one step down. What is declared urgent or has been asked for again never does',
        ),
    })
    .default({ over: 100, severities: [3] })
    .describe(
      'When a team has more open work than it can do, minor work makes room. Teams without `capacity` are never too full',
    ),
});

export const QUEUE_CRITERIA = ['priority', 'severity', 'channel'] as const;

/** In which order people are given work (E8). */
export const queuesSchema = z.strictObject({
  order: z
    .array(z.enum(QUEUE_CRITERIA))
    .min(1)
    .max(3)
    .refine((order) => new Set(order).size === order.length, { message: 'each criterion once' })
    .default(['priority', 'severity', 'channel'])
    .describe(
      'Criteria in turn: `priority`, `severity`, `channel` (its precedence). Among equals the term that expires first, then the older request',
    ),
});
