import { z } from 'zod';
import { words } from './competence-rule.words.js';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected an id: lower-case letters, digits and -');

const wordList = z
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
    area: id.meta({ 'x-reference': 'area' }).optional().meta(words.wantedArea),
    topic: id.meta({ 'x-reference': 'topic' }).optional().meta(words.wantedTopic),
    subtopic: id.meta({ 'x-reference': 'subtopic' }).optional().meta(words.wantedSubtopic),
    kind: id.meta({ 'x-reference': 'kind' }).optional().meta(words.wantedKind),
    userType: id.meta({ 'x-reference': 'user-type' }).optional().meta(words.wantedUserType),
    words: wordList.optional().meta(words.wantedWords),
    skills: z.array(id).min(1).max(20).meta(words.wantedSkills),
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
  wanted: z.array(wanted).min(1).max(1_000).meta(words.wanted),
  teams: z
    .array(id.meta({ 'x-reference': 'team' }))
    .min(1)
    .max(200)
    .optional()
    .meta(words.teams),
  match: z.enum(['all', 'most']).default('all').meta(words.match),
  score: z.number().min(0).max(1000).optional().meta(words.score),
});

export type CompetenceRuleSettings = z.output<typeof competenceRuleSettings>;
