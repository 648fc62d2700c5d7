import { randomBytes } from 'node:crypto';
import { ManualClock, tenantId, type TenantId } from '@sportello/kernel';
import { TokenIssuer } from './staff.tokens.js';
import { TokenRevocations, type KnownToken } from './revocation/token.revocations.js';
import { TicketAccessTokens } from './ticket-access.tokens.js';

const key = randomBytes(32);
const comune = tenantId('comune');
const access = { tenant: comune, ticketId: '0198-ticket', contactId: '0198-contact' };

class Revocations extends TokenRevocations {
  readonly #at = new Map<string, Date>();

  revoke(tenant: TenantId, contactId: string, at: Date): void {
    this.#at.set(`${tenant}/${contactId}`, at);
  }

  async isRevoked({ tenant, subject, issuedAt }: KnownToken): Promise<boolean> {
    return issuedAt * 1000 <= (this.#at.get(`${tenant}/${subject}`)?.getTime() ?? -1);
  }
}

describe('ticket-access tokens', () => {
  it('open one ticket for one person, and still do years later', async () => {
    const clock = new ManualClock('2026-03-02T09:00:00Z');
    const tokens = new TicketAccessTokens(key, clock);
    const token = await tokens.issue(access);
    clock.set('2029-03-01T09:00:00Z');
    expect(await tokens.verify(comune, token)).toEqual(access);
    clock.set('2030-01-01T00:00:00Z');
    await expect(tokens.verify(comune, token)).rejects.toMatchObject({ code: 'AUTH.TOKEN_EXPIRED' });
  });

  it('are nothing to another tenant', async () => {
    const tokens = new TicketAccessTokens(key, new ManualClock('2026-03-02T09:00:00Z'));
    const token = await tokens.issue(access);
    await expect(tokens.verify(tenantId('regione'), token)).rejects.toMatchObject({ code: 'AUTH.TOKEN_INVALID' });
  });

  it('are refused when signed with another key or made for staff', async () => {
    const clock = new ManualClock('2026-03-02T09:00:00Z');
    const tokens = new TicketAccessTokens(key, clock);
    const foreign = await new TicketAccessTokens(randomBytes(32), clock).issue(access);
    const staff = await new TokenIssuer(key, clock).issue({
      tenant: comune,
      id: 'a',
      name: 'Anna',
      roles: ['l1'],
      teams: [],
    });
    for (const token of [foreign, staff]) {
      await expect(tokens.verify(comune, token)).rejects.toMatchObject({ code: 'AUTH.TOKEN_INVALID' });
    }
  });

  it('can be called back for a person: those given before fall, those given after hold', async () => {
    const clock = new ManualClock('2026-03-02T09:00:00Z');
    const revocations = new Revocations();
    const tokens = new TicketAccessTokens(key, clock, revocations);
    const before = await tokens.issue(access);
    const somebodyElse = await tokens.issue({ ...access, contactId: '0198-other' });
    clock.advance(60_000);
    revocations.revoke(comune, access.contactId, clock.now());
    clock.advance(60_000);
    const after = await tokens.issue(access);

    await expect(tokens.verify(comune, before)).rejects.toMatchObject({ code: 'AUTH.ACCESS_REVOKED' });
    expect(await tokens.verify(comune, after)).toEqual(access);
    expect((await tokens.verify(comune, somebodyElse)).contactId).toBe('0198-other');
  });
});
