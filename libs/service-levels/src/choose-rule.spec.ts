import { chooseRule } from './choose-rule.js';
import type { ServiceLevelPolicy } from './service-level-policy.js';

const policy: ServiceLevelPolicy = {
  rules: [
    { id: 'urgent-portal', when: { channel: ['portal'], severity: [1] }, clocks: [] },
    { id: 'vip', when: { requesterGroup: ['mayor', 'council'] }, clocks: [] },
    { id: 'portal', when: { channel: ['portal'] }, clocks: [] },
  ],
};

describe('choosing the rule of a policy', () => {
  it('takes the first whose conditions all hold', () => {
    expect(chooseRule(policy, { channel: 'portal', severity: 1, requesterGroup: 'mayor' })?.id).toBe('urgent-portal');
    expect(chooseRule(policy, { channel: 'portal', severity: 2 })?.id).toBe('portal');
  });

  it('matches a fact with several values when one of them is listed', () => {
    expect(chooseRule(policy, { channel: 'email', requesterGroup: ['staff', 'council'] })?.id).toBe('vip');
  });

  it('takes none when nothing matches, an unknown fact included', () => {
    expect(chooseRule(policy, { channel: 'email' })).toBeUndefined();
    expect(chooseRule(policy, {})).toBeUndefined();
  });
});
