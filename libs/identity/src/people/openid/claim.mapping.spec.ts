import { grantsOf, personOf, type ClaimMapping } from './claim.mapping.js';

const USUAL: ClaimMapping = {
  ...{ id: 'idp', for: 'staff', trustEmail: false, required: [], assurance: {}, minimumLevel: 0 },
  claims: {
    ...{ person: 'sub', name: 'name', email: 'email', emailVerified: 'email_verified', groups: 'groups' },
    fiscalNumber: 'https://attributes.eid.gov.it/fiscal_number',
  },
};
const mapping = (changes: Partial<ClaimMapping>): ClaimMapping => ({ ...USUAL, ...changes });
const SPID2 = 'https://www.spid.gov.it/SpidL2';

describe('what a provider says of a person', () => {
  it('is read by the names the tenant configured, nested ones too', () => {
    const claims = { ...USUAL.claims, person: 'employee', groups: 'realm_access.roles' };
    const token = { sub: 's-1', employee: 'anna.rossi', name: 'Anna Rossi', realm_access: { roles: ['desk', 7] } };
    expect(personOf(mapping({ claims }), token, {})).toMatchObject({
      ...{ person: 'anna.rossi', subject: 's-1', name: 'Anna Rossi', groups: ['desk'], assurance: 'account' },
    });
  });

  it('may come from UserInfo, but the ID token goes before', () => {
    const person = personOf(USUAL, { sub: 's-1', name: 'Signed' }, { sub: 's-1', name: 'Told', groups: ['desk'] });
    expect(person).toMatchObject({ name: 'Signed', groups: ['desk'] });
  });

  it('has an address only when the provider says that it is theirs, or the tenant trusts it', () => {
    const token = { sub: 's-1', email: 'Ada@Person.example' };
    expect(personOf(USUAL, token, {}).email).toBeNull();
    expect(personOf(USUAL, { ...token, email_verified: 'true' }, {}).email).toBeNull();
    expect(personOf(USUAL, { ...token, email_verified: true }, {}).email).toBe('ada@person.example');
    expect(personOf(mapping({ trustEmail: true }), token, {}).email).toBe('ada@person.example');
  });

  it('has the level of the signed acr, and of nothing else', () => {
    expect(personOf(USUAL, { sub: 's-1', acr: SPID2 }, {}).assurance).toBe('spid-l2');
    expect(personOf(USUAL, { sub: 's-1' }, { acr: SPID2 }).assurance).toBe('account');
    const gateway = mapping({ assurance: { [SPID2]: 'cie-l2', 'urn:cns': 'cns' } });
    expect(personOf(gateway, { sub: 's-1', acr: SPID2 }, {}).assurance).toBe('cie-l2');
    expect(personOf(gateway, { sub: 's-1', acr: 'toString' }, {}).assurance).toBe('account');
  });

  it.each([
    [
      'a level too low',
      { minimumLevel: 2 },
      { sub: 's-1', acr: 'https://www.spid.gov.it/SpidL1' },
      'AUTH.ASSURANCE_TOO_LOW',
    ],
    ['no level at all', { minimumLevel: 1 }, { sub: 's-1' }, 'AUTH.ASSURANCE_TOO_LOW'],
    ['no subject', {}, { name: 'Anna' }, 'AUTH.CLAIM_MISSING'],
    ['a required claim that is missing', { required: ['name'] }, { sub: 's-1' }, 'AUTH.CLAIM_MISSING'],
    [
      'a required address that is not verified',
      { required: ['email'] },
      { sub: 's-1', email: 'a@b.it' },
      'AUTH.CLAIM_MISSING',
    ],
    ['an id of staff that would not go into a path', {}, { sub: '../admin' }, 'AUTH.CLAIM_MISSING'],
  ] as const)('is refused with %s', (_, changes, token, code) => {
    expect(() => personOf(mapping(changes), token, {})).toThrow(expect.objectContaining({ code }));
  });

  it('never makes one person of requesters of two providers', () => {
    const one = personOf(mapping({ id: 'spid', for: 'requesters' }), { sub: 'x' }, {});
    const other = personOf(mapping({ id: 'cie', for: 'requesters' }), { sub: 'x' }, {});
    expect(one.person).not.toBe(other.person);
  });

  it('is worth what the groups are worth here, and a group nobody configured nothing', () => {
    const table = {
      roles: { desk: ['l1'], heads: ['supervisor', 'l1'], odd: ['supplier'] },
      teams: { desk: ['first-level'] },
      suppliers: {},
    };
    expect(grantsOf(table, ['desk', 'heads', 'constructor', 'guests', 'odd'])).toEqual({
      roles: ['l1', 'supervisor'],
      teams: ['first-level'],
      supplier: null,
    });
    expect(grantsOf(table, [])).toEqual({ roles: [], teams: [], supplier: null });
  });

  it('of a supplier is nothing but that, and of two suppliers at once nothing at all', () => {
    const table = { roles: { desk: ['l1'] }, teams: {}, suppliers: { acme: 'acme', bolt: 'bolt' } };
    expect(grantsOf(table, ['desk', 'acme'])).toEqual({ roles: ['supplier'], teams: [], supplier: 'acme' });
    expect(grantsOf(table, ['acme', 'bolt'])).toEqual({ roles: [], teams: [], supplier: null });
  });
});
