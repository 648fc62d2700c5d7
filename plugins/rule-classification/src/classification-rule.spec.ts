import type { RoutingFacts } from '@sportello/plugin-sdk';
import { evaluateClassificationRule } from './classification-rule.evaluate.js';
import { classificationRuleSettings } from './classification-rule.settings.js';

const facts: RoutingFacts = {
  kind: 'malfunction',
  channel: 'webform',
  channelInstance: 'portale',
  area: 'network',
  topic: 'wifi',
  subtopic: 'no-signal',
  severity: 2,
  language: 'it',
  userType: null,
  organisation: null,
  subject: '',
  lastTechnician: null,
  teams: [],
  fields: {},
};
const settings = classificationRuleSettings.parse({
  routes: [
    { area: 'network', team: 'front-office' },
    { area: 'network', topic: 'wifi', team: 'infrastructure' },
    { area: 'network', topic: 'cabling', team: 'infrastructure', dispatch: 'after-diagnosis' },
    { area: 'network', topic: 'wifi', kind: 'information', team: 'help' },
  ],
});

describe('routing by classification (B3)', () => {
  it('sends a triplet set for automatic dispatch straight to its second-level team', () => {
    expect(evaluateClassificationRule(facts, settings)).toMatchObject({ decision: 'route', team: 'infrastructure' });
  });

  it('prefers the route that names most', () => {
    expect(evaluateClassificationRule({ ...facts, kind: 'information' }, settings)).toMatchObject({ team: 'help' });
    expect(evaluateClassificationRule({ ...facts, topic: 'printers' }, settings)).toMatchObject({
      team: 'front-office',
    });
  });

  it('leaves the others to the first level, naming the team they may go to', () => {
    const verdict = evaluateClassificationRule({ ...facts, topic: 'cabling' }, settings);
    expect(verdict.decision).toBe('abstain');
    expect(verdict.reason.en).toContain('infrastructure');
  });

  it('abstains while the request is not classified, or nobody is competent', () => {
    expect(evaluateClassificationRule({ ...facts, area: null, topic: null, subtopic: null }, settings).decision).toBe(
      'abstain',
    );
    expect(evaluateClassificationRule({ ...facts, area: 'payroll' }, settings).decision).toBe('abstain');
  });

  it('refuses a subtopic without its topic', () => {
    expect(classificationRuleSettings.safeParse({ routes: [{ area: 'a', subtopic: 's', team: 't' }] }).success).toBe(
      false,
    );
  });
});
