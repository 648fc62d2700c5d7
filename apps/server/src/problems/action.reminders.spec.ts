import { reminderStep, type ReminderRules } from './action.reminders.js';

const RULES: ReminderRules = { zone: 'Europe/Rome', remindAt: '09:00', everyDays: 7 };
const step = (now: string, dueOn = '2026-05-20'): [number | null, string] => {
  const { reached, next } = reminderStep(dueOn, new Date(now), RULES);
  return [reached, next.toISOString()];
};

describe('Whoever answers for an improvement is reminded (E5)', () => {
  it('on the day it is due, at the hour of the tenant', () => {
    expect(step('2026-05-01T10:00:00Z')).toEqual([null, '2026-05-20T07:00:00.000Z']);
    expect(step('2026-05-20T06:59:59Z')).toEqual([null, '2026-05-20T07:00:00.000Z']);
    expect(step('2026-05-20T07:00:00Z')).toEqual([0, '2026-05-21T07:00:00.000Z']);
  });

  it('the day after, and then at intervals, for as long as it takes', () => {
    expect(step('2026-05-21T07:00:00Z')).toEqual([1, '2026-05-28T07:00:00.000Z']);
    expect(step('2026-05-28T06:59:00Z')).toEqual([1, '2026-05-28T07:00:00.000Z']);
    expect(step('2026-05-28T07:00:00Z')).toEqual([2, '2026-06-04T07:00:00.000Z']);
    expect(step('2029-05-28T07:00:00Z', '1999-01-01')[0]).toBeGreaterThan(1000);
  });

  it('at the same hour of the wall clock across the change of time', () => {
    expect(step('2026-10-24T12:00:00Z', '2026-10-25')).toEqual([null, '2026-10-25T08:00:00.000Z']);
  });
});
