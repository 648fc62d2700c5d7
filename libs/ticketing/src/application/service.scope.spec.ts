import { RULES } from '../../test/ticketing.harness.js';
import { organisationMeant, serviceAbout } from './catalogue.js';
import { beyondChannel } from './channel.limits.js';
import type { ChannelRules, ServiceRules } from './ports/catalogue.rules.js';
import type { TenantRules } from './ports/ticket-rules.port.js';
import { scopeOf } from './service.scope.js';

const named = (it: string) => ({ it, en: it });
const phone: ChannelRules = {
  ...{ instance: 'desk', kind: 'phone', name: named('Telefono'), precedence: 3 },
  topics: [{ area: 'portal', topic: 'access' }],
  closedTo: [{ userTypes: ['staff'], reason: named('Il personale usa il modulo.') }],
};
const form: ChannelRules = { instance: 'form', kind: 'webform', name: named('Modulo'), precedence: 1, closedTo: [] };
const services: readonly ServiceRules[] = [
  {
    ...{ service: 'attendance', name: named('Presenze'), availability: 'on-request' },
    triplets: [{ area: 'personnel' }],
    subServices: [
      { service: 'clocking', name: named('Timbrature'), triplets: [{ area: 'personnel', topic: 'clocks' }] },
    ],
  },
];
const organisations = {
  school: { name: named('Scuola Superiore'), aliases: ['Sc. Sup.'], domains: ['scuola.example'], activated: [] },
  town: { name: named('Comune'), aliases: [], domains: [], activated: ['attendance'] },
};
const rules: TenantRules = {
  ...{ ...RULES, channels: [phone, form], services, organisations },
  kinds: { ...RULES.kinds, joining: { purpose: 'activation' } },
};
const about = { kind: 'information', area: 'personnel', topic: 'clocks', subtopic: null };
const input = { channelInstance: 'form', requester: {}, subject: 's', message: { text: 't' } };

describe('a channel limited to certain topics (D5)', () => {
  const codes = (asked: object, instance = 'desk') => beyondChannel(asked, instance, rules).map(({ code }) => code);

  it('takes its topics, all below them, and what is not told apart yet', () => {
    expect(codes({ area: 'portal', topic: 'access', subtopic: 'password' })).toEqual([]);
    expect(codes({ area: 'portal' })).toEqual([]);
    expect(codes({})).toEqual([]);
  });

  it('does not take others, and names the ways that are open', () => {
    expect(codes({ area: 'portal', topic: 'forms' })).toEqual(['topic']);
    const [outside] = beyondChannel({ area: 'personnel' }, 'desk', rules);
    expect(outside?.reason.it).toContain('Si può usare: Modulo.');
    expect(codes({ area: 'personnel' }, 'form')).toEqual([]);
  });

  it('is closed for a front, whatever the topic (E8)', () => {
    expect(codes({ area: 'portal', userType: 'staff' })).toEqual(['front']);
    expect(codes({ area: 'portal', userType: 'citizen' })).toEqual([]);
  });
});

describe('the catalogue (D15)', () => {
  it('finds the service a triplet belongs to: the entry that names it most precisely', () => {
    expect(serviceAbout(about, services)).toBe('clocking');
    expect(serviceAbout({ area: 'personnel', topic: 'leave' }, services)).toBe('attendance');
    expect(serviceAbout({ area: 'portal' }, services)).toBeNull();
  });

  it.each([
    [{ organisation: '  scuola   SUPERIORE ' }, 'school'],
    [{ organisation: 'sc. sup.' }, 'school'],
    [{ email: 'ada@sede.scuola.example' }, 'school'],
    [{ email: 'ada@altrascuola.example' }, null],
    [{ organisation: 'Un altro ente' }, null],
    [{}, null],
  ])('knows an organisation by what people write: %j', (said, id) => {
    expect(organisationMeant(said, organisations)).toBe(id);
  });

  it('recognises a request outside what its organisation has activated', () => {
    const scope = scopeOf({ ...input, requester: { organisation: 'Scuola superiore' } }, about, rules);
    expect(scope).toMatchObject({ service: 'clocking', organisation: 'school', outside: [{ code: 'service' }] });
    expect(scope.outside[0]?.reason.en).toContain('is not active for Scuola Superiore');
  });

  it('does not mark who has it, with its sub-services, nor who asks to have it, nor whom nobody knows', () => {
    expect(scopeOf({ ...input, administration: 'town' }, about, rules).outside).toEqual([]);
    const joining = { ...about, kind: 'joining' };
    expect(scopeOf({ ...input, administration: 'school' }, joining, rules).outside).toEqual([]);
    expect(scopeOf(input, about, rules).outside).toEqual([]);
  });
});
