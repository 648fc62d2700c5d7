import { Zone } from '@sportello/business-time';
import type { DutyChange } from './duty.change.js';
import { dutyPlan } from './duty.plan.js';
import { onDuty, type Roster } from './on-duty.js';

const MONDAY = new Date('2026-03-02T00:00:00+01:00');
const WEEK = { from: MONDAY, to: new Date('2026-03-09T00:00:00+01:00') };
const CLOSED = { from: new Date('2026-03-03T10:00:00+01:00'), to: new Date('2026-03-03T11:00:00+01:00') };
const roster: Roster = {
  zone: new Zone('Europe/Rome'),
  patterns: [
    { person: 'ada', duty: 'shift', days: ['mon', 'tue'], hours: ['08:00-14:00'], calendar: 'office' },
    { person: 'ugo', duty: 'shift', days: ['mon'], hours: ['22:00-06:00'] },
  ],
  teamsOf: () => ['front'],
  isOpen: (_, at) => at < CLOSED.from || at >= CLOSED.to,
  absence: () => null,
};
const cover: DutyChange = {
  ...{ id: 'c', kind: 'cover', person: 'ada', other: 'eva', team: null },
  ...{ from: new Date('2026-03-02T12:00:00+01:00'), to: new Date('2026-03-02T20:00:00+01:00') },
};
const written = (changes: readonly DutyChange[], edges: readonly Date[] = []): string[] =>
  dutyPlan(roster, changes, WEEK, edges).map(
    ({ person, from, to }) => `${person} ${from.toISOString().slice(8, 13)} ${to.toISOString().slice(8, 13)}`,
  );

describe('the plan of a time', () => {
  it('has each shift once, also the one that ends the day after (A9)', () => {
    expect(written([])).toEqual(['ada 02T07 02T13', 'ugo 02T21 03T05', 'ada 03T07 03T13']);
  });

  it('cuts a shift where a substitution begins, and where a calendar closes', () => {
    expect(written([cover], [CLOSED.from, CLOSED.to])).toEqual([
      ...['ada 02T07 02T11', 'eva 02T11 02T13', 'ugo 02T21 03T05', 'ada 03T07 03T09', 'ada 03T10 03T13'],
    ]);
  });

  it('says of every hour what that hour itself says', () => {
    const plan = dutyPlan(roster, [cover], WEEK, [CLOSED.from, CLOSED.to]);
    for (let at = MONDAY.getTime(); at < WEEK.to.getTime(); at += 1_800_000) {
      const now = new Date(at);
      const planned = plan.filter(({ from, to }) => from <= now && now < to).map(({ person }) => person);
      expect(planned.sort()).toEqual(onDuty(roster, [cover], now).map(({ person }) => person));
    }
  });
});
