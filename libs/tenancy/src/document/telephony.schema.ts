import { durationSchema } from '@sportello/business-time';
import { warnAtSchema } from '@sportello/service-levels';
import { z } from 'zod';
import { idSchema } from './common.schema.js';

/** What becomes of a call that nobody took. */
const MISSED = ['call-back', 'list', 'ticket'] as const;

const callBackSchema = z.strictObject({
  team: idSchema.describe('One of `teams`: who calls people back (A8)'),
  calendar: idSchema.describe('One of `calendars`: the term is counted in it'),
  within: durationSchema.describe('How soon they are called, e.g. 90m (C8, C9)'),
  warnAt: warnAtSchema
    .exactOptional()
    .describe('Percentages of the time until the promised call at which those who call are warned, rising'),
});

const lineSchema = z.strictObject({
  answerWithin: z
    .string()
    .regex(/^[1-9]\d{0,2}s$/, 'must be a number of seconds, e.g. 20s')
    .exactOptional()
    .describe('Within which calls are to be answered (B16)'),
  missed: z
    .enum(MISSED)
    .default('call-back')
    .describe(
      'A call nobody took: promises a call-back, is only listed, or opens a ticket whose requester is promised one',
    ),
  callBack: callBackSchema.exactOptional().describe('Other than that of all lines'),
});

/** Telephone lines and call-backs (A7, A8, B16, C8). The lines themselves are channels of kind `phone`. */
export const telephonySchema = z.strictObject({
  callBack: callBackSchema
    .exactOptional()
    .describe('How soon and by whom people are called back; without it only what somebody promises by hand'),
  lines: z
    .record(idSchema.describe('Instance of a channel'), lineSchema)
    .default({})
    .describe('What is particular to a line, by the instance of its channel'),
});
