import type { RoutingFacts, TeamFacts } from '@sportello/plugin-sdk';
import fc from 'fast-check';
import { evaluateCompetenceRule } from './competence-rule.evaluate.js';
import { competenceRuleSettings } from './competence-rule.settings.js';

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
  subject: 'Rete assente',
  lastTechnician: null,
  teams: [
    team('front', { level: 'L1' }),
    team('radio', { skills: ['networks', 'radio'] }),
    team('systems', { skills: ['networks', 'servers', 'mail'] }),
  ],
  fields: {},
};
const settings = competenceRuleSettings.parse({
  wanted: [
    { area: 'network', skills: ['networks'] },
    { area: 'network', topic: 'wifi', skills: ['radio'] },
    { userType: 'elected', skills: ['courtesy'] },
    { words: ['posta', 'caselle elettroniche', 'mailbox*'], skills: ['mail'] },
  ],
});

describe('routing by competence (B4)', () => {
  it('gives a request to a team that has every skill it asks for, and says which', () => {
    const verdict = evaluateCompetenceRule(facts, settings);
    expect(verdict).toMatchObject({ decision: 'route', team: 'radio' });
    expect(verdict.reason.en).toBe('Skills wanted: networks, radio. radio has all of them.');
    expect(verdict.reason.it).toContain('networks, radio');
  });

  it.each(['La POSTA, da ieri', 'Caselle  elettroniche', 'Mailboxes full', 'postà'])(
    'finds words of the subject, in capitals or not, with accents or not: %s',
    (subject) => {
      expect(evaluateCompetenceRule({ ...facts, area: null, topic: null, subject }, settings)).toMatchObject({
        team: 'systems',
      });
    },
  );

  it('finds whole words only, and never repeats what the requester wrote', () => {
    const subject = 'Impostazioni di Mario Rossi';
    const verdict = evaluateCompetenceRule({ ...facts, area: null, topic: null, subject }, settings);
    expect(verdict.decision).toBe('abstain');
    expect(JSON.stringify(evaluateCompetenceRule({ ...facts, subject: 'Posta di Mario' }, settings))).not.toMatch(
      /Mario/,
    );
  });

  it('abstains when no team has all, or takes the one that has most when told to', () => {
    const asked = { ...facts, subject: 'posta e rete' };
    expect(evaluateCompetenceRule(asked, settings)).toMatchObject({
      decision: 'abstain',
      reason: { en: 'No team has the skills wanted: networks, radio, mail.' },
    });
    const most = evaluateCompetenceRule(asked, { ...settings, match: 'most' });
    expect(most).toMatchObject({
      team: 'radio',
      reason: { en: expect.stringContaining('radio has networks, radio.') },
    });
  });

  it('keeps to the teams named, in their order of preference', () => {
    const lines = { wanted: [{ area: 'network', skills: ['networks'] }], teams: ['systems', 'radio'] };
    expect(evaluateCompetenceRule(facts, competenceRuleSettings.parse(lines))).toMatchObject({ team: 'systems' });
  });

  it('routes only to a team that has all that is wanted, whatever teams there are', () => {
    const skill = fc.constantFrom('networks', 'radio', 'mail', 'servers');
    const teams = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), skills: fc.uniqueArray(skill) }));
    fc.assert(
      fc.property(teams, (some) => {
        const known = some.map(({ id, skills }) => team(id, { skills }));
        const verdict = evaluateCompetenceRule({ ...facts, teams: known }, settings);
        const able = known.filter(({ skills }) => skills.includes('networks') && skills.includes('radio'));
        if (verdict.decision === 'route') expect(able.map(({ id }) => id)).toContain(verdict.team);
        else expect(able).toEqual([]);
      }),
    );
  });

  it.each<{ why: string; bad: unknown }>([
    { why: 'no lines', bad: { wanted: [] } },
    { why: 'a line for everything', bad: { wanted: [{ skills: ['a'] }] } },
    { why: 'a line that wants nothing', bad: { wanted: [{ area: 'a', skills: [] }] } },
    { why: 'a topic without its area', bad: { wanted: [{ topic: 't', skills: ['a'] }] } },
    { why: 'a subtopic without its topic', bad: { wanted: [{ area: 'a', subtopic: 's', skills: ['a'] }] } },
    { why: 'words that are none', bad: { wanted: [{ words: ['**'], skills: ['a'] }] } },
    { why: 'an unknown key', bad: { wanted: [{ area: 'a', skills: ['a'], skill: 'b' }] } },
  ])('refuses settings with $why', ({ bad }) => {
    expect(competenceRuleSettings.safeParse(bad).success).toBe(false);
  });
});
