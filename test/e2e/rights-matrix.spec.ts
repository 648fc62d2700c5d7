import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tenantId } from '@sportello/kernel';
import { isRole, ROLES, type Role } from '@sportello/identity';
import { Api, type Answer, type ProblemBody } from '../../apps/server/test/support/api.js';
import { filledPath, servedDocument } from '../../apps/server/test/support/openapi.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { tryAll, type Attempt } from '../support/attempts.js';
import { failedJob } from '../support/contract.rights.js';
import { rightsPage, type PublishedRight, type RightsPage } from '../support/rights-page.js';
import { assign, SupplierApi } from '../support/supplier-desk.js';

/** People act on their own teams' tickets alone. */
const HOME = 'noipa';
/** Has restricted requests, and people act across teams. */
const GUARDED = 'pac-spoc';
const DELEGATE = 'delegata@ministero.example';
/** Reads metrics from another machine. */
const READING = 'the-token-of-this-installation';
/** Of two who run it, one of them with a token in a file. */
const [ANNA, OLGA] = ['the-token-of-anna-bianchi', 'the-token-of-olga-neri'];

/** Addresses for browsers and for Prometheus, which no program is told of. */
const UNPUBLISHED = [
  'GET /metrics',
  'GET /rest/helpdesk/v1/{tenant}/login/{provider}',
  'GET /rest/helpdesk/v1/{tenant}/login/{provider}/callback',
  'POST /rest/helpdesk/v1/{tenant}/login/{provider}/backchannel-logout',
];

/** A route with the line of the page that is about it. */
interface Route {
  readonly method: string;
  readonly path: string;
  readonly published: PublishedRight;
}

let sportello: InProcessSportello;
let page: RightsPage;
/** All there are, published or not. */
let routes: Route[];
let secrets: string;
beforeAll(async () => {
  secrets = await mkdtemp(join(tmpdir(), 'sportello-operators-'));
  await writeFile(join(secrets, 'olga'), `${OLGA}\n`);
  sportello = await InProcessSportello.start({
    tenants: [HOME, GUARDED],
    clock: stoppedAt('2026-03-03T10:00:00Z'),
    env: {
      SPORTELLO_METRICS_TOKEN: READING,
      SPORTELLO_OPERATOR_ANNA: ANNA,
      SPORTELLO_OPERATORS: `anna.bianchi=env:SPORTELLO_OPERATOR_ANNA olga.neri=file:${join(secrets, 'olga')}`,
    },
  });
  page = await rightsPage();
  routes = [...page.routes].map(([route, right]) => {
    const [method = '', path = ''] = route.split(' ');
    return { method, path, published: page.rights.get(right) ?? { right, holders: [], reach: '' } };
  });
}, 60_000);
afterAll(async () => {
  await sportello.stop();
  await rm(secrets, { recursive: true });
});

/** Values that name nothing that exists. */
const NOWHERE = {
  number: 'NOIPA-2026-9999999',
  instance: 'nowhere',
  queue: 'nowhere',
  calendar: 'nowhere',
  job: '999999999',
};
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** @param values for names of the path; others are made up */
function ask(route: Route, token: string | undefined, values: Readonly<Record<string, string>>, json: object = {}) {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, NOBODY]);
  const path = filledPath(route.path, { ...Object.fromEntries(names), ...NOWHERE, ...values });
  const sends = route.method !== 'GET' && route.method !== 'DELETE';
  return new Api(sportello.url, HOME, token).ask<ProblemBody>(route.method, path, sends ? { json } : {});
}

/** Codes with which callers are kept out, before anything is looked at. */
const KEPT = /^(?:AUTH\.(?:FORBIDDEN|OTHER_TEAM|TOKEN_[A-Z]+)|TENANT\.NOT_FOUND)$/;

/** What the guards said: `in`, or the code with which they kept somebody out. */
function verdict({ status, body }: Answer<ProblemBody>): string {
  if (status >= 500) return `HTTP ${status}`;
  const code = typeof body === 'object' && body !== null ? body.code : '';
  return KEPT.test(code) ? code : 'in';
}

const isOfPeople = ({ published }: Route): boolean => published.holders.every(isRole);
const isOpen = ({ published }: Route): boolean => published.holders.includes('anybody');
const isOfInstallation = ({ published }: Route): boolean => published.reach.startsWith('every tenant');
const isOfTeams = ({ published }: Route): boolean => published.reach.startsWith('one’s own teams');
const named = ({ method, path }: Route): string => `${method} ${path}`;

/** Somebody of their own at each attempt: what one route does to a session is nothing to the next. */
let people = 0;
const person = (role: Role, tenant: string, teams: readonly string[] = []): Promise<string> =>
  sportello.staffToken(tenant, [role], { id: role === 'delegate' ? DELEGATE : `matrix-${++people}`, teams });

describe('The page of rights', () => {
  it('speaks of every published operation, and of those that are not meant to be published', async () => {
    const { paths } = await servedDocument(sportello.api(HOME));
    const published = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.map(named).sort()).toEqual([...published, ...UNPUBLISHED].sort());
  });

  it('knows every role', () => {
    expect(page.roles).toEqual([...ROLES]);
  });
});

describe('Every operation', () => {
  it('lets in the people whose role the page names, in their own tenant, and nobody else', async () => {
    const attempts = routes.filter(isOfPeople).flatMap((route) =>
      ROLES.map((role) => ({
        who: `${role}, ${named(route)}`,
        expected: route.published.holders.includes(role) ? 'in' : 'AUTH.FORBIDDEN',
        try: async () => verdict(await ask(route, await person(role, HOME), { tenant: HOME })),
      })),
    );
    expect(attempts.length).toBeGreaterThan(ROLES.length * 100);
    expect(await tryAll(attempts)).toEqual([]);
  }, 120_000);

  it('does not exist for the people of another tenant, whatever their role', async () => {
    const tokens = await Promise.all(ROLES.map(async (role) => [role, await person(role, GUARDED)] as const));
    const attempts = routes.filter(isOfPeople).flatMap((route) =>
      tokens.map(([role, token]) => ({
        who: `${role} of ${GUARDED}, ${named(route)}`,
        expected: 'TENANT.NOT_FOUND',
        try: async () => verdict(await ask(route, token, { tenant: HOME })),
      })),
    );
    expect(attempts.length).toBeGreaterThan(ROLES.length * 100);
    expect(await tryAll(attempts)).toEqual([]);
  }, 120_000);

  it('wants the credential the page names: none is not enough, and those of others are none', async () => {
    const requester = await privatePage();
    const suppliers = await Promise.all([HOME, GUARDED].map((tenant) => supplierToken(tenant)));
    const everything = await sportello.staffToken(HOME, ROLES);
    const attempts = routes
      .filter((route) => !isOfInstallation(route))
      .flatMap((route): Attempt[] => {
        const [holder = ''] = route.published.holders;
        const on = (who: string, token: string | undefined, expected: string): Attempt => ({
          who: `${who}, ${named(route)}`,
          expected: isOpen(route) ? 'in' : expected,
          try: async () => verdict(await ask(route, token, { tenant: HOME })),
        });
        const only = (wanted: boolean): string => (wanted ? 'in' : 'AUTH.TOKEN_INVALID');
        const ofSuppliers = holder.startsWith('a supplier’s token');
        return [
          on('nobody', undefined, 'AUTH.TOKEN_NEEDED'),
          on('the requester', requester, only(holder === 'the link of one request')),
          on('a supplier', suppliers[0], only(ofSuppliers)),
          on('a supplier of another tenant', suppliers[1], ofSuppliers ? 'TENANT.NOT_FOUND' : 'AUTH.TOKEN_INVALID'),
          ...(isOfPeople(route) ? [] : [on('staff of every role', everything, only(false))]),
        ];
      });
    expect(await tryAll(attempts)).toEqual([]);
  }, 60_000);

  it('of the installation is read on its machine, wants a token from elsewhere, and an operator’s own to change something', async () => {
    const away = { 'x-forwarded-for': '192.0.2.7' };
    const installation = routes.filter(isOfInstallation);
    expect(installation.map(({ method }) => method)).toContain('POST');
    for (const route of installation) {
      const seen = async (token: string | undefined, headers: Readonly<Record<string, string>>): Promise<boolean> => {
        const path = filledPath(route.path, { job: '999999999' });
        const json = route.method === 'GET' ? {} : { json: { tenant: HOME } };
        const api = new Api(sportello.url, HOME, token);
        const { status, body } = await api.ask<ProblemBody>(route.method, path, { headers, ...json });
        return !(status === 404 && body.code === 'RESOURCE.NOT_FOUND');
      };
      const everything = await sportello.staffToken(HOME, ROLES);
      expect([named(route), await seen(undefined, {})]).toEqual([named(route), route.method === 'GET']);
      expect([named(route), await seen(undefined, away), await seen(everything, away)]).toEqual([
        named(route),
        false,
        false,
      ]);
      expect([named(route), await seen(READING, away), await seen(READING, {})]).toEqual([
        ...[named(route), route.method === 'GET', route.method === 'GET'],
      ]);
      for (const own of [ANNA, OLGA]) expect([named(route), await seen(own, away)]).toEqual([named(route), true]);
      expect([named(route), await seen(`${OLGA}x`, away)]).toEqual([named(route), false]);
    }
  });

  it('what an operator changes is on record with their name; a token that was changed is nobody’s', async () => {
    const { database } = sportello;
    const job = await failedJob(sportello, HOME);
    const retry = (token: string) =>
      new Api(sportello.url, HOME, token).ask('POST', `/rest/operations/v1/jobs/${job}/retry`, {
        json: { tenant: HOME },
      });
    expect((await retry(READING)).status).toBe(404);
    expect((await retry(OLGA)).status).toBe(200);
    const [act] = await database.asAdmin(
      `SELECT actor, data FROM trail_act WHERE tenant_id = $1 AND type = 'job-retried'`,
      [HOME],
    );
    expect(act).toEqual({
      actor: { type: 'system', id: 'operator:olga.neri', name: 'olga.neri' },
      data: { job: Number(job) },
    });
    expect(sportello.logs.filter((line) => line.includes('"operator":"olga.neri"'))).not.toEqual([]);
    await writeFile(join(secrets, 'olga'), 'another-token-of-olga-neri');
    expect((await retry(OLGA)).status).toBe(404);
    expect((await retry(ANNA)).body).toMatchObject({ code: 'JOB.NOT_FAILED' });
    // Nobody knows how to run it: it would wait for ever.
    await database.asAdmin('DELETE FROM graphile_worker._private_jobs WHERE id = $1', [job]);
  });
});

describe('What another team has', () => {
  /** A ticket of a team with a task given out for it. */
  const settled = async (tenant: string): Promise<{ tenant: string; number: string; id: string; team: string }> => {
    const lead = await sportello.staff(tenant, ['supervisor'], { id: `lead-${tenant}` });
    const { number } = await lead.register({
      ...{ requester: { name: 'Ugo', phone: '0655550301' }, subject: 'x', text: 'y', severity: 2 },
    });
    await sportello.settled();
    await lead.act(number, 'take-charge');
    const { id } = await assign(lead, number, { waits: false });
    const { team = '' } = await lead.ticket(number);
    return { tenant, number, id, team };
  };

  const attemptsOn = (values: Readonly<Record<string, string>>, teams: readonly string[], expected: string) =>
    routes.filter(isOfTeams).flatMap((route) =>
      route.published.holders.filter(isRole).map((role) => ({
        who: `${role} of ${teams.join()}, ${named(route)}`,
        expected: role === 'supervisor' ? 'in' : expected,
        // A body nobody can have meant: whoever is let in changes nothing.
        try: async () =>
          verdict(await ask(route, await person(role, values['tenant'] ?? '', teams), values, { 'no-such-field': 1 })),
      })),
    );

  it('is read and left alone where the tenant says so, by whatever operation works on tickets', async () => {
    const { team, ...values } = await settled(HOME);
    const attempts = attemptsOn(values, ['web-assistance'], 'AUTH.OTHER_TEAM');
    expect(attempts.length).toBeGreaterThan(60);
    expect(team).toBe('contact-centre');
    expect(await tryAll(attempts)).toEqual([]);
    expect(await tryAll(attemptsOn(values, [team], 'in'))).toEqual([]);
    const stranger = await sportello.staff(HOME, ['l1'], { teams: ['web-assistance'] });
    expect((await stranger.ticket(values.number)).team).toBe(team);
  }, 60_000);

  it('is worked on by everybody where the tenant does not limit it', async () => {
    const { team, ...values } = await settled(GUARDED);
    expect(await tryAll(attemptsOn(values, ['nobody-knows'], 'in'))).toEqual([]);
    expect(team).not.toBe('nobody-knows');
  }, 60_000);

  it('is taken in charge by the first of the first level when it is urgent (B8)', async () => {
    const lead = await sportello.staff(HOME, ['supervisor']);
    const { number } = await lead.register({
      ...{ requester: { name: 'Ugo', phone: '0655550301' }, subject: 'x', text: 'y', severity: 1 },
    });
    await sportello.settled();
    const of = (role: Role) => sportello.staff(HOME, [role], { id: `urgent-${role}`, teams: ['web-assistance'] });
    expect(await (await of('l2')).ask('POST', `tickets/${number}/take-charge`, { json: {} })).toMatchObject({
      ...{ status: 403, body: { code: 'AUTH.OTHER_TEAM' } },
    });
    expect(await (await of('l1')).act(number, 'take-charge')).toMatchObject({ state: 'in-charge' });
    // Theirs now, whatever team it is in.
    expect(await (await of('l1')).act(number, 'start-work')).toMatchObject({ state: 'in-progress' });
  });
});

it('A restricted ticket is, for whoever may not see it, a number nobody has ever given (A2)', async () => {
  const lead = await sportello.staff(GUARDED, ['supervisor'], { id: 'lead-of-the-guarded' });
  const threat = { subject: 'Phishing', text: 'Un messaggio falso.', kind: 'cyber-threat' };
  const { number } = await lead.register({ requester: { name: 'Ugo', phone: '0655550301' }, ...threat });
  await sportello.settled();
  expect(await lead.ticket(number)).toMatchObject({ number, kind: 'cyber-threat' });
  const withNumber = routes.filter((route) => isOfPeople(route) && route.path.includes('{number}'));
  expect(withNumber.length).toBeGreaterThan(40);
  for (const role of ['l1', 'l2', 'service-manager'] as const) {
    const token = await sportello.staffToken(GUARDED, [role], { id: 'stranger' });
    for (const route of withNumber.filter(({ published }) => published.holders.includes(role))) {
      const [there, nowhere] = await Promise.all(
        [number, 'PACSPOC-2026-9999999'].map((one) => ask(route, token, { tenant: GUARDED, number: one })),
      );
      expect([named(route), there?.status, there?.body.code]).toEqual([
        named(route),
        nowhere?.status,
        nowhere?.body.code,
      ]);
      expect(there?.status).toBeGreaterThan(399);
    }
  }
});

it('Governance finds no person in anything it can read: figures alone (D2)', async () => {
  const lead = await sportello.staff(HOME, ['supervisor'], { id: 'quirino', name: 'Quirino Sferruzza' });
  const words = [
    'Zelinda',
    'Barbagelata',
    'zelinda@',
    '0655559988',
    'pignoramento',
    'ZLNBBG80A01H501U',
    'Sferruzza',
    'quirino',
  ];
  const { number } = await lead.register({
    requester: { name: 'Zelinda Barbagelata', email: 'zelinda@person.example', phone: '0655559988' },
    ...{
      subject: 'Il mio pignoramento',
      text: 'Il pignoramento di Zelinda è sbagliato.',
      note: 'Zelinda Barbagelata insiste.',
    },
    fields: { taxCode: 'ZLNBBG80A01H501U' },
  });
  await sportello.settled();
  await lead.act(number, 'take-charge');
  await assign(lead, number, { title: 'Pignoramento di Zelinda', waits: false });
  await lead.act(number, 'resolve', { reason: 'solved', text: 'Zelinda, è corretto.', told: 'call' });
  await lead.post('signals', { title: 'Zelinda Barbagelata insiste', reason: 'Pignoramento' }).catch(() => undefined);
  await sportello.settled();
  const governance = new Api(sportello.url, HOME, await sportello.staffToken(HOME, ['governance']));
  const readable = routes.filter(
    ({ method, published }) => method === 'GET' && published.holders.includes('governance'),
  );
  expect(readable.map(named)).toContain('GET /rest/helpdesk/v1/{tenant}/views/governance');
  for (const route of readable) {
    const query = /views|figures/.test(route.path) ? '?from=2026-03-01&to=2026-03-31' : '';
    const { status, body } = await governance.ask<unknown>('GET', filledPath(route.path, { tenant: HOME }) + query);
    if (route.published.reach.startsWith('numbers')) expect([named(route), status]).toEqual([named(route), 200]);
    const text = JSON.stringify(body);
    expect([named(route), words.filter((word) => text.toLowerCase().includes(word.toLowerCase()))]).toEqual([
      named(route),
      [],
    ]);
    if (/governance|service-figures$/.test(route.path)) expect(text).toMatch(/"tickets":[1-9]/);
  }
});

it('A delegate sees how the tickets of their own organisation stand, and of no other (D9)', async () => {
  const lead = await sportello.staff(HOME, ['supervisor'], { id: 'lead-of-delegates' });
  const asked = async (organisation: string): Promise<string> => {
    const requester = { name: 'Pia', email: 'pia@posta.example', organisation };
    const { number } = await lead.register({ requester, subject: `Di ${organisation}`, text: 'Parole di Pia.' });
    return number;
  };
  const [own, other] = [await asked('Ministero dell’Esempio'), await asked('Agenzia di Prova')];
  await sportello.settled();
  const delegate = await sportello.staff(HOME, ['delegate'], { id: DELEGATE });
  const { items } = await delegate.get<{ items: { number: string }[] }>('my-organisation/tickets');
  expect(items.map(({ number }) => number)).toEqual([own]);
  const whole = await delegate.get<object>(`my-organisation/tickets/${own}`);
  expect(whole).toMatchObject({
    number: own,
    state: 'registered',
    events: expect.any(Array),
    clocks: expect.any(Array),
  });
  expect(JSON.stringify(whole)).not.toMatch(/Parole di Pia|pia@posta/);
  expect((await delegate.ask('GET', `my-organisation/tickets/${other}`)).status).toBe(404);
  expect((await delegate.ask('GET', `tickets/${own}`)).body.code).toBe('AUTH.FORBIDDEN');
  // The token says delegate; the configuration says of nobody.
  const pretender = await sportello.staff(HOME, ['delegate'], { id: 'somebody@else.example' });
  expect((await pretender.ask('GET', 'my-organisation/tickets')).body.code).toBe('AUTH.NOT_A_DELEGATE');
});

const supplierToken = async (tenant: string): Promise<string> => {
  const { escalation } = await sportello.running.foundation.directory.current(tenantId(tenant));
  const [supplier = ''] = Object.keys(escalation.suppliers);
  return (await SupplierApi.of(sportello, tenant, supplier)).token ?? '';
};

/** The token in the link that somebody who asked was sent. */
async function privatePage(): Promise<string> {
  const desk = await sportello.staff(HOME, ['l1']);
  await desk.register({ requester: { name: 'Ida', email: 'ida@posta.example' }, subject: 'x', text: 'y' });
  await sportello.settled();
  const [mail] = await desk.mailsTo('ida@posta.example');
  return /\/request#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
}
