import type { CallBackPageView, CallPageView, WaitingCallBackView } from '../../apps/server/src/calls/calls.views.js';
import type { QueuePageView } from '../../apps/server/src/tickets/queues.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { LiveClient } from '../../apps/server/test/support/live.client.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { exchangeSecrets, TelephoneExchange, withLine } from '../support/telephone.exchange.js';

// @covers wholly
describe('A8 · front office takes calls, back office works the e-mail and calls people back', () => {
  const TENANT = 'pac-spoc';
  // Tuesday, 10:00 in Rome.
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let exchange: TelephoneExchange;
  let front: Api;
  let back: Api;
  beforeAll(async () => {
    const files = { [TENANT]: await withLine(TENANT) };
    sportello = await InProcessSportello.start({ tenants: [], files, clock, secrets: exchangeSecrets(TENANT) });
    exchange = new TelephoneExchange(sportello.api(TENANT), 'toll-free', () => clock.now());
    front = await sportello.staff(TENANT, ['l1'], {
      id: 'giulia.conti',
      name: 'Giulia Conti',
      teams: ['front-office'],
    });
    back = await sportello.staff(TENANT, ['l1'], { id: 'paolo.serra', name: 'Paolo Serra', teams: ['back-office'] });
  });
  afterAll(() => sportello.stop());

  const queue = async (api: Api): Promise<string[]> =>
    (await api.get<QueuePageView>('queues/my-team')).items.map(({ subject }) => subject);
  const waiting = async (api: Api): Promise<readonly WaitingCallBackView[]> =>
    (await api.get<CallBackPageView>('call-backs')).items;
  const tried = (api: Api, id: string, outcome: string, more: object = {}) =>
    api.post<{ attempts: number; ended?: string }>(`call-backs/${id}/record-call`, { outcome, text: 'n', ...more });
  const missedBy = async (from: string, call: string): Promise<void> => {
    await exchange.tells('ringing', call, { from, queue: 'spoc', extensions: ['201', '202'] });
    await exchange.tells('missed', call);
  };

  it('each has a queue of its own: what is told on the telephone, and what is written', async () => {
    const requester = { name: 'Ada Bianchi', phone: '0655550301' };
    await front.register({ requester, subject: 'Al telefono', text: 'Chiama.' });
    const to = 'spoc@pac.example';
    const raw = letter({ from: 'ugo@person.example', to, subject: 'Per posta', text: 'Scrive.' });
    await handOver(await sportello.door(TENANT, 'mail'), { from: 'ugo@person.example', to, raw });
    await sportello.settled();
    expect(await queue(front)).toEqual(['Al telefono']);
    expect(await queue(back)).toEqual(['Per posta']);
  });

  it('whoever called in vain is on the back office’s list, once, with a term of their own, and no ticket', async () => {
    const page = await LiveClient.open(back);
    await missedBy('+39 06 5555 0777', 'm-1');
    await page.until(({ event }) => event === 'call-back');
    expect(JSON.stringify(page.events)).not.toContain('0777');
    page.close();
    clock.advance(20 * 60_000);
    await missedBy('06 55550777', 'm-2');
    expect(await waiting(front)).toEqual([]);
    expect(await waiting(back)).toMatchObject([
      {
        ...{ kind: 'missed-call', phone: '+390655550777', team: 'back-office', queue: 'spoc', missed: 2, attempts: 0 },
        ...{ askedAt: '2026-03-03T09:00:00.000Z', dueAt: '2026-03-03T11:00:00.000Z', overdue: false },
        line: { instance: 'toll-free' },
      },
    ]);
    const { items } = await front.get<CallPageView>('calls?state=missed');
    expect(items.map(({ number }) => number)).toEqual(['0655550777', '+390655550777']);
    expect((await front.tickets()).items).toHaveLength(2);
  });

  it('tries are counted with how they went; only speaking keeps the promise, and a double click is one try', async () => {
    const [{ id } = { id: '' }] = await waiting(back);
    const body = { outcome: 'no-answer', text: 'Squilla a vuoto.' };
    for (let twice = 0; twice < 2; twice++)
      expect(await back.post(`call-backs/${id}/record-call`, body, 'one-press')).toMatchObject({ attempts: 1 });
    expect(await tried(back, id, 'busy')).toEqual({ id, attempts: 2 });
    expect(await waiting(back)).toMatchObject([{ attempts: 2, lastOutcome: 'busy' }]);
  });

  it('is overdue after its term, and those on shift are told once', async () => {
    await sportello.passTo('2026-03-03T11:01:00Z');
    expect(await waiting(back)).toMatchObject([{ overdue: true }]);
    const told = await back.mailsTo('paolo.serra@pac.example');
    const overdue = told.filter(({ template }) => template === 'call-back-overdue');
    expect(overdue).toHaveLength(1);
    expect(overdue[0]?.text).not.toContain('0777');
    const [{ id } = { id: '' }] = await waiting(back);
    expect(await tried(back, id, 'spoken')).toMatchObject({ attempts: 3, ended: 'spoken' });
    expect(await waiting(back)).toEqual([]);
    const late = await back.ask('POST', `call-backs/${id}/record-call`, { json: { outcome: 'spoken', text: 'n' } });
    expect(late).toMatchObject({ status: 409, body: { code: 'CALL_BACK.ENDED' } });
  });

  it('ends by itself when the caller calls again and is answered; nobody is promised a call without a number', async () => {
    await missedBy('06 5555 0888', 'm-3');
    await missedBy('anonymous', 'm-4');
    expect(await waiting(back)).toMatchObject([{ phone: '0655550888' }]);
    clock.advance(60_000);
    await exchange.tells('ringing', 'm-5', { from: '06 5555 0888', extension: '201' });
    await exchange.tells('answered', 'm-5', { extension: '201' });
    expect(await waiting(back)).toEqual([]);
  });

  it('is given up on purpose, by whoever says so', async () => {
    await missedBy('06 5555 0999', 'm-6');
    const [{ id } = { id: '' }] = await waiting(back);
    expect(await tried(back, id, 'no-answer', { last: true })).toMatchObject({ ended: 'unreachable' });
    expect(await waiting(back)).toEqual([]);
  });

  it('the back office calls for requests of the front office too, within the term the body has set', async () => {
    const requester = { name: 'Eva Neri', phone: '0655550302' };
    const { number } = await front.register({ requester, subject: 'Mancano dati', text: 'Da richiamare.' });
    await sportello.settled();
    await front.act(number, 'take-charge');
    await front.act(number, 'ask-call-back', { text: 'Chiedere il numero di inventario.' });
    const promisedBy = new Date(clock.now().getTime() + 2 * 3_600_000).toISOString();
    const row = {
      kind: 'ticket',
      ticket: number,
      name: 'Eva Neri',
      phone: '0655550302',
      dueAt: promisedBy,
      attempts: 0,
    };
    expect(await waiting(back)).toMatchObject([row]);
    expect(await waiting(front)).toMatchObject([row]);
    await back.act(number, 'record-call', { outcome: 'no-answer', text: 'Non risponde.' });
    expect(await waiting(back)).toMatchObject([{ attempts: 1, lastOutcome: 'no-answer' }]);
    await back.act(number, 'record-call', { outcome: 'spoken', text: 'Inventario 4711.' });
    expect(await waiting(back)).toEqual([]);
  });

  it('opens a request of its own for a missed call only where the body wants it, with a promise on it', async () => {
    const before = (await front.tickets()).items.length;
    await sportello.configure(
      ...([TENANT, await withLine(TENANT, (source) => source.replace('answerWithin: 30s', 'missed: ticket'))] as const),
    );
    await missedBy('06 5555 0111', 'm-7');
    await sportello.settled();
    const { items } = await front.tickets();
    expect(items).toHaveLength(before + 1);
    expect(items[0]).toMatchObject({ subject: 'Chiamata persa da 0655550111', channel: 'phone' });
    expect(await waiting(back)).toMatchObject([{ kind: 'ticket', ticket: items[0]?.number, phone: '0655550111' }]);
  });
});
