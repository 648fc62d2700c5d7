import type { RoutingFacts } from '@sportello/plugin-sdk';
import fc from 'fast-check';
import { evaluateSecurityRule } from './security-rule.evaluate.js';
import { securityRuleSettings } from './security-rule.settings.js';

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
const settings = securityRuleSettings.parse({
  team: 'incident-response',
  kinds: ['cyber-threat'],
  words: ['phish*', 'ransomware', 'furto di credenziali', 'allegato sospetto'],
});

describe('routing of cyber threats (A2)', () => {
  it('gives a threat to the restricted team at once, whatever else it is about', () => {
    const verdict = evaluateSecurityRule({ ...facts, kind: 'cyber-threat' }, settings);
    expect(verdict).toMatchObject({ decision: 'route', team: 'incident-response', score: 1000 });
    expect(verdict.reason.en).toContain('cyber-threat');
  });

  it.each(['PHISHING?', 'mail di phisher', 'Furto  di credenziali!', 'RANSOMWARE', 'un allegato-sospetto'])(
    'sees a threat in: %s',
    (subject) => {
      expect(evaluateSecurityRule({ ...facts, subject }, settings)).toMatchObject({ team: 'incident-response' });
    },
  );

  it.each(['', 'pesca', 'furto di biciclette', 'allegato non sospetto'])('sees none in: %j', (subject) => {
    expect(evaluateSecurityRule({ ...facts, subject }, settings).decision).toBe('abstain');
  });

  it('names the configured word, never what the requester wrote', () => {
    const verdict = evaluateSecurityRule({ ...facts, subject: 'Phishing ad Ada Bianchi' }, settings);
    expect(verdict.reason.it).toContain('phish*');
    expect(JSON.stringify(verdict)).not.toContain('Ada');
  });

  it('sees a configured word wherever it stands among others', () => {
    const other = fc.stringMatching(/^[a-z]{0,8}$/);
    fc.assert(
      fc.property(fc.array(other), fc.array(other), (before, after) => {
        const subject = [...before, 'Ransomware', ...after].join(' ');
        expect(evaluateSecurityRule({ ...facts, subject }, settings).decision).toBe('route');
      }),
    );
  });

  it.each<{ why: string; bad: unknown }>([
    { why: 'nothing that marks a threat', bad: { team: 'a' } },
    { why: 'no team', bad: { kinds: ['b'] } },
    { why: 'an empty list of words', bad: { team: 'a', words: [] } },
    { why: 'a pattern for words', bad: { team: 'a', words: ['(a+)+$'] } },
    { why: 'an unknown key', bad: { team: 'a', kinds: ['b'], regex: 'c' } },
  ])('refuses settings with $why', ({ bad }) => {
    expect(securityRuleSettings.safeParse(bad).success).toBe(false);
  });
});
