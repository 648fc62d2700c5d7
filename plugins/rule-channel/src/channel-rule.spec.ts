import type { RoutingFacts } from '@sportello/plugin-sdk';
import { evaluateChannelRule } from './channel-rule.evaluate.js';
import { channelRuleSettings } from './channel-rule.settings.js';

const facts: RoutingFacts = {
  kind: 'malfunction',
  channel: 'mail',
  channelInstance: 'casella-uffici',
  area: null,
  topic: null,
  subtopic: null,
  severity: 3,
  language: 'it',
  userType: null,
  organisation: null,
  subject: '',
  lastTechnician: null,
  teams: [],
  fields: {},
};
const settings = channelRuleSettings.parse({
  routes: [
    { instance: 'casella-uffici', kind: 'complaint', team: 'supervisors' },
    { instance: 'casella-uffici', team: 'offices' },
    { channel: 'mail', team: 'back-office' },
  ],
});

describe('routing by channel (D3)', () => {
  it('gives the ticket to the team of the first route that fits, and says why', () => {
    const verdict = evaluateChannelRule(facts, settings);
    expect(verdict).toMatchObject({ decision: 'route', team: 'offices' });
    expect(verdict.reason.it).toContain('casella-uffici');
    expect(verdict.reason.en).toContain('casella-uffici');
  });

  it('lets a narrower route written first win', () => {
    expect(evaluateChannelRule({ ...facts, kind: 'complaint' }, settings)).toMatchObject({ team: 'supervisors' });
  });

  it('tells the mailboxes of several offices apart', () => {
    expect(evaluateChannelRule({ ...facts, channelInstance: 'altra-casella' }, settings)).toMatchObject({
      team: 'back-office',
    });
  });

  it('follows the level a channel says a request is meant for (E7)', () => {
    const leveled = channelRuleSettings.parse({
      routes: [
        { channel: 'chat', level: 'L2', team: 'experts' },
        { channel: 'chat', team: 'desk' },
      ],
    });
    const chat = { ...facts, channel: 'chat' };
    const verdict = evaluateChannelRule({ ...chat, fields: { level: 'L2' } }, leveled);
    expect(verdict).toMatchObject({ decision: 'route', team: 'experts' });
    expect(verdict.reason.it).toContain('L2');
    expect(evaluateChannelRule(chat, leveled)).toMatchObject({ team: 'desk' });
  });

  it('abstains from what no route names', () => {
    expect(evaluateChannelRule({ ...facts, channel: 'fax', channelInstance: 'fax' }, settings)).toMatchObject({
      decision: 'abstain',
    });
  });

  it.each<{ why: string; bad: unknown }>([
    { why: 'an empty list', bad: { routes: [] } },
    { why: 'neither channel nor instance', bad: { routes: [{ team: 'x' }] } },
    { why: 'an unknown key', bad: { routes: [{ channel: 'mail', team: 'x', tema: 'y' }] } },
    { why: 'an id in capitals', bad: { routes: [{ channel: 'Mail', team: 'x' }] } },
  ])('refuses settings with $why', ({ bad }) => {
    expect(channelRuleSettings.safeParse(bad).success).toBe(false);
  });
});
