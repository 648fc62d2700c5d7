import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected an id: lower-case letters, digits and -');

const words = z
  .array(
    z
      .string()
      .regex(/^[\p{L}\p{N}]+([ '’-][\p{L}\p{N}]+)*\*?$/u, 'expected words, at most with a * at the end')
      .max(60),
  )
  .min(1)
  .max(200);

const wanted = z
  .strictObject({
    area: id.meta({ 'x-reference': 'area' }).optional(),
    topic: id.meta({ 'x-reference': 'topic' }).optional(),
    subtopic: id.meta({ 'x-reference': 'subtopic' }).optional(),
    kind: id.meta({ 'x-reference': 'kind' }).optional(),
    userType: id.meta({ 'x-reference': 'user-type' }).optional(),
    words: words.optional().describe('One of these stands in the subject; a * at the end stands for any ending'),
    skills: z.array(id).min(1).max(20).describe('Skills or domains a team must have for such requests'),
  })
  .refine(({ area, topic, kind, userType, words: said }) => [area, topic, kind, userType, said].some(Boolean), {
    message: 'at least one of area, topic, kind, userType and words is needed',
    path: ['skills'],
  })
  .refine(({ topic, area }) => topic === undefined || area !== undefined, {
    message: 'a topic needs its area',
    path: ['topic'],
  })
  .refine(({ subtopic, topic }) => subtopic === undefined || topic !== undefined, {
    message: 'a subtopic needs its topic',
    path: ['subtopic'],
  });

/** B4: which requests ask for which competence. The skills of every line that fits are wanted together. */
export const competenceRuleSettings = z.strictObject({
  wanted: z.array(wanted).min(1).max(1_000),
  teams: z
    .array(id.meta({ 'x-reference': 'team' }))
    .min(1)
    .max(200)
    .optional()
    .describe('Only these teams, in order of preference; every team of the tenant when left out'),
  match: z
    .enum(['all', 'most'])
    .default('all')
    .describe('all: the team has every skill wanted; most: the team that has most of them, at least one'),
  score: z.number().min(0).max(1000).optional().describe('Weight for the score strategy'),
});

export type CompetenceRuleSettings = z.output<typeof competenceRuleSettings>;
