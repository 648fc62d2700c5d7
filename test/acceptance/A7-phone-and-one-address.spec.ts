import type {
  CallBackPageView,
  CallerCardView,
  CallPageView,
  CurrentCallsView,
} from '../../apps/server/src/calls/calls.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { LiveClient } from '../../apps/server/test/support/live.client.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { exchangeSecrets, TelephoneExchange, withLine } from '../support/telephone.exchange.js';

// @covers wholly
describe('A7 · a toll-free phone number and one e-mail address', () => {
  const TENANT = 'pac-spoc';
  const NUMBER = '+39 06 5555 0301';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let exchange: TelephoneExchange;
  let giulia: Api;
  let marco: Api;
  beforeAll(async () => {
    const files = {
      [TENANT]: await withLine(TENANT, (source) =>
        source.replace('kind: phone\n', 'kind: phone\n    topics: [{ area: accounts }]\n'),
      ),
    };
    sportello = await InProcessSportello.start({ tenants: [], files, clock, secrets: exchangeSecrets(TENANT) });
    exchange = new TelephoneExchange(sportello.api(TENANT), 'toll-free', () => clock.now());
    const front = { teams: ['front-office'] };
    giulia = await sportello.staff(TENANT, ['l1'], { ...front, id: 'giulia.conti', name: 'Giulia Conti' });
    marco = await sportello.staff(TENANT, ['l1'], { ...front, id: 'marco.leone', name: 'Marco Leone' });
  });
  afterAll(() => sportello.stop());

  const current = async (api: Api): Promise<readonly CallerCardView[]> =>
    (await api.get<CurrentCallsView>('calls/current')).items;
  const ada = { name: 'Ada Bianchi', phone: '0655550301' };
  const accounts = { area: 'accounts', topic: 'sign-in', subtopic: 'password' };

  it('a call opens the caller’s card, with what they asked before, on the screen of whose telephone rings', async () => {
    const before = await giulia.register({ requester: ada, subject: 'Password', text: 'Scaduta.', ...accounts });
    const [hers, his] = [await LiveClient.open(giulia), await LiveClient.open(marco)];
    await exchange.tells('ringing', 'c-1', { from: NUMBER, queue: 'spoc', extensions: ['201'] });
    const news = await hers.until(({ event }) => event === 'call');
    expect(news.data).toMatchObject({ state: 'ringing', mine: true });
    // What is told says nothing of who calls.
    expect(JSON.stringify(hers.events)).not.toMatch(/5555|Ada/);
    const [card] = await current(giulia);
    expect(card).toMatchObject({ id: news.data['id'], state: 'ringing', number: '+390655550301', queue: 'spoc' });
    expect(card).toMatchObject({ line: { instance: 'toll-free', name: { en: 'Toll-free number' } }, limited: true });
    expect(card?.callers).toMatchObject([{ name: 'Ada Bianchi', tickets: 1, open: 1 }]);
    const history = await giulia.get<{ items: { number: string }[] }>(`contacts/${card?.callers[0]?.id}/history`);
    expect(history.items.map(({ number }) => number)).toEqual([before.number]);
    expect(await current(marco)).toEqual([]);

    // It goes on to the next telephone: the card leaves one screen for the other.
    clock.advance(10_000);
    await exchange.tells('ringing', 'c-1', { from: NUMBER, extension: '202' });
    await hers.until(({ event, data }) => event === 'call' && data['mine'] === false);
    await his.until(({ event, data }) => event === 'call' && data['mine'] === true);
    expect(await current(giulia)).toEqual([]);
    expect(await current(marco)).toMatchObject([{ number: '+390655550301' }]);
    hers.close();
    his.close();
  });

  it('whoever answers registers the request in few fields: it came by the line, in the language of the call', async () => {
    clock.advance(5_000);
    await exchange.tells('answered', 'c-1', { extension: '202', language: 'en' });
    const [card] = await current(marco);
    expect(card).toMatchObject({ state: 'answered', waited: 15, language: 'en' });
    const call = card?.id ?? '';
    const { number } = await marco.register({
      call,
      requester: ada,
      subject: 'Account',
      text: 'Locked out.',
      ...accounts,
    });
    expect(await marco.ticket(number)).toMatchObject({ channel: 'phone', language: 'en', outside: [] });
    await exchange.tells('ended', 'c-1');
    expect(await current(marco)).toEqual([]);
    expect(await marco.get(`calls/${call}`)).toMatchObject({ state: 'ended', ticket: number });
  });

  it('a line may serve certain topics only (D5)', async () => {
    await exchange.tells('answered', 'c-2', { from: NUMBER, extension: '201' });
    const [card] = await current(giulia);
    const asked = {
      requester: ada,
      subject: 'VPN',
      text: 'Non va.',
      area: 'network',
      topic: 'remote-work',
      subtopic: 'vpn',
    };
    const refused = await giulia.ask('POST', 'tickets', { json: { ...asked, call: card?.id } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'TICKET.TOPIC_NOT_SERVED' } });
    expect(refused.body.detail).toContain('Numero verde');
    await exchange.tells('ended', 'c-2');
  });

  it('hears nobody but the exchange, and what it says again only once', async () => {
    const event = { event: 'ringing', call: 'c-3', at: clock.now().toISOString(), from: NUMBER, to: '800 000 251' };
    const forged = await exchange.says(event, 'forged', Buffer.alloc(32));
    expect(forged).toMatchObject({ status: 403, body: { code: 'CHANNEL.SENDER_REFUSED' } });
    const wrong = await exchange.says({ ...event, from: 'Ada' });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'from', code: 'bad-number' }] } });
    expect((await exchange.says(event, 'once')).status).toBe(202);
    expect((await exchange.says(event, 'once')).status).toBe(202);
    // Its words may overtake each other: that it ended is heard before that it was answered.
    clock.advance(30_000);
    const later = (seconds: number) => ({
      at: new Date(clock.now().getTime() - 30_000 + seconds * 1_000).toISOString(),
    });
    await exchange.tells('ended', 'c-3', later(20));
    await exchange.tells('answered', 'c-3', { ...later(4), extension: '201' });
    const { items } = await giulia.get<CallPageView>('calls?limit=100');
    expect(items.filter(({ dialled }) => dialled === '800000251')).toMatchObject([{ state: 'ended', waited: 4 }]);
    const back = await sportello.staff(TENANT, ['l1'], { teams: ['back-office'] });
    expect((await back.get<CallBackPageView>('call-backs')).items).toEqual([]);
    expect((await giulia.tickets()).items).toHaveLength(2);
  });

  it('the one e-mail address', async () => {
    const to = 'spoc@pac.example';
    const raw = letter({ from: 'ugo@person.example', to, subject: 'Stampante', text: 'Non stampa.' });
    await handOver(await sportello.door(TENANT, 'mail'), { from: 'ugo@person.example', to, raw });
    await sportello.settled();
    expect((await giulia.tickets('?channel=mail')).items).toMatchObject([
      { subject: 'Stampante', team: 'back-office' },
    ]);
  });
});
