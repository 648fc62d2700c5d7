import type { Api } from '../../apps/server/test/support/api.js';
import type { GuideView, SuggestionPageView } from '../../apps/server/src/classification/classification.views.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('B7 · the system guides whoever enters a request to the right classification', () => {
  const TENANT = 'ente-sam';
  let sportello: InProcessSportello;
  let desk: Api;
  let anybody: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    desk = await sportello.staff(TENANT, ['l1']);
    anybody = sportello.api(TENANT);
  });
  afterAll(() => sportello.stop());

  const guide = (query = '') => anybody.get<GuideView>(`classification/guide${query}`);
  const suggested = async (api: Api, path: string, words: object) => {
    const { items } = await api.post<SuggestionPageView>(path, words);
    return items.map(({ area, topic, subtopic }) => `${area}/${topic}/${subtopic}`);
  };
  const call = (subject: string, text: string, more: object = {}) =>
    desk.register({ requester: { name: 'Ada Bianchi', email: 'ada@ente.example' }, subject, text, ...more });

  it('step by step: each choice with its name, its help and what follows from it', async () => {
    const areas = await guide();
    expect(areas.step).toBe('area');
    expect(areas.choices[0]).toMatchObject({
      ...{ id: 'workplace', name: { it: 'Postazione di lavoro', en: 'Workplace' } },
      help: { it: expect.stringContaining('scrivania'), en: expect.stringContaining('desk') },
    });
    const topics = await guide('?area=workplace');
    expect(topics).toMatchObject({
      step: 'topic',
      chosen: { area: 'workplace' },
      choices: [{ id: 'computer' }, {}, {}],
    });
    const last = await guide('?area=workplace&topic=computer');
    expect(last.step).toBe('subtopic');
    expect(last.choices[0]).toMatchObject({
      ...{ id: 'does-not-start', kind: 'malfunction' },
      help: { it: 'Controlli prima l’alimentazione e il cavo del monitor.' },
    });
    expect(await guide('?area=workplace&topic=computer&subtopic=slow')).toMatchObject({
      ...{ step: 'done', choices: [], kind: 'malfunction' },
    });
  });

  it('suggests from the words of the request, in either language, whatever the accents and endings, and says why', async () => {
    const asked = { subject: 'PC bloccato', text: 'Il computer non si avvia più: schermo nero da stamattina.' };
    const { items } = await anybody.post<SuggestionPageView>('classification/suggestions', asked);
    expect(items[0]).toMatchObject({
      ...{ area: 'workplace', topic: 'computer', subtopic: 'does-not-start', kind: 'malfunction', score: 100 },
      names: { subtopic: { it: 'Non si accende o non si avvia' } },
    });
    expect(items[0]?.why[0]?.it).toMatch(/^Parole in comune: .*(schermo|nero)/);
    expect(items.length).toBeLessThanOrEqual(5);
    const english = { text: 'Electronic INVOICES are rejected since yesterday' };
    expect((await suggested(anybody, 'classification/suggestions', english))[0]).toBe(
      'applications/accounting/invoices',
    );
    const unaccented = { text: 'Le CONTABILITA e i bilanci non tornano' };
    expect((await suggested(anybody, 'classification/suggestions', unaccented))[0]).toBe(
      'applications/accounting/budget',
    );
    expect(await suggested(anybody, 'classification/suggestions', { text: 'zzz qqq' })).toEqual([]);
  });

  it('suggests to the desk what was done with similar requests, by their numbers', async () => {
    const triplet = { area: 'infrastructure', topic: 'telephony', subtopic: 'switchboard' };
    const past = await call('Interno muto', 'Il ponte radio Zefiro gracchia ad ogni chiamata.', triplet);
    const words = { subject: 'Zefiro', text: 'Di nuovo il ponte radio Zefiro.' };
    const { items } = await desk.post<SuggestionPageView>('tickets/classification-suggestions', words);
    expect(items[0]).toMatchObject(triplet);
    expect(items[0]?.why.at(-1)).toMatchObject({
      it: `Richieste simili classificate così: 1 (${past.number})`,
      en: `Similar requests classified like this: 1 (${past.number})`,
    });
    // To a stranger what others wrote does not even exist.
    const told = await anybody.post<SuggestionPageView>('classification/suggestions', words);
    expect(JSON.stringify(told)).not.toContain(past.number);
    expect(told.items.map(({ topic }) => topic)).not.toContain('telephony');
  });

  it('shows suggestions in the view of what came by mail without a triplet, until it has one', async () => {
    const to = 'sam@ente.example';
    const raw = letter({ from: 'ugo@ente.example', to, subject: 'Password scaduta: va reimpostata' });
    await handOver(await sportello.door(TENANT, 'mail'), { from: 'ugo@ente.example', to, raw });
    await sportello.settled();
    const number = (await desk.tickets('?channel=mail')).items[0]?.number ?? '';
    const [first] = (await desk.ticket(number)).suggestions ?? [];
    expect(first).toMatchObject({ area: 'accounts', topic: 'credentials', subtopic: 'password-reset' });
    expect((await desk.get<SuggestionPageView>(`tickets/${number}/suggestions`)).items[0]).toEqual(first);
    await desk.act(number, 'classify', { area: 'accounts', topic: 'credentials', subtopic: 'password-reset' });
    const classified = await desk.ticket(number);
    expect(classified).toMatchObject({
      area: 'accounts',
      topic: 'credentials',
      subtopic: 'password-reset',
      kind: 'support',
    });
    expect(classified).not.toHaveProperty('suggestions');
  });

  it.each([
    ['tickets/{n}/classify', { area: 'workplace', topic: 'lasers' }, 'topic'],
    ['tickets/{n}/classify', { area: 'gardens' }, 'area'],
    ['tickets/{n}/set-severity', { severity: 7, reason: 'Prova' }, 'severity'],
  ])('refuses what does not exist: %s %j', async (path, body, field) => {
    const { number } = await call('Guasto', 'Non va.');
    const refused = await desk.ask('POST', path.replace('{n}', number), { json: body });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(refused.body.errors).toMatchObject([{ field }]);
  });

  it('refuses a guide to what does not exist', async () => {
    const refused = await anybody.ask('GET', 'classification/guide?area=workplace&topic=lasers');
    expect(refused.body).toMatchObject({ code: 'TICKET.INVALID', errors: [{ field: 'topic' }] });
  });

  it('answers while somebody writes, and not whoever asks without end', async () => {
    const ask = () => anybody.ask('POST', 'classification/suggestions', { json: { text: 'fattura' } });
    const answers = [];
    for (let asked = 0; asked < 13; asked += 1)
      answers.push(...(await Promise.all(Array.from({ length: 10 }, () => ask()))));
    const refused = answers.find(({ status }) => status === 429);
    expect(answers[0]?.status).toBe(200);
    expect([refused?.body.code, refused?.headers.get('retry-after')]).toEqual([
      'REQUEST.TOO_MANY',
      expect.stringMatching(/^[1-9]\d*$/),
    ]);
    // Nothing else of the portal is closed to them.
    expect((await anybody.ask('GET', 'portal')).status).toBe(200);
  });
});
