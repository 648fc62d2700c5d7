import type { TaskFacts } from '../src/domain/index.js';

/** The facts of a task given to one supplier without a term, but for what a test says. */
export const taskFacts = (facts: Partial<TaskFacts> = {}): TaskFacts => ({
  ...{ number: 'ENTE-2026-0000001/1', supplier: 'gestore', area: null, instance: 'gestore', kind: 'intervention' },
  ...{ waits: true, contract: null, after: null, agreement: 'sla', hours: null, target: null, warnAt: [] },
  ...{ silentAfter: null, asked: false },
  ...facts,
});

/** Eight hours a day, Monday to Friday, in Rome. */
export const OFFICE_HOURS: NonNullable<TaskFacts['hours']> = {
  calendar: 'office',
  rules: { zone: 'Europe/Rome', week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: ['09:00-17:00'] }] },
};
