import type {
  OwnSessionView,
  OwnTicketDetailView,
  OwnTicketPageView,
} from '../../apps/server/src/identity/identity.views.js';
import type {
  ArticlePageView,
  ArticleView,
  ArticleWholeView,
  PublishedArticlePageView,
  PublishedArticleView,
} from '../../apps/server/src/knowledge/articles.views.js';
import type { ProblemView } from '../../apps/server/src/problems/problems.views.js';
import type { MyTicketView, ReplyView } from '../../apps/server/src/portal/portal.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { tenantId } from '@sportello/kernel';
import { OpenIdHouse, OTHER, PUBLIC, TENANT } from '../support/openid.house.js';
import type { Visitor } from '../support/visitor.js';

const PASSWORD = 'cavallo batteria graffetta';

let house: OpenIdHouse;
let everybody: Api;
let desk: Api;
let keeper: Api;

beforeAll(async () => {
  house = await OpenIdHouse.start();
  everybody = house.sportello.api(TENANT);
  desk = await house.sportello.staff(TENANT, ['l1'], { id: 'anna', name: 'Anna Verdi' });
  keeper = await house.sportello.staff(TENANT, ['supervisor'], { id: 'carla', name: 'Carla Neri' });
});
afterAll(() => house.stop());

const both = (it: string, en: string) => ({ it, en });
const SPID = {
  kind: 'faq',
  place: { area: 'access', topic: 'sign-in' },
  title: both('Lo SPID è rifiutato: che cosa faccio?', 'SPID is refused: what now?'),
  body: both('Aggiornate l’applicazione del gestore.\n- poi riprovate', 'Update the provider’s application.'),
};

async function published(content: object): Promise<ArticleView> {
  const { body } = await keeper.ask<ArticleView>('POST', 'articles', { json: content });
  return (await keeper.ask<ArticleView>('POST', `articles/${body.id}/publish`)).body;
}
const faq = (query = '') => everybody.get<PublishedArticlePageView>(`faq${query}`);
const ids = ({ items }: PublishedArticlePageView) => items.map(({ id }) => id);
const announced = async () => ids(await everybody.get<PublishedArticlePageView>('announcements'));

describe('a frequent question (D1)', () => {
  it('is a draft until it is published, and gone from the portal when it is retired, with who did what kept', async () => {
    const { body: draft } = await keeper.ask<ArticleView>('POST', 'articles', { json: SPID });
    expect(draft).toMatchObject({ state: 'draft', version: 1, changedBy: 'Carla Neri' });
    expect(ids(await faq())).not.toContain(draft.id);
    expect((await everybody.ask('GET', `faq/${draft.id}`)).status).toBe(404);

    await keeper.ask('POST', `articles/${draft.id}/publish`);
    const shown = await everybody.get<PublishedArticleView>(`faq/${draft.id}`);
    expect(shown).toMatchObject({ title: SPID.title, body: SPID.body, place: SPID.place });
    expect(JSON.stringify(shown)).not.toContain('Carla');

    const title = both('Lo SPID non va', 'SPID does not work');
    await keeper.ask('PUT', `articles/${draft.id}`, { json: { ...SPID, title } });
    expect((await everybody.get<PublishedArticleView>(`faq/${draft.id}`)).title).toEqual(title);

    await keeper.ask('POST', `articles/${draft.id}/retire`);
    expect(ids(await faq())).not.toContain(draft.id);
    const { history } = await desk.get<ArticleWholeView>(`articles/${draft.id}`);
    expect(history.map(({ version, state, by }) => [version, state, by])).toEqual([
      [4, 'retired', 'Carla Neri'],
      [3, 'published', 'Carla Neri'],
      [2, 'published', 'Carla Neri'],
      [1, 'draft', 'Carla Neri'],
    ]);
    expect(history.at(-1)?.title).toEqual(SPID.title);
  });

  it('is found by its words in either language, by its topic, and page by page', async () => {
    const { id: spid } = await published(SPID);
    const upload = { ...SPID, place: { area: 'access' }, title: both('Caricare la planimetria', 'Uploading the plan') };
    const { id: plan } = await published({ ...upload, body: both('Usate un PDF.', 'Use a PDF.') });
    expect(ids(await faq('?q=SPID%20rifiutati'))).toEqual([spid]);
    expect(ids(await faq('?q=uploaded&language=en'))).toEqual([plan]);
    expect(ids(await faq('?q=%3Cscript%3E%20%26%20%7C%20!%27'))).toEqual([]);
    expect(ids(await faq('?area=access&topic=sign-in'))).toContain(spid);
    expect(ids(await faq('?area=access&topic=sign-in'))).not.toContain(plan);
    const first = await faq('?limit=1');
    expect(ids(first)).toEqual([plan]);
    const next = new URL(first._links.next ?? '').searchParams.get('cursor') ?? '';
    expect(ids(await faq(`?limit=1&cursor=${next}`))).toEqual([spid]);
    expect((await desk.get<ArticlePageView>('articles?kind=faq&state=published&q=planimetria')).items).toMatchObject([
      { id: plan },
    ]);
    const written = { text: 'Da ieri il mio SPID viene rifiutato, ho già provato tre volte', language: 'it' };
    const told = await everybody.ask<PublishedArticlePageView>('POST', 'faq/suggestions', { json: written });
    expect(ids(told.body)[0]).toBe(spid);
    const words = { text: 'automobile', language: 'it' };
    const nothing = await everybody.ask<PublishedArticlePageView>('POST', 'faq/suggestions', { json: words });
    expect(nothing.body.items).toEqual([]);
  });

  it('is the tenant’s own, and nobody’s to write who may not', async () => {
    const { id } = await published(SPID);
    const other = house.sportello.api(OTHER);
    expect((await other.ask('GET', `faq/${id}`)).status).toBe(404);
    expect((await other.get<PublishedArticlePageView>('faq')).items).toEqual([]);
    expect((await desk.ask('POST', 'articles', { json: SPID })).body.code).toBe('AUTH.FORBIDDEN');
    expect((await everybody.ask('GET', 'articles')).body.code).toBe('AUTH.TOKEN_NEEDED');
  });

  it('is kept as it was written: what looks like HTML stays text', async () => {
    const body = both('<script>alert(1)</script>', '<img src=x onerror=alert(1)>');
    const { id } = await published({ ...SPID, body });
    expect((await everybody.get<PublishedArticleView>(`faq/${id}`)).body).toEqual(body);
  });

  it('is refused without a place it could have, in one language alone, or on an older version than is there', async () => {
    const refused = async (content: object) =>
      (await keeper.ask('POST', 'articles', { json: content })).body.errors?.map(({ field }) => field);
    expect(await refused({ ...SPID, place: { area: 'access', topic: 'no-such' } })).toEqual(['place']);
    expect(await refused({ ...SPID, until: '2126-01-01T00:00:00Z' })).toEqual(['until']);
    expect(await refused({ ...SPID, title: { it: 'Solo in italiano' } })).toContain('title.en');
    expect(await refused({ ...SPID, kind: 'announcement', problem: 'PRB-0' })).toEqual(['problem']);
    const { id, version } = await published(SPID);
    const headers = { 'if-match': `"${version - 1}"` };
    const stale = await keeper.ask('PUT', `articles/${id}`, { json: SPID, headers });
    expect([stale.status, stale.body.code]).toEqual([412, 'ARTICLE.STALE_VERSION']);
  });
});

describe('an announcement of something known (E9)', () => {
  const content = {
    kind: 'announcement',
    title: both('Il caricamento è lento', 'Uploading is slow'),
    body: both('Riprovate dopo le 18.', 'Try again after 18:00.'),
  };

  it('is shown until its time has come, and never among the frequent questions', async () => {
    const { id: lasting } = await published({ ...content, until: '2126-01-01T00:00:00Z' });
    const { id: over } = await published({ ...content, until: '2020-01-01T00:00:00Z' });
    expect(await announced()).toContain(lasting);
    expect(await announced()).not.toContain(over);
    expect(ids(await faq('?limit=100'))).not.toContain(lasting);
  });

  it('goes away by itself when the problem it tells of is resolved (A4)', async () => {
    const opened = await keeper.ask<ProblemView>('POST', 'problems', {
      json: { title: 't', description: 'd', owner: 'first-level-lead' },
    });
    const { number } = opened.body;
    const { id } = await published({ ...content, problem: number });
    expect(await announced()).toContain(id);
    await keeper.ask('POST', `problems/${number}/record-cause`, { json: { rootCause: 'c' } });
    const resolved = await keeper.ask('POST', `problems/${number}/resolve`, { json: { outcome: 'o' } });
    expect(resolved.status).toBe(200);
    expect(await announced()).not.toContain(id);
  });
});

describe('somebody who asks and has logged in', () => {
  const EMAIL = 'mia@person.example';

  async function requester(): Promise<Visitor> {
    const ctx = { tenant: tenantId(TENANT), actor: { type: 'system', id: 'cli', name: 'test' } } as const;
    const account = { username: 'mia', person: 'mia', name: 'Mia Blu', email: EMAIL, teams: [] };
    await house.sportello.running.foundation.people.accounts.create(
      ctx,
      { ...account, roles: ['requester'] },
      PASSWORD,
    );
    const browser = house.visitor();
    const login = { username: 'mia', password: PASSWORD };
    const opened = await browser.ask<OwnSessionView>('POST', 'login/local', { json: login });
    expect(opened.body).toMatchObject({ roles: ['requester'], rights: [], email: EMAIL });
    return browser;
  }

  it('by an account kept here sees their own requests by how they stand, withdraws one and is no staff', async () => {
    const browser = await requester();
    expect(browser.cookie('sportello-staff')).toBeUndefined();
    const made = async (email: string) =>
      (await desk.register({ requester: { name: 'Mia', email }, subject: 'Non entro', text: 'Da ieri.' })).number;
    const [open, gone, others] = [await made(EMAIL), await made(EMAIL), await made('altra@person.example')];
    await house.sportello.settled();
    await desk.act(gone, 'take-charge');
    const list = async (query = '') =>
      (await browser.ask<OwnTicketPageView>('GET', `my-tickets${query}`)).body.items.map(({ number }) => number);
    expect(await list()).toEqual([gone, open]);
    expect((await browser.ask('GET', `my-tickets/${others}`)).status).toBe(404);

    const detail = await browser.ask<OwnTicketDetailView>('GET', `my-tickets/${gone}`);
    expect(detail.body.actions).toEqual(['reply', 'remind', 'withdraw']);
    const page = everybody.as(detail.body.link.split('#')[1] ?? '');
    const withdrawn = await page.ask<ReplyView>('POST', 'my-ticket/withdraw');
    expect(withdrawn.body).toEqual({ number: gone, state: 'closed' });
    expect(await list('?standing=open')).toEqual([open]);
    expect(await list('?standing=ended')).toEqual([gone]);
    expect((await page.ask('POST', 'my-ticket/withdraw')).body.code).toBe('TICKET.ILLEGAL_TRANSITION');

    await page.ask('POST', 'my-ticket/replies', { json: { text: 'Ripensandoci, serve ancora.' } });
    expect((await desk.ticket(gone)).assignee?.name).toBe('Anna Verdi');
    expect((await page.get<MyTicketView>('my-ticket')).state.code).toBe('in-charge');
    expect((await browser.ask('GET', 'tickets')).body.code).toBe('AUTH.TOKEN_NEEDED');
  });

  it('withdraws what nobody has yet, with a notice; wanted all the same it waits in its queue as before (C14)', async () => {
    const { number } = await desk.register({
      requester: { name: 'Ida', email: 'ida@person.example' },
      subject: 'x',
      text: 'y',
    });
    await house.sportello.settled();
    const { team } = await desk.ticket(number);
    const [mail] = await desk.mailsTo('ida@person.example');
    const page = everybody.as(/\/request#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '');
    const mine = await page.get<MyTicketView>('my-ticket');
    expect([mine.number, mine.actions]).toEqual([number, ['reply', 'remind', 'withdraw']]);
    expect((await page.ask('POST', 'my-ticket/withdraw')).body).toMatchObject({ number, state: 'closed' });
    await house.sportello.settled();
    const gone = await page.get<MyTicketView>('my-ticket');
    // No term runs for what nobody waits for.
    expect([gone.state.name.it, gone.clocks]).toEqual(['Ritirata', []]);
    const { clocks } = await desk.ticket(number);
    expect(clocks.map(({ state }) => state)).toEqual(clocks.map(() => 'paused'));

    await page.ask('POST', 'my-ticket/replies', { json: { text: 'Ripensandoci, serve ancora.' } });
    await house.sportello.settled();
    const back = await desk.ticket(number);
    expect(back).toMatchObject({ state: 'registered', team });
    expect(back.assignee).toBeUndefined();
    expect(back.clocks.map(({ state }) => state)).toContain('running');
    const told = (await desk.mailsTo('ida@person.example')).map(({ template }) => template);
    expect(told).toEqual(expect.arrayContaining(['closed', 'reopened']));
    await desk.act(number, 'take-charge');
    expect((await page.get<MyTicketView>('my-ticket')).state.code).toBe('in-charge');
  });

  it('whose login fails at the provider finds a page that says so; a program finds the problem', async () => {
    house.idp.person = 'ada-weak';
    const browser = house.visitor();
    const { at } = await browser.go('login/spid', (address) => address.includes('/callback'));
    const seen = await browser.ask('GET', at, { headers: { accept: 'text/html,application/xhtml+xml' } });
    expect([seen.status, seen.headers.get('location')]).toEqual([
      303,
      `${PUBLIC}/${TENANT}/login-failed?code=AUTH.ASSURANCE_TOO_LOW`,
    ]);
    const again = await browser.ask('GET', at);
    expect([again.status, again.body.code]).toEqual([401, 'AUTH.LOGIN_REFUSED']);
  });
});
