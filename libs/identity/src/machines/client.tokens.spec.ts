import { randomBytes } from 'node:crypto';
import { ManualClock, tenantId } from '@sportello/kernel';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { TokenFinder } from '../revocation/token.revocations.js';
import { TokenIssuer, TokenVerifier } from '../staff.tokens.js';
import { SupplierTokens } from '../supplier.tokens.js';
import { TicketAccessTokens } from '../ticket-access.tokens.js';
import { ACCESS_TOKEN_LIFETIME, ClientTokens } from './client.tokens.js';

const key = randomBytes(32);
const clock = new ManualClock('2026-03-03T09:00:00Z');
const tokens = new ClientTokens(key, clock);
const access = {
  ...{ tenant: tenantId('comune'), client: 'gestore', scopes: ['tasks:read', 'tasks:write'] },
  audience: 'https://sportello.example/rest/suppliers/v1/comune',
};
const anna = { tenant: access.tenant, id: 'gestore', name: 'Anna', roles: ['l2'] as const, teams: [] };
const invalid = { code: 'AUTH.TOKEN_INVALID' };

describe('access tokens of clients', () => {
  it('say which client of which tenant may do what, and where, in the words of RFC 9068', async () => {
    const token = await tokens.issue(access);
    expect(await tokens.verify(token)).toEqual(access);
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'at+jwt' });
    expect(decodeJwt(token)).toMatchObject({
      ...{ sub: 'gestore', client_id: 'gestore', aud: access.audience, scope: 'tasks:read tasks:write' },
      jti: expect.stringMatching(/.{30}/),
    });
  });

  it('end after ten minutes', async () => {
    const at = new ManualClock('2026-03-03T09:00:00Z');
    const token = await new ClientTokens(key, at).issue(access);
    at.advance((ACCESS_TOKEN_LIFETIME - 1) * 1000);
    expect(await new ClientTokens(key, at).verify(token)).toEqual(access);
    at.advance(1000);
    await expect(new ClientTokens(key, at).verify(token)).rejects.toMatchObject({ code: 'AUTH.TOKEN_EXPIRED' });
    expect(ACCESS_TOKEN_LIFETIME).toBe(600);
  });

  it('are tokens of nobody else, nor anybody else’s tokens of clients, whatever key they have', async () => {
    const token = await tokens.issue(access);
    const suppliers = new SupplierTokens(key, clock);
    const staff = new TokenVerifier(key, clock);
    await expect(suppliers.verify(token)).rejects.toMatchObject(invalid);
    await expect(staff.verify(token)).rejects.toMatchObject(invalid);
    await expect(new TicketAccessTokens(key, clock).verify(access.tenant, token)).rejects.toMatchObject(invalid);
    for (const other of [
      await suppliers.issue({ tenant: access.tenant, supplier: 'gestore' }),
      await new TokenIssuer(key, clock).issue(anna),
      await new ClientTokens(randomBytes(32), clock).issue(access),
    ]) {
      await expect(tokens.verify(other)).rejects.toMatchObject(invalid);
    }
  });
});

describe('whichever token it is', () => {
  const staff = new TokenVerifier(key, clock);
  const suppliers = new SupplierTokens(key, clock);
  const links = new TicketAccessTokens(key, clock);
  const finder = new TokenFinder([staff, suppliers, tokens, links]);

  it('its use, its subject and the name by which it can be called back are found', async () => {
    const link = await links.issue({ tenant: access.tenant, ticketId: 't', contactId: 'c' });
    for (const [token, use, subject] of [
      [await new TokenIssuer(key, clock).issue(anna), 'staff', 'gestore'],
      [await suppliers.issue({ tenant: access.tenant, supplier: 'gestore' }), 'supplier', 'gestore'],
      [await tokens.issue(access), 'client', 'gestore'],
      [link, 'requester', 'c'],
    ] as const) {
      expect(await finder.known(token)).toMatchObject({
        tenant: 'comune',
        use,
        subject,
        id: expect.stringMatching(/.{30}/),
      });
    }
  });

  it('a link keeps its name however its signature is written down', async () => {
    const link = await links.issue({ tenant: access.tenant, ticketId: 't', contactId: 'c' });
    // 32 bytes are 43 characters, the last of which carries two bits that nobody reads.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(link.at(-1) ?? '');
    const twin = `${link.slice(0, -1)}${alphabet[last ^ 1]}`;
    expect(twin).not.toBe(link);
    const { id } = await links.known(link);
    const other = await links.known(twin).catch(() => null);
    expect(other === null || other.id === id).toBe(true);
  });

  it('one that is nobody’s, or over, is not found', async () => {
    await expect(finder.known('a.b.c')).rejects.toMatchObject(invalid);
    const at = new ManualClock('2026-03-02T09:00:00Z');
    const old = await new SupplierTokens(key, at).issue({ tenant: access.tenant, supplier: 'gestore' }, 1);
    await expect(finder.known(old)).rejects.toMatchObject({ code: 'AUTH.TOKEN_EXPIRED' });
  });
});
