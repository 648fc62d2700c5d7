import { FACT_NAMES, type FactName } from '@sportello/service-levels';
import { z } from 'zod';
import { idSchema, nameSchema } from './common.schema.js';

const factValues = z.array(z.union([z.string().min(1), z.number()])).min(1);
type WhenShape = { [name in FactName]: z.ZodExactOptional<typeof factValues> };
const whenShape = Object.fromEntries(FACT_NAMES.map((name) => [name, factValues.exactOptional()])) as WhenShape;

const percentSchema = z.number().gt(0).max(100);

const thresholdSchema = z.strictObject({
  share: percentSchema.describe('At least so many of a hundred…'),
  within: z
    .string()
    .regex(/^(term|[1-9]\d{0,5}(s|m|h))$/, 'must be `term` or service time such as 30m or 8h')
    .describe('… within the clock’s own term, or within so much service time'),
});

const targetSchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema,
    when: z.strictObject(whenShape).exactOptional().describe('Tickets it is about; left out: all of them'),
    clock: idSchema.exactOptional().describe('Measures this clock'),
    thresholds: z
      .array(thresholdSchema)
      .min(1)
      .max(10)
      .exactOptional()
      .describe('Of the clock, e.g. 95 % within T1, 100 % within T2'),
    reopenedAtMost: percentSchema
      .exactOptional()
      .describe('Measures how many of a hundred solved tickets are reopened'),
    firstContactAtLeast: percentSchema
      .exactOptional()
      .describe('Measures how many of a hundred solved tickets nobody had to pass on'),
  })
  .superRefine((target, context) => {
    const measures = [target.clock, target.reopenedAtMost, target.firstContactAtLeast].filter(
      (one) => one !== undefined,
    );
    if (measures.length !== 1)
      context.addIssue({
        code: 'custom',
        path: [],
        message: 'must measure exactly one of clock, reopenedAtMost, firstContactAtLeast',
      });
    if ((target.clock === undefined) !== (target.thresholds === undefined))
      context.addIssue({
        code: 'custom',
        path: ['thresholds'],
        message: 'a clock needs thresholds, and only a clock has them',
      });
  });

/** What the contract promises over a period, and how it is judged. */
export const complianceSchema = z
  .array(targetSchema)
  .max(100)
  .superRefine((targets, context) => {
    targets.forEach(({ id }, index) => {
      if (targets.findIndex((other) => other.id === id) !== index)
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `the id ${id} is already used` });
    });
  });
