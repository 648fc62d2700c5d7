import { randomUUID } from 'node:crypto';
import { systemClock } from '@sportello/kernel';
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import type { LoginActPageView } from '../../apps/server/src/identity/identity.views.js';
import { quietly, signedBy, type TestIdentityProvider } from '../support/identity.provider.js';
import { backchannel, OpenIdHouse } from '../support/openid.house.js';
import type { Visitor } from '../support/visitor.js';

let house: OpenIdHouse;
let idp: TestIdentityProvider;

beforeAll(async () => {
  house = await OpenIdHouse.start();
  ({ idp } = house);
});
afterAll(() => house.stop());

const visitor = () => house.visitor();
const loggedIn = (person: string, provider?: string) => house.loggedIn(person, provider);

describe('somebody who goes out at the provider', () => {
  /** As its own page does, which asks whether to. */
  async function goesOut(browser: Visitor, client: string): Promise<void> {
    const asked = await browser.ask<string>('GET', `${idp.issuer}/session/end?client_id=${client}`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.body)?.[1] ?? '';
    const form = { xsrf, logout: 'yes' };
    const done = await quietly(() => browser.ask('POST', `${idp.issuer}/session/end/confirm`, { form }));
    expect([xsrf === '', done.status]).toEqual([false, 303]);
  }
  const mine = async (browser: Visitor, path = 'session') => (await browser.ask('GET', path)).body.code ?? 'in';

  it('is out here too, from the browser they were in by and no other, and that is on record', async () => {
    const [left, kept] = [await loggedIn('anna.rossi'), await loggedIn('anna.rossi')];
    await goesOut(left, 'desk');
    expect([await mine(left), await mine(kept)]).toEqual(['AUTH.SESSION_ENDED', 'in']);
    const admin = await loggedIn('capo');
    const { items } = (await admin.ask<LoginActPageView>('GET', 'logins?limit=100')).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        what: 'session-ended',
        provider: 'employees',
        subject: 'anna.rossi',
        detail: 'provider:employees',
      }),
    );
  });

  it('is out of every browser, where the provider names the person alone', async () => {
    const [left, kept, another] = [
      await loggedIn('ada', 'spid'),
      await loggedIn('ada', 'spid'),
      await loggedIn('liar', 'spid'),
    ];
    await goesOut(left, 'portal');
    const all = await Promise.all([left, kept, another].map((browser) => mine(browser, 'my-tickets/session')));
    expect(all).toEqual(['AUTH.SESSION_ENDED', 'AUTH.SESSION_ENDED', 'in']);
  });
});

describe('a notice that a session is over', () => {
  const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const now = (seconds = 0): number => Math.floor(systemClock.now().getTime() / 1000) + seconds;
  const claims = (changes: object = {}): JWTPayload => {
    const all = {
      iss: idp.issuer,
      aud: 'desk',
      iat: now(),
      exp: now(120),
      jti: randomUUID(),
      sub: 'anna.rossi',
      events: EVENTS,
    };
    return JSON.parse(JSON.stringify({ ...all, ...changes })) as JWTPayload;
  };
  const signed = (payload: JWTPayload, typ = 'logout+jwt') => signedBy(idp.keys.own, payload, typ);
  const tell = async (token: string, provider = 'employees') => {
    const { status, headers, body } = await visitor().ask('POST', backchannel(provider), {
      form: { logout_token: token },
    });
    return { status, code: body.code ?? null, cache: headers.get('cache-control') };
  };
  const BELIEVED = { status: 200, code: null, cache: 'no-store' };
  const REFUSED = { status: 400, code: 'AUTH.LOGOUT_REFUSED', cache: 'no-store' };

  it('ends what it names, whether or not its header says what it is', async () => {
    for (const typ of ['logout+jwt', 'JWT']) {
      const browser = await loggedIn('anna.rossi');
      expect(await tell(await signed(claims(), typ))).toEqual(BELIEVED);
      expect((await browser.ask('GET', 'session')).body.code).toBe('AUTH.SESSION_ENDED');
    }
    expect(await tell(await signed(claims({ sub: 'nobody-here' })))).toEqual(BELIEVED);
    expect(await tell(await signed(claims({ sub: undefined, sid: 'no-such-session' })))).toEqual(BELIEVED);
  });

  it('ends nothing of somebody else, of another provider, or of a session that is not theirs', async () => {
    const [browser, requester] = [await loggedIn('anna.rossi'), await loggedIn('ada', 'spid')];
    expect(await tell(await signed(claims({ sid: 'another' })))).toEqual(BELIEVED);
    expect(await tell(await signed(claims({ sub: 'ada' })))).toEqual(BELIEVED);
    expect(await tell(await signed(claims({ aud: 'portal' })), 'spid')).toEqual(BELIEVED);
    expect((await browser.ask('GET', 'session')).status).toBe(200);
    expect((await requester.ask('GET', 'my-tickets/session')).status).toBe(200);
  });

  it.each<readonly [string, () => Promise<string>]>([
    ['is for another client', () => signed(claims({ aud: 'portal' }))],
    ['is of another issuer', () => signed(claims({ iss: 'https://evil.example' }))],
    ['has expired', () => signed(claims({ iat: now(-300), exp: now(-120) }))],
    ['is old and says no end', () => signed(claims({ iat: now(-900), exp: undefined }))],
    ['is from the future', () => signed(claims({ iat: now(300), exp: now(400) }))],
    ['does not say when it was made', () => signed(claims({ iat: undefined }))],
    ['tells of no event', () => signed(claims({ events: undefined }))],
    ['tells of another event', () => signed(claims({ events: { 'http://schemas.openid.net/event/other': {} } }))],
    ['has an event that is no object', () => signed(claims({ events: { [Object.keys(EVENTS)[0] ?? '']: true } }))],
    ['has a nonce, as ID tokens do', () => signed(claims({ nonce: 'n' }))],
    ['names nobody', () => signed(claims({ sub: undefined }))],
    ['names a session that is no name', () => signed(claims({ sid: 7 }))],
    ['has no name of its own', () => signed(claims({ jti: undefined }))],
    ['says it is an access token', () => signed(claims(), 'at+jwt')],
    ['is signed with a key that is not the provider’s', () => signedBy(idp.keys.other, claims())],
    ['is not signed at all', () => Promise.resolve(new UnsecuredJWT(claims()).encode())],
    [
      'is signed with the secret of the client',
      () => new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from('a-secret-of-the-desk')),
    ],
    ['is no token', () => Promise.resolve('x'.repeat(9000))],
  ])('is refused when it %s, and nobody is out', async (_, token) => {
    const browser = await loggedIn('anna.rossi');
    expect(await tell(await token())).toEqual(REFUSED);
    expect((await browser.ask('GET', 'session')).status).toBe(200);
  });

  it('is good once: shown again, it does not end the next session', async () => {
    const token = await signed(claims());
    expect(await tell(token)).toEqual(BELIEVED);
    const browser = await loggedIn('anna.rossi');
    expect(await tell(token)).toEqual(REFUSED);
    expect((await browser.ask('GET', 'session')).status).toBe(200);
  });

  it('is signed with the provider’s keys of today', async () => {
    const before = await signed(claims());
    await idp.rotateKeys();
    expect(await tell(before)).toEqual(REFUSED);
    expect(await tell(await signed(claims()))).toEqual(BELIEVED);
  });

  it('is a form with a token, for a provider the tenant has', async () => {
    const token = await signed(claims());
    expect(await tell(token, 'nobody')).toMatchObject({ status: 404 });
    const plain = (options: object) => visitor().ask('POST', backchannel('employees'), options);
    expect((await plain({ form: { token } })).body.code).toBe('AUTH.LOGOUT_REFUSED');
    expect((await plain({ json: { logout_token: 7 } })).body.code).toBe('AUTH.LOGOUT_REFUSED');
    expect((await visitor().ask('POST', 'login/local', { form: { username: 'x' } })).status).toBe(415);
  });
});
