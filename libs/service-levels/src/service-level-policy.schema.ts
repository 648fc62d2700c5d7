import { durationSchema, parseDuration } from '@sportello/business-time';
import { z } from 'zod';
import { warnAtSchema } from './warnings.js';
import { CLOCK_READERS, FACT_NAMES, type FactName } from './service-level-policy.js';

const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'must be lower-case words joined by hyphens, e.g. take-charge',
});

const factValuesSchema = z
  .array(z.union([z.string().min(1), z.number()], { error: 'must be a text or a number' }))
  .min(1, 'must list at least one value; leave the condition out to accept any');

type WhenShape = { [name in FactName]: z.ZodOptional<typeof factValuesSchema> };
const whenShape = Object.fromEntries(FACT_NAMES.map((name) => [name, factValuesSchema.optional()])) as WhenShape;

const clockActionSchema = z.strictObject({
  at: z
    .union([z.literal('due'), z.number().gt(0).lt(100)], { error: 'must be `due` or one of the percentages of warnAt' })
    .describe('When: a percentage of warnAt, or `due` for the moment the term expires'),
  tell: z
    .array(z.enum(CLOCK_READERS, { error: `must be one of ${CLOCK_READERS.join(', ')}` }))
    .optional()
    .describe('Who is told; the assignee and the team when there is no action for the step'),
  raiseUrgency: z.boolean().optional().describe('The ticket becomes urgent'),
  remind: z
    .boolean()
    .optional()
    .describe(
      'A sollecito leaves to whoever has the work: the suppliers working on it, or the technician, or else the team',
    ),
  escalateTo: idSchema.optional().describe('Team the ticket passes to, unless it is at that level already'),
});

/** One clock of a rule. Nothing is transformed: what is parsed can be stored, exported and parsed again. */
export const clockTargetSchema = z
  .strictObject({
    clock: idSchema.describe(
      'Name of the clock: take-charge, resolution, next-answer, call-back, task, administrative-closure, …',
    ),
    name: z
      .strictObject({ it: z.string().min(1), en: z.string().min(1) })
      .optional()
      .describe('What people read'),
    calendar: z
      .string()
      .min(1)
      .describe("Name of one of the tenant's calendars; a calendar open 24x7 counts wall-clock time"),
    target: durationSchema.describe(
      '45s, 30m, 8h: time counted by the calendar; 5d, 1mo: dates of the calendar, same local time',
    ),
    startOn: idSchema.describe('Event type that starts the clock, e.g. registered, taken-charge'),
    stopOn: z.array(idSchema).min(1, 'must name at least one event, or the clock would never stop'),
    resumeOn: z.array(idSchema).optional().describe('Event types that set a stopped clock going again, e.g. reopened'),
    pauseIn: z
      .array(idSchema)
      .optional()
      .describe('Ticket states during which the clock does not count, e.g. waiting-requester'),
    warnAt: warnAtSchema.optional().describe('Percentages of the target at which to warn, rising'),
    actions: z.array(clockActionSchema).optional().describe('What happens at a warning and when the term expires'),
    repeat: z.boolean().optional().describe('Start a new run at every start event that follows a stop'),
    startAsReport: z
      .boolean()
      .optional()
      .describe("Whether the calendar's outsideHours rule moves the start; by default only for startOn: registered"),
  })
  .superRefine((target, context) => {
    if (
      parseDuration(target.target)?.unit !== 'seconds' &&
      ((target.pauseIn ?? []).length > 0 || (target.resumeOn ?? []).length > 0)
    ) {
      context.addIssue({
        code: 'custom',
        path: ['target'],
        message: 'a term in days or months cannot be paused or resumed: write it in hours (5 days of 8 hours: 40h)',
      });
    }
    if (target.stopOn.includes(target.startOn)) {
      context.addIssue({
        code: 'custom',
        path: ['stopOn'],
        message: `the event that starts the clock (${target.startOn}) cannot also stop it`,
      });
    }
    const warnings = target.warnAt ?? [];
    (target.actions ?? []).forEach(({ at }, index, actions) => {
      if (at !== 'due' && !warnings.includes(at))
        context.addIssue({
          code: 'custom',
          path: ['actions', index, 'at'],
          message: `${at} is not one of the percentages of warnAt`,
        });
      if (actions.findIndex((other) => other.at === at) !== index)
        context.addIssue({ code: 'custom', path: ['actions', index, 'at'], message: `${at} already has an action` });
    });
  });

export const policyRuleSchema = z
  .strictObject({
    id: idSchema,
    when: z.strictObject(whenShape).optional().describe('All conditions must hold; leave out to match every ticket'),
    clocks: z.array(clockTargetSchema).describe('Empty: no terms apply'),
  })
  .superRefine((rule, context) => {
    const seen = new Set<string>();
    rule.clocks.forEach(({ clock }, index) => {
      if (seen.has(clock))
        context.addIssue({
          code: 'custom',
          path: ['clocks', index, 'clock'],
          message: `the clock ${clock} is already in this rule`,
        });
      seen.add(clock);
    });
  });

/** The rules of a service's terms, tried in order: the first that matches is taken. */
export const serviceLevelPolicySchema = z
  .strictObject({
    rules: z.array(policyRuleSchema).min(1, 'must have at least one rule'),
  })
  .superRefine((policy, context) => {
    const seen = new Set<string>();
    let unconditional: string | undefined;
    policy.rules.forEach((rule, index) => {
      if (seen.has(rule.id))
        context.addIssue({
          code: 'custom',
          path: ['rules', index, 'id'],
          message: `the id ${rule.id} is already used`,
        });
      seen.add(rule.id);
      if (unconditional !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['rules', index],
          message: `can never be reached: rule ${unconditional} before it matches every ticket`,
        });
      if (Object.values(rule.when ?? {}).every((values) => values === undefined)) unconditional ??= rule.id;
    });
  });
