import type { CurrentTenant } from '@sportello/tenancy';
import { channelName, clockLabel, kindName, teamName } from './names.js';

const both = (it: string, en: string) => ({ it, en });
const configuration = {
  kinds: { problem: { name: both('Problema', 'Problem') } },
  teams: { desk: { name: both('Sportello', 'Desk team') } },
  channels: [{ instance: 'portal', name: both('Modulo', 'Form') }],
  serviceLevels: {
    policies: [{ clocks: [{ clock: 'take-charge', name: both('TP', 'TP') }, { clock: 'resolution' }] }],
  },
} as unknown as CurrentTenant;

describe('the names people read', () => {
  it('are those of the configuration', () => {
    expect(kindName(configuration, 'problem')).toEqual(both('Problema', 'Problem'));
    expect(teamName(configuration, 'desk')).toEqual(both('Sportello', 'Desk team'));
    expect(channelName(configuration, 'portal')).toEqual(both('Modulo', 'Form'));
  });

  it('are the code itself when it is configured no longer', () => {
    expect(kindName(configuration, 'gone')).toEqual(both('gone', 'gone'));
    expect(teamName(configuration, 'gone')).toEqual(both('gone', 'gone'));
    expect(channelName(configuration, 'gone')).toEqual(both('gone', 'gone'));
  });

  it('know the desk, where every tenant can be asked', () => {
    expect(channelName(configuration, 'desk')).toEqual(both('Operatore', 'Desk'));
  });

  it('of terms are the contract’s own, or the usual ones', () => {
    expect(clockLabel(configuration, 'take-charge')).toEqual(both('TP', 'TP'));
    expect(clockLabel(configuration, 'resolution').it).toBe('Risoluzione');
  });
});
