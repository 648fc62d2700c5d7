import { Zone } from '@sportello/business-time';
import type { DutyChange } from './duty.change.js';
import { onDuty, type Roster } from './on-duty.js';

const AT = new Date('2026-03-04T09:00:00Z'); // Wednesday, 10:00 in Rome
const TEAMS: Readonly<Record<string, readonly string[]>> = { ada: ['front'], ugo: ['back'], eva: ['front', 'back'] };
const roster: Roster = {
  zone: new Zone('Europe/Rome'),
  patterns: [
    { person: 'ada', duty: 'shift', days: ['wed'], hours: ['08:00-14:00'] },
    { person: 'ada', duty: 'shift', days: ['wed'], hours: ['14:00-18:00'] },
    { person: 'eva', duty: 'shift', days: ['wed'], hours: ['08:00-14:00'] },
    { person: 'ugo', duty: 'on-call', days: ['wed'], hours: ['00:00-24:00'], teams: ['back'], calendar: 'office' },
  ],
  teamsOf: (person) => TEAMS[person] ?? [],
  isOpen: () => true,
  absence: () => null,
};
const change = (given: Partial<DutyChange>): DutyChange => ({
  ...{ id: 'c', kind: 'extra', person: 'ada', other: null, team: null },
  ...{ from: new Date('2026-03-04T08:00:00Z'), to: new Date('2026-03-04T10:00:00Z') },
  ...given,
});
const who = (given: Roster, changes: readonly DutyChange[] = [], at = AT): string[] =>
  onDuty(given, changes, at).map(
    ({ person, duty, teams, insteadOf }) =>
      `${person} ${duty} ${teams.join('+')}${insteadOf === null ? '' : ` for ${insteadOf}`}`,
  );

describe('who is on duty', () => {
  it('those on shift and those on call, each with their teams (A9, E1)', () => {
    expect(who(roster)).toEqual(['ada shift front', 'eva shift front+back', 'ugo on-call back']);
  });

  it('not while the calendar of a duty is closed', () => {
    expect(who({ ...roster, isOpen: () => false })).not.toContain('ugo on-call back');
  });

  it('whoever covers, for the teams of the one covered', () => {
    expect(who(roster, [change({ kind: 'cover', other: 'ugo' })])).toContain('ugo shift front for ada');
  });

  it('a swap crosses: each does the other’s duty', () => {
    const swap = [change({ kind: 'cover', other: 'ugo' }), change({ kind: 'cover', person: 'ugo', other: 'ada' })];
    expect(who(roster, swap)).toEqual(['ada on-call back for ugo', 'eva shift front+back', 'ugo shift front for ada']);
  });

  it('the substitute of somebody absent, or nobody', () => {
    const absence = (person: string) => (person === 'ada' ? { substitute: 'ida' } : null);
    expect(who({ ...roster, absence })).toContain('ida shift front for ada');
    const nobody = (person: string) => (person === 'ada' ? { substitute: null } : null);
    expect(who({ ...roster, absence: nobody })).toEqual(['eva shift front+back', 'ugo on-call back']);
  });

  it('an expert who was moved serves the other front alone, for as long as it was said (E1)', () => {
    const move = change({ kind: 'move', person: 'eva', team: 'back' });
    expect(who(roster, [move])).toContain('eva shift back');
    expect(who(roster, [move], new Date('2026-03-04T10:00:00Z'))).toContain('eva shift front+back');
  });

  it('dated duties beside the fixed ones, once a person', () => {
    expect(who(roster, [change({ kind: 'extra', team: 'back' })])).toContain('ada shift front+back');
    expect(who(roster, [change({ kind: 'on-call', person: 'ida', team: 'back', to: null })])).toContain(
      'ida on-call back',
    );
  });
});
