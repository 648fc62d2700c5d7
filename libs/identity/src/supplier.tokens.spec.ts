import { randomBytes } from 'node:crypto';
import { ManualClock, tenantId } from '@sportello/kernel';
import { TokenIssuer, TokenVerifier } from './staff.tokens.js';
import { SupplierTokens } from './supplier.tokens.js';
import { TicketAccessTokens } from './ticket-access.tokens.js';

const key = randomBytes(32);
const clock = new ManualClock('2026-03-02T09:00:00Z');
const tokens = new SupplierTokens(key, clock);
const gestore = { tenant: tenantId('comune'), supplier: 'gestore' };
const invalid = { code: 'AUTH.TOKEN_INVALID', kind: 'unauthenticated' };

describe('tokens of suppliers', () => {
  it('say which supplier of which tenant, and nothing more', async () => {
    expect(await tokens.verify(await tokens.issue(gestore))).toEqual(gestore);
  });

  it('are no tokens of staff, nor theirs tokens of suppliers, whatever key they have', async () => {
    const principal = { tenant: gestore.tenant, id: 'gestore', name: 'Anna', roles: ['l2'] as const, teams: [] };
    const staff = await new TokenIssuer(key, clock).issue(principal);
    const access = { tenant: gestore.tenant, ticketId: 't', contactId: 'gestore' };
    const requester = await new TicketAccessTokens(key, clock).issue(access);
    await expect(tokens.verify(staff)).rejects.toMatchObject(invalid);
    await expect(tokens.verify(requester)).rejects.toMatchObject(invalid);
    await expect(new TokenVerifier(key, clock).verify(await tokens.issue(gestore))).rejects.toMatchObject(invalid);
  });

  it('end when they end, and are refused when signed by another', async () => {
    const at = new ManualClock('2026-03-02T09:00:00Z');
    const token = await new SupplierTokens(key, at).issue(gestore, 1);
    at.advance(86_400_000);
    await expect(new SupplierTokens(key, at).verify(token)).rejects.toMatchObject({ code: 'AUTH.TOKEN_EXPIRED' });
    const foreign = await new SupplierTokens(randomBytes(32), clock).issue(gestore);
    await expect(tokens.verify(foreign)).rejects.toMatchObject(invalid);
  });

  it.each([0, 1.5, 367])('are not given for %p days', async (days) => {
    await expect(tokens.issue(gestore, days)).rejects.toMatchObject({ code: 'AUTH.TOKEN_REFUSED' });
  });
});
