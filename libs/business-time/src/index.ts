export * from './calendar.definition.js';
export { calendarSchema, suspensionRulesSchema, suspensionSchema } from './calendar.schema.js';
export type { CalendarProblem } from './calendar-problem.js';
export { checkCalendar } from './calendar.check.js';
export { durationSchema, parseDuration, type Duration } from './duration.js';
