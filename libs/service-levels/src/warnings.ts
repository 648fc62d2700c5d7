import { shareOfTime, type Calendar } from '@sportello/business-time';
import { z } from 'zod';
import { stepsOf, type ClockStep } from './steps.js';

/** Percentages of a term at which people are warned of its end. */
export const warnAtSchema = z
  .array(z.number().gt(0).lt(100))
  .refine((warnings) => warnings.every((one, index) => index === 0 || one > (warnings[index - 1] ?? 0)), {
    error: 'percentages must rise',
  });

/** When to warn of a moment that was promised, which nothing pauses: steps as those of a clock. */
export function warningsBetween(
  calendar: Calendar,
  from: Date,
  promised: Date,
  warnAt: readonly number[],
): readonly ClockStep[] {
  const warnings = warnAt.map((percent) => ({ percent, at: shareOfTime(calendar, from, promised, percent) }));
  return stepsOf({ warnings, dueAt: null });
}
