import { RULES } from '../../test/ticketing.harness.js';
import { organisationMeant, serviceAbout } from './catalogue.js';
import { beyondChannel } from './channel.limits.js';
import type { CampaignRules, ChannelRules, ServiceRules } from './ports/catalogue.rules.js';
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
const NOW = new Date('2026-03-03T09:00:00Z');
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
    const scope = scopeOf({ ...input, requester: { organisation: 'Scuola superiore' } }, about, rules, NOW);
    expect(scope).toMatchObject({ service: 'clocking', organisation: 'school', outside: [{ code: 'service' }] });
    expect(scope.outside[0]?.reason.en).toContain('is not active for Scuola Superiore');
  });

  it('does not mark who has it, with its sub-services, nor who asks to have it, nor whom nobody knows', () => {
    expect(scopeOf({ ...input, administration: 'town' }, about, rules, NOW).outside).toEqual([]);
    const joining = { ...about, kind: 'joining' };
    expect(scopeOf({ ...input, administration: 'school' }, joining, rules, NOW).outside).toEqual([]);
    expect(scopeOf(input, about, rules, NOW).outside).toEqual([]);
  });
});

describe('dedicated assistance (D14)', () => {
  const at = (text: string) => new Date(`${text}:00Z`);
  const campaign: CampaignRules = {
    ...{ campaign: 'tax', name: named('Dichiarazioni'), channels: ['box'], topics: [{ area: 'portal' }] },
    ...{ opensAt: at('2026-03-02T08:00'), closesAt: at('2026-03-31T16:00') },
    groups: {
      userTypes: ['staff'],
      addresses: ['ada@posta.example', '@scuola.example'],
      fiscalCodes: ['BNCDAA80A41H501X'],
    },
  };
  const box: ChannelRules = { instance: 'box', kind: 'mail', name: named('Casella'), precedence: 5, closedTo: [] };
  const dedicated: TenantRules = { ...rules, channels: [form, box], campaigns: [campaign] };
  const came = (who: object, when = '2026-03-03T09:00', more: object = {}) =>
    scopeOf(
      { ...input, channelInstance: 'box', requester: who, ...more },
      { ...about, area: 'portal' },
      dedicated,
      at(when),
    );

  it.each([
    ['an address', { email: 'Ada@Posta.example' }, {}],
    ['a domain', { email: 'ugo@scuola.example' }, {}],
    ['a type of user', { userType: 'staff' }, {}],
    ['a tax code in a field of the form', {}, { fields: { code: ' bncdaa80a41h501x ' } }],
    ['what they proved when they logged in', {}, { entitledTo: ['tax'] }],
  ])('is for whoever is known by %s', (_, who, more) => {
    expect(came(who, undefined, more)).toMatchObject({ campaign: 'tax', outside: [] });
  });

  it.each([
    ['an address that only ends alike', { email: 'mada@posta.example' }],
    ['a domain that only ends alike', { email: 'ugo@altrascuola.example' }],
    ['another type of user', { userType: 'citizen' }],
    ['nothing', {}],
  ])('is not for whoever comes with %s: taken in as any other, and told', (_, who) => {
    const scope = came(who);
    expect(scope.campaign).toBeUndefined();
    expect(scope.outside).toMatchObject([{ code: 'campaign', exception: null }]);
    expect(scope.outside[0]?.reason.it).toMatch(/riservata.*accolta lo stesso.*Si può usare: Modulo\./);
  });

  it('is nobody’s by an address that was proved not to be the writer’s, nor is an organisation', () => {
    const sender = { spf: 'fail', dkim: 'none', dmarc: 'fail', by: 'server' } as const;
    const who = { ...input, channelInstance: 'box', requester: { email: 'ugo@scuola.example' } };
    const meant = (one: typeof who) => scopeOf(one, { ...about, area: 'portal' }, dedicated, NOW);
    expect(meant(who)).toMatchObject({ campaign: 'tax', organisation: 'school' });
    expect(meant({ ...who, sender } as typeof who).campaign).toBeUndefined();
    expect(meant({ ...who, sender } as typeof who).organisation).toBeNull();
  });

  it('opens and closes at its moments: the first is in it, the last is not', () => {
    const who = { email: 'ada@posta.example' };
    const campaignAt = (when: string) => came(who, when).campaign ?? null;
    expect(['2026-03-02T07:59', '2026-03-02T08:00', '2026-03-31T15:59', '2026-03-31T16:00'].map(campaignAt)).toEqual([
      ...[null, 'tax', 'tax', null],
    ]);
    expect(came(who, '2026-03-02T07:59').outside[0]?.reason.en).toContain('opens on');
    expect(came(who, '2026-03-31T16:00').outside[0]?.reason.en).toContain('closed on');
  });

  it('leaves channels of no campaign alone', () => {
    expect(scopeOf(input, about, dedicated, NOW).outside).toEqual([]);
  });

  it('takes those at their word who come by a way for some types of user and are not asked for theirs', () => {
    const types: TenantRules = { ...dedicated, campaigns: [{ ...campaign, groups: { userTypes: ['staff'] } }] };
    const scope = scopeOf({ ...input, channelInstance: 'box' }, { ...about, area: 'portal' }, types, NOW);
    expect(scope.campaign).toBe('tax');
  });

  it('does not offer dedicated ways to others', () => {
    const limited = { ...dedicated, channels: [{ ...phone, topics: [{ area: 'portal' }] }, form, box] };
    const [outside] = beyondChannel({ area: 'personnel' }, 'desk', limited);
    expect(outside?.reason.it).toContain('Si può usare: Modulo.');
  });
});
