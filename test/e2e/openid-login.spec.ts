import { randomUUID } from 'node:crypto';
import type { ContactCardView } from '../../apps/server/src/contacts/contact-card.views.js';
import type { FoundContactsView } from '../../apps/server/src/contacts/contact-search.controller.js';
import type {
  LoginActPageView,
  OwnSessionView,
  OwnTicketDetailView,
  OwnTicketPageView,
} from '../../apps/server/src/identity/identity.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import type { EventPageView, TicketPageView } from '../../apps/server/src/tickets/ticket.views.js';
import type { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { FORGERIES } from '../support/forged.tokens.js';
import { signedBy, type TestIdentityProvider } from '../support/identity.provider.js';
import { OpenIdHouse, OTHER, PUBLIC, TENANT } from '../support/openid.house.js';
import type { Visitor } from '../support/visitor.js';

let house: OpenIdHouse;
let idp: TestIdentityProvider;
let sportello: InProcessSportello;

beforeAll(async () => {
  house = await OpenIdHouse.start();
  ({ idp, sportello } = house);
});
afterAll(() => house.stop());
afterEach(() => {
  idp.forge = null;
});

const visitor = () => house.visitor();
const loggedIn = (person: string, provider?: string) => house.loggedIn(person, provider);
const isCallback = (address: string): boolean => address.includes('/callback');

/** Somebody who tries and is turned away at the callback. */
async function turnedAway(person: string, provider = 'employees') {
  idp.person = person;
  const browser = visitor();
  const { at, answer } = await browser.go(`login/${provider}`);
  expect([isCallback(at), answer.status >= 400]).toEqual([true, true]);
  expect(browser.cookie('sportello-staff') ?? browser.cookie('sportello-requester')).toBeUndefined();
  return { status: answer.status, code: answer.body.code, answer };
}

describe('somebody of the staff', () => {
  it('comes in by the provider of their administration, with the roles and teams of their groups', async () => {
    const ways = await visitor().ask('GET', 'login');
    expect(ways.body).toMatchObject({
      localAccounts: true,
      providers: [
        { id: 'employees', for: 'staff' },
        { id: 'spid', for: 'requesters' },
      ],
    });
    const browser = await loggedIn('anna.rossi');
    const session = await browser.ask<OwnSessionView>('GET', 'session');
    expect(session.body).toMatchObject({
      person: 'anna.rossi',
      name: 'Anna Rossi',
      roles: ['l1'],
      teams: ['first-level'],
    });
    expect((await browser.ask<TicketPageView>('GET', 'tickets')).status).toBe(200);
    expect((await browser.ask('GET', 'local-accounts')).body.code).toBe('AUTH.FORBIDDEN');
  });

  it('has a cookie no page reads, for the interface of the tenant alone, and writes nothing without the proof', async () => {
    const browser = await loggedIn('anna.rossi');
    const { attributes = '' } = browser.cookie('sportello-staff') ?? {};
    expect(attributes).toMatch(/httponly/);
    expect(attributes).toMatch(/samesite=lax/);
    expect(attributes).toContain(`path=/rest/helpdesk/v1/${TENANT}`);
    const ticket = { requester: { name: 'Ugo', phone: '0655550301' }, subject: 'x', text: 'y' };
    const forged = await browser.ask('POST', 'tickets', { json: ticket });
    expect([forged.status, forged.body.code]).toEqual([403, 'AUTH.CSRF']);
    const { csrfToken } = (await browser.ask<OwnSessionView>('GET', 'session')).body;
    const done = await browser.ask('POST', 'tickets', { json: ticket, headers: { 'x-csrf-token': csrfToken } });
    expect(done.status).toBe(201);
  });

  it('gets a new secret at every login, and the one before is worth nothing', async () => {
    const browser = await loggedIn('anna.rossi');
    const before = browser.cookie('sportello-staff')?.value ?? '';
    await browser.go('login/employees', (address) => address.includes('/desk/'));
    expect(browser.cookie('sportello-staff')?.value).not.toBe(before);
    const old = await visitor().ask('GET', 'session', { headers: { cookie: `sportello-staff=${before}` } });
    expect([old.status, old.body.code]).toEqual([401, 'AUTH.SESSION_ENDED']);
  });

  it('goes out, here at once and then at the provider', async () => {
    const browser = await loggedIn('anna.rossi');
    const secret = browser.cookie('sportello-staff')?.value ?? '';
    const { csrfToken } = (await browser.ask<OwnSessionView>('GET', 'session')).body;
    const out = await browser.ask<{ next?: string }>('POST', 'session/end', { headers: { 'x-csrf-token': csrfToken } });
    expect(out.status).toBe(200);
    const next = new URL(out.body.next ?? '');
    expect([next.origin, next.searchParams.get('post_logout_redirect_uri')]).toEqual([
      idp.issuer,
      `${PUBLIC}/desk/${TENANT}`,
    ]);
    expect(browser.cookie('sportello-staff')).toBeUndefined();
    const after = await visitor().ask('GET', 'session', { headers: { cookie: `sportello-staff=${secret}` } });
    expect(after.body.code).toBe('AUTH.SESSION_ENDED');
  });

  it('without a role here is known and stays outside', async () => {
    expect(await turnedAway('guest')).toMatchObject({ status: 403, code: 'AUTH.NOTHING_GRANTED' });
  });

  it('is logged in at this tenant alone', async () => {
    const browser = await loggedIn('anna.rossi');
    const secret = browser.cookie('sportello-staff')?.value ?? '';
    const elsewhere = house.visitor(OTHER);
    const answer = await elsewhere.ask('GET', 'tickets', { headers: { cookie: `sportello-staff=${secret}` } });
    expect([answer.status, answer.body.code]).toEqual([401, 'AUTH.SESSION_ENDED']);
  });

  it('is sent back to a page of this site only', async () => {
    idp.person = 'anna.rossi';
    for (const [asked, expected] of [
      [`/desk/${TENANT}/outbox`, `/desk/${TENANT}/outbox`],
      ['//evil.example/', `/desk/${TENANT}`],
      ['https://evil.example/', `/desk/${TENANT}`],
      ['/\\evil.example', `/desk/${TENANT}`],
    ] as const) {
      const start = `login/employees?return_to=${encodeURIComponent(asked)}`;
      const { at } = await visitor().go(start, (address) => address.startsWith(`${sportello.url}/desk`));
      expect(at).toBe(`${sportello.url}${expected}`);
    }
  });

  it('whose session an administrator ends has to log in again', async () => {
    const browser = await loggedIn('anna.rossi');
    const admin = await loggedIn('capo');
    const { csrfToken } = (await admin.ask<OwnSessionView>('GET', 'session')).body;
    const { id } = (await browser.ask<OwnSessionView>('GET', 'session')).body;
    const sessions = await admin.ask<{ items: { id: string }[] }>('GET', 'sessions?limit=100');
    expect(sessions.body.items.map((session) => session.id)).toContain(id);
    const proof = { headers: { 'x-csrf-token': csrfToken } };
    expect((await admin.ask('POST', `sessions/${id}/end`, proof)).status).toBe(200);
    expect((await browser.ask('GET', 'session')).body.code).toBe('AUTH.SESSION_ENDED');
    expect((await admin.ask('POST', `sessions/${id}/end`, proof)).body.code).toBe('AUTH.NO_SUCH_SESSION');
  });
});

describe('somebody who asks', () => {
  it('comes in with SPID and sees their own requests, with how sure their identity is on record', async () => {
    const submit = (email: string, subject: string) =>
      sportello.api(TENANT).submit('portal', {
        ...{
          userType: 'citizen',
          area: 'access',
          topic: 'sign-in',
          subtopic: 'spid',
          privacy: true,
          name: 'Ada',
          email,
        },
        ...{ subject, text: 'Non riesco.' },
      });
    const own = await submit('ada@person.example', 'La mia');
    const others = await submit('ugo@person.example', 'Di un altro');
    await sportello.settled();
    const browser = await loggedIn('ada', 'spid');
    const session = await browser.ask<OwnSessionView>('GET', 'my-tickets/session');
    expect(session.body).toMatchObject({ provider: 'spid', assurance: 'spid-l2', email: 'ada@person.example' });
    const { items } = (await browser.ask<OwnTicketPageView>('GET', 'my-tickets')).body;
    expect(items.map(({ number }) => number)).toEqual(['number' in own ? own.number : '']);
    const one = await browser.ask<OwnTicketDetailView>('GET', `my-tickets/${items[0]?.number ?? ''}`);
    expect(one.body).toMatchObject({ subject: 'La mia', messages: [{ text: 'Non riesco.' }] });
    expect(one.body.link).toMatch(/\/cportal\/request#/);
    const foreign = await browser.ask('GET', `my-tickets/${'number' in others ? others.number : ''}`);
    expect(foreign.status).toBe(404);
    const admin = await loggedIn('capo');
    const { items: acts } = (await admin.ask<LoginActPageView>('GET', 'logins?limit=100')).body;
    expect(acts).toContainEqual(
      expect.objectContaining({
        what: 'logged-in',
        audience: 'requesters',
        provider: 'spid',
        subject: 'ada',
        assurance: 'spid-l2',
      }),
    );
  });

  /** Fills in the form, from whatever page the browser is on. */
  async function asks(browser: Visitor, email: string, withProof = true): Promise<string> {
    const { csrfToken } = (await browser.ask<OwnSessionView>('GET', 'my-tickets/session')).body;
    const form = {
      userType: 'citizen',
      area: 'access',
      topic: 'sign-in',
      subtopic: 'spid',
      privacy: true,
      name: 'Ada',
    };
    const answer = await browser.ask<{ number: string }>('POST', 'channels/portal', {
      json: { ...form, email, subject: 'Non riesco', text: 'Da ieri.' },
      headers: { 'idempotency-key': randomUUID(), ...(withProof ? { 'x-csrf-token': csrfToken } : {}) },
    });
    expect(answer.status).toBe(201);
    return answer.body.number;
  }
  const registered = async (desk: Api, number: string) =>
    (await desk.get<EventPageView>(`tickets/${number}/events`)).items[0];
  const contactOf = async (email: string) => {
    const [row] = await sportello.database.asAdmin<{ identity: unknown }>(
      'SELECT identity FROM sportello.contact WHERE tenant_id = $1 AND email = $2',
      [TENANT, email],
    );
    return row?.identity;
  };

  it('leaves on the request and on the contact how sure it is who asks, for those who work it to see', async () => {
    const [desk, manager] = [await sportello.staff(TENANT, ['l1']), await sportello.staff(TENANT, ['service-manager'])];
    const number = await asks(await loggedIn('ada', 'spid'), 'Ada@person.example');
    const identity = { provider: 'spid', assurance: 'spid-l2', at: expect.any(String) as string, ownsAddress: true };
    expect((await desk.ticket(number)).identity).toEqual(identity);
    expect((await registered(desk, number))?.data).toMatchObject({ identity });
    expect(await contactOf('ada@person.example')).toMatchObject({ ...identity, subject: 'ada' });
    expect((await manager.ticket(number)).identity).toBeUndefined();
    expect((await registered(manager, number))?.data).not.toHaveProperty('identity');
    expect(JSON.stringify(await desk.get(`tickets/${number}/events`))).not.toContain('"subject":"ada"');
  });

  it('proves nothing of an address that is not theirs, nor of anybody from a page that is not ours', async () => {
    const desk = await sportello.staff(TENANT, ['l1']);
    const borrowed = await asks(await loggedIn('ada', 'spid'), 'ugo.altro@person.example');
    expect((await desk.ticket(borrowed)).identity).toMatchObject({ assurance: 'spid-l2', ownsAddress: false });
    expect(await contactOf('ugo.altro@person.example')).toBeNull();
    const unverified = await asks(await loggedIn('liar', 'spid'), 'eva@person.example');
    expect((await desk.ticket(unverified)).identity).toMatchObject({ assurance: 'spid-l2', ownsAddress: false });
    const forged = await asks(await loggedIn('ada', 'spid'), 'ada@person.example', false);
    expect((await desk.ticket(forged)).identity).toEqual({ assurance: 'none' });
    expect((await registered(desk, forged))?.data).not.toHaveProperty('identity');
    await sportello.settled();
  });

  it('is one person with whatever they asked under another address that is theirs too, and can be separated (E3)', async () => {
    const desk = await sportello.staff(TENANT, ['l1']);
    const card = async (email: string) => {
      const { items } = await desk.get<FoundContactsView>(`contacts?q=${encodeURIComponent(email)}`);
      return desk.get<ContactCardView>(`contacts/${items[0]?.id ?? ''}`);
    };
    await asks(await loggedIn('ada', 'spid'), 'ada@person.example');
    await asks(await loggedIn('ada-elsewhere', 'spid'), 'ada@work.example');
    await sportello.settled();
    const { contact, points, merges } = await card('ada@work.example');
    expect(contact.email).toBe('ada@person.example');
    expect(points).toContainEqual(
      expect.objectContaining({ kind: 'fiscal-code', value: 'RSSMRA80A01H501U', assurance: 'spid-l2' }),
    );
    expect(merges).toMatchObject([{ by: 'Sportello', target: { id: contact.id } }]);
    const own = merges[0]?.source.id ?? '';
    await desk.post(`contacts/${own}/unmerge`, { reason: 'Codice usato da un delegato' });
    await asks(await loggedIn('ada-elsewhere', 'spid'), 'ada@work.example');
    await sportello.settled();
    expect((await card('ada@work.example')).contact.id).toBe(own);
  });

  it('is no member of staff by it, and staff are no requesters', async () => {
    const requester = await loggedIn('ada', 'spid');
    expect((await requester.ask('GET', 'tickets')).body.code).toBe('AUTH.TOKEN_NEEDED');
    const secret = requester.cookie('sportello-requester')?.value ?? '';
    const crossed = await visitor().ask('GET', 'tickets', { headers: { cookie: `sportello-staff=${secret}` } });
    expect(crossed.body.code).toBe('AUTH.SESSION_ENDED');
    const staff = await loggedIn('anna.rossi');
    expect((await staff.ask('GET', 'my-tickets')).body.code).toBe('AUTH.TOKEN_NEEDED');
  });

  it('needs the level and the claims the tenant asks for', async () => {
    expect(await turnedAway('ada-weak', 'spid')).toMatchObject({ status: 403, code: 'AUTH.ASSURANCE_TOO_LOW' });
    expect(await turnedAway('no-tax', 'spid')).toMatchObject({ status: 403, code: 'AUTH.CLAIM_MISSING' });
  });

  it('sees nothing by an address that nobody says is theirs', async () => {
    const browser = await loggedIn('liar', 'spid');
    expect((await browser.ask<OwnTicketPageView>('GET', 'my-tickets')).body.items).toEqual([]);
  });
});

describe('what comes back from the provider', () => {
  it('is believed when it is signed as the provider signs: nothing but the forgery makes the difference below', async () => {
    idp.forge = (claims, { own }) => signedBy(own, claims);
    const browser = await loggedIn('anna.rossi');
    expect((await browser.ask('GET', 'session')).status).toBe(200);
  });

  it.each(FORGERIES)('is refused when it %s, in words that teach nothing', async (_, forge) => {
    idp.forge = forge;
    const { status, code, answer } = await turnedAway('anna.rossi');
    expect([status, code]).toEqual([401, 'AUTH.LOGIN_REFUSED']);
    expect(answer.body.detail).toBe('L’accesso non è riuscito: ricominciare.');
    expect(sportello.logs.at(-1)).toContain('a login did not succeed');
  });

  it('is understood when the provider has changed its keys since the last login', async () => {
    await loggedIn('anna.rossi');
    await idp.rotateKeys();
    const browser = await loggedIn('anna.rossi');
    expect((await browser.ask('GET', 'session')).status).toBe(200);
  });

  it('is good once: neither code nor state can come back a second time', async () => {
    idp.person = 'anna.rossi';
    const browser = visitor();
    const { at } = await browser.go('login/employees', isCallback);
    const login = browser.cookie('sportello-login')?.value ?? '';
    expect((await browser.ask('GET', at)).status).toBe(303);
    const again = await visitor().ask('GET', at, { headers: { cookie: `sportello-login=${login}` } });
    expect([again.status, again.body.code]).toEqual([401, 'AUTH.LOGIN_REFUSED']);
  });

  it('is good for the browser that left: another’s login cannot be put into mine', async () => {
    idp.person = 'capo';
    const attacker = visitor();
    const { at } = await attacker.go('login/employees', isCallback);
    const victim = visitor();
    await victim.go('login/employees', isCallback);
    expect((await victim.ask('GET', at)).body.code).toBe('AUTH.LOGIN_REFUSED');
    expect((await visitor().ask('GET', at)).body.code).toBe('AUTH.LOGIN_REFUSED');
    expect((await attacker.ask('GET', at)).status).toBe(303);
  });

  it('is refused when the code is another login’s (PKCE, nonce)', async () => {
    idp.person = 'anna.rossi';
    const [one, other] = [visitor(), visitor()];
    const mine = new URL((await one.go('login/employees', isCallback)).at);
    const stolen = new URL((await other.go('login/employees', isCallback)).at);
    mine.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect((await one.ask('GET', mine.href)).body.code).toBe('AUTH.LOGIN_REFUSED');
  });

  it('is refused without a state, with one nobody made, or as an error', async () => {
    for (const query of [
      '',
      '?code=x',
      '?code=x&state=y',
      '?error=access_denied&state=y',
      `?state=${'z'.repeat(5000)}`,
    ]) {
      const answer = await visitor().ask('GET', `login/employees/callback${query}`);
      expect([query.slice(0, 20), answer.status, answer.body.code]).toEqual([
        query.slice(0, 20),
        401,
        'AUTH.LOGIN_REFUSED',
      ]);
    }
    idp.person = 'anna.rossi';
    const browser = visitor();
    const at = new URL((await browser.go('login/employees', isCallback)).at);
    at.searchParams.delete('code');
    at.searchParams.set('error', 'access_denied');
    expect((await browser.ask('GET', at.href)).body.code).toBe('AUTH.LOGIN_REFUSED');
  });

  it('leads nowhere at a provider the tenant does not have', async () => {
    expect((await visitor().ask('GET', 'login/nobody')).status).toBe(404);
    expect((await visitor().ask('GET', 'login/nobody/callback?code=x&state=y')).status).toBe(404);
  });
});

it('says why a login failed in the log, and nothing of tokens or secrets', () => {
  const lines = sportello.logs.filter((line) => line.includes('a login did not succeed')).join('\n');
  expect(lines).toContain('AUTH.LOGIN_REFUSED');
  expect(lines).not.toMatch(/a-secret-of|eyJ[A-Za-z0-9_-]{20}/);
});
