import type { RoutingFacts, TeamFacts } from '@sportello/plugin-sdk';
import fc from 'fast-check';
import { evaluateWorkloadRule } from './workload-rule.evaluate.js';
import { workloadRuleSettings } from './workload-rule.settings.js';

const team = (id: string, more: Partial<TeamFacts> = {}): TeamFacts => ({
  ...{ id, level: 'L2', skills: [], open: 0, capacity: null },
  ...more,
});
const facts: RoutingFacts = {
  kind: 'malfunction',
  channel: 'mail',
  channelInstance: 'mail',
  area: 'network',
  topic: 'wifi',
  subtopic: null,
  severity: 3,
  language: 'it',
  userType: 'employee',
  organisation: null,
  subject: '',
  lastTechnician: null,
  teams: [],
  fields: {},
};
const settings = workloadRuleSettings.parse({ teams: ['a', 'b', 'c'] });
const among = (...teams: TeamFacts[]) => ({ ...facts, teams });

describe('routing by workload', () => {
  it('leaves out teams with nobody on shift, unless nobody is anywhere; a team without a roster is always there', () => {
    const busy = team('a', { open: 9, onDuty: 2 });
    const idle = team('b', { open: 0, onDuty: 0 });
    const verdict = evaluateWorkloadRule(among(busy, idle), settings);
    expect(verdict).toMatchObject({ decision: 'route', team: 'a' });
    expect(verdict.reason).toMatchObject({
      it: expect.stringContaining('Nessuno in turno: b'),
      en: expect.stringContaining('Nobody on shift: b'),
    });
    expect(evaluateWorkloadRule(among({ ...busy, onDuty: 0 }, idle), settings)).toMatchObject({ team: 'b' });
    expect(evaluateWorkloadRule(among(busy, team('c')), settings)).toMatchObject({ team: 'c' });
  });

  it('chooses the least loaded for its capacity, and says the figures', () => {
    const teams = [
      team('a', { open: 9, capacity: 10 }),
      team('b', { open: 12, capacity: 40 }),
      team('c', { open: 4, capacity: 5 }),
    ];
    const verdict = evaluateWorkloadRule(among(...teams), settings);
    expect(verdict).toMatchObject({ decision: 'route', team: 'b' });
    for (const text of Object.values(verdict.reason)) expect(text).toContain('a 9/10, b 12/40, c 4/5');
  });

  it('compares plain numbers when one capacity is not said', () => {
    const teams = [team('a', { open: 3, capacity: 100 }), team('b', { open: 2 })];
    expect(evaluateWorkloadRule(among(...teams), settings)).toMatchObject({
      team: 'b',
      reason: { en: 'b is the least loaded (open: a 3/100, b 2).' },
    });
  });

  it('gives equally loaded teams work in the order they are written, whatever the order of the facts', () => {
    expect(evaluateWorkloadRule(among(team('c'), team('b'), team('a')), settings)).toMatchObject({ team: 'a' });
  });

  it('goes on when every team is full, or abstains when told to', () => {
    const full = among(team('a', { open: 5, capacity: 5 }), team('b', { open: 9, capacity: 8 }));
    expect(evaluateWorkloadRule(full, settings)).toMatchObject({ team: 'a' });
    expect(evaluateWorkloadRule(full, { ...settings, whenFull: 'abstain' })).toMatchObject({
      decision: 'abstain',
      reason: { en: 'Every team is full: a 5/5, b 9/8.' },
    });
  });

  it('concerns only the requests it is for, and teams that exist', () => {
    const teams = [team('a')];
    const only = { ...settings, kinds: ['support'] };
    expect(evaluateWorkloadRule(among(...teams), only).decision).toBe('abstain');
    expect(evaluateWorkloadRule({ ...among(...teams), kind: 'support' }, only)).toMatchObject({ team: 'a' });
    expect(evaluateWorkloadRule(among(team('z')), settings).decision).toBe('abstain');
    expect(evaluateWorkloadRule({ ...among(...teams), area: null }, { ...settings, areas: ['network'] }).decision).toBe(
      'abstain',
    );
  });

  it('never passes over a team with less to do for its capacity', () => {
    const someTeam = fc.record({ open: fc.nat(500), capacity: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(someTeam, someTeam, someTeam, (a, b, c) => {
        const teams = [team('a', a), team('b', b), team('c', c)];
        const verdict = evaluateWorkloadRule(among(...teams), settings);
        const share = (id: string): number => {
          const { open, capacity } = teams.find((one) => one.id === id) ?? team('');
          return open / (capacity ?? 1);
        };
        expect(verdict.decision).toBe('route');
        if (verdict.decision === 'route')
          expect(share(verdict.team)).toBe(Math.min(...teams.map(({ id }) => share(id))));
      }),
    );
  });

  it.each<{ why: string; bad: unknown }>([
    { why: 'one team, among which nothing is shared', bad: { teams: ['a'] } },
    { why: 'a team twice', bad: { teams: ['a', 'a'] } },
    { why: 'an unknown word', bad: { teams: ['a', 'b'], whenFull: 'wait' } },
    { why: 'an unknown key', bad: { teams: ['a', 'b'], capacity: 3 } },
  ])('refuses settings with $why', ({ bad }) => {
    expect(workloadRuleSettings.safeParse(bad).success).toBe(false);
  });
});
