import type { RoutingFacts, TeamFacts } from '@sportello/plugin-sdk';
import fc from 'fast-check';
import { evaluateLastTechnicianRule } from './last-technician-rule.evaluate.js';
import { lastTechnicianRuleSettings } from './last-technician-rule.settings.js';

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
  teams: [team('front'), team('systems')],
  fields: {},
};
const settings = lastTechnicianRuleSettings.parse({});
const handled = { ...facts, lastTechnician: { id: 's1', name: 'Mario Rossi', team: 'systems' } };

describe('back to who handled it (C14)', () => {
  it('goes to the technician who had it, in the team they had it in', () => {
    const verdict = evaluateLastTechnicianRule(handled, settings);
    expect(verdict).toMatchObject({ decision: 'route', team: 'systems', technician: 's1' });
    expect(verdict.reason.en).toBe('Mario Rossi of systems has already dealt with it.');
  });

  it.each<[string, RoutingFacts]>([
    ['nobody had it', facts],
    ['the one who had it was in no team', { ...handled, lastTechnician: { id: 's1', name: 'M', team: null } }],
    ['that team is no longer there', { ...handled, teams: [team('front')] }],
  ])('abstains when %s', (_why, given) => {
    expect(evaluateLastTechnicianRule(given, settings).decision).toBe('abstain');
  });

  it('concerns only the kinds it is for', () => {
    expect(evaluateLastTechnicianRule(handled, { kinds: ['complaint'] }).decision).toBe('abstain');
    expect(evaluateLastTechnicianRule(handled, { kinds: ['malfunction'] }).decision).toBe('route');
  });

  it('names a team of the tenant, and never a technician without that team', () => {
    const id = fc.constantFrom('front', 'systems', 'gone');
    fc.assert(
      fc.property(fc.array(id), fc.option(id, { nil: null }), (teams, last) => {
        const given = { ...handled, teams: teams.map((one) => team(one)) };
        const verdict = evaluateLastTechnicianRule(
          { ...given, lastTechnician: { id: 's1', name: 'M', team: last } },
          settings,
        );
        const there = last !== null && teams.includes(last);
        expect(verdict).toMatchObject(there ? { team: last, technician: 's1' } : { decision: 'abstain' });
      }),
    );
  });

  it('refuses settings it does not know', () => {
    expect(lastTechnicianRuleSettings.safeParse({ technician: 's1' }).success).toBe(false);
    expect(lastTechnicianRuleSettings.safeParse({ kinds: [] }).success).toBe(false);
  });
});
