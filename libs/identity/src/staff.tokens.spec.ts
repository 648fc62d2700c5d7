import { createHmac, randomBytes } from 'node:crypto';
import { ManualClock, tenantId } from '@sportello/kernel';
import type { Principal } from './principal.js';
import { TokenIssuer, TokenVerifier } from './staff.tokens.js';
import { TicketAccessTokens } from './ticket-access.tokens.js';

const key = randomBytes(32);
const clock = new ManualClock('2026-03-02T09:00:00Z');
const issuer = new TokenIssuer(key, clock);
const verifier = new TokenVerifier(key, clock);
const anna: Principal = {
  tenant: tenantId('comune'),
  id: 'anna',
  name: 'Anna Bianchi',
  roles: ['l1', 'supervisor'],
  teams: ['front-office'],
};

const segment = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const partsOf = (token: string) => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return { header, payload, signature, claims: JSON.parse(Buffer.from(payload, 'base64url').toString()) };
};
const signed = (header: object, payload: object, algorithm = 'sha256', secret: Buffer = key): string => {
  const content = `${segment(header)}.${segment(payload)}`;
  return `${content}.${createHmac(algorithm, secret).update(content).digest('base64url')}`;
};
const invalid = { code: 'AUTH.TOKEN_INVALID', kind: 'unauthenticated' };
const typ = 'sportello-staff+jwt';

describe('staff tokens', () => {
  it('say who somebody is, in which tenant, with which roles and teams', async () => {
    expect(await verifier.verify(await issuer.issue(anna))).toEqual(anna);
  });

  it('are good until their last second and not after', async () => {
    const at = new ManualClock('2026-03-02T09:00:00Z');
    const token = await new TokenIssuer(key, at).issue(anna, 1);
    at.advance(86_399_000);
    expect(await new TokenVerifier(key, at).verify(token)).toEqual(anna);
    at.advance(1_000);
    await expect(new TokenVerifier(key, at).verify(token)).rejects.toMatchObject({ code: 'AUTH.TOKEN_EXPIRED' });
  });

  it('are judged by their time again whenever they come, also by who has seen them before', async () => {
    const at = new ManualClock('2026-03-02T09:00:00Z');
    const token = await new TokenIssuer(key, at).issue(anna, 1);
    const seenBefore = new TokenVerifier(key, at);
    expect(await seenBefore.verify(token)).toEqual(anna);
    at.advance(86_399_000);
    expect(await seenBefore.verify(token)).toEqual(anna);
    at.advance(1_000);
    await expect(seenBefore.verify(token)).rejects.toMatchObject({ code: 'AUTH.TOKEN_EXPIRED' });
  });

  it('are refused when signed with another key', async () => {
    const token = await new TokenIssuer(randomBytes(32), clock).issue(anna);
    await expect(verifier.verify(token)).rejects.toMatchObject(invalid);
  });

  it('are refused when a claim was changed after signing', async () => {
    const { header, claims, signature } = partsOf(await issuer.issue(anna));
    const forged = `${header}.${segment({ ...claims, tenant: 'altro-ente' })}.${signature}`;
    await expect(verifier.verify(forged)).rejects.toMatchObject(invalid);
  });

  it.each([
    ['no algorithm', { alg: 'none', typ }, (claims: object) => `${segment({ alg: 'none', typ })}.${segment(claims)}.`],
    [
      'another HMAC with the right key',
      { alg: 'HS512', typ },
      (claims: object) => signed({ alg: 'HS512', typ }, claims, 'sha512'),
    ],
    [
      'an asymmetric algorithm named over an HMAC',
      { alg: 'RS256', typ },
      (claims: object) => signed({ alg: 'RS256', typ }, claims),
    ],
    ['another type', { alg: 'HS256' }, (claims: object) => signed({ alg: 'HS256', typ: 'JWT' }, claims)],
  ])('are refused with %s', async (_name, _header, forge) => {
    const { claims } = partsOf(await issuer.issue(anna));
    expect(await verifier.verify(signed({ alg: 'HS256', typ }, claims))).toEqual(anna); // the forger's tools do work
    await expect(verifier.verify(forge(claims))).rejects.toMatchObject(invalid);
  });

  it.each([
    ['a role that does not exist', { roles: ['root'] }],
    ['a tenant that cannot be', { tenant: '../altro' }],
    ['no expiry', { exp: undefined }],
    ['no subject', { sub: undefined }],
    ['teams that are not a list', { teams: 'front-office' }],
  ])('are refused with %s, even when well signed', async (_name, changes) => {
    const { claims } = partsOf(await issuer.issue(anna));
    await expect(verifier.verify(signed({ alg: 'HS256', typ }, { ...claims, ...changes }))).rejects.toMatchObject(
      invalid,
    );
  });

  it.each(['', 'x', 'a.b.c', '....', 'é'.repeat(50), 'a'.repeat(100_000)])(
    'are refused when they are no token (%#)',
    async (text) => {
      await expect(verifier.verify(text)).rejects.toMatchObject(invalid);
    },
  );

  it('cannot be a requester’s token, whatever key it has', async () => {
    const token = await new TicketAccessTokens(key, clock).issue({
      tenant: anna.tenant,
      ticketId: 't',
      contactId: 'anna',
    });
    await expect(verifier.verify(token)).rejects.toMatchObject(invalid);
  });

  it.each([{ roles: [] }, { name: ' ' }, { id: '' }])('are not given to %p', async (changes) => {
    await expect(issuer.issue({ ...anna, ...changes })).rejects.toMatchObject({ code: 'AUTH.TOKEN_REFUSED' });
  });

  it('need a key of 32 bytes', () => {
    expect(() => new TokenIssuer(randomBytes(31), clock)).toThrow(RangeError);
  });
});
