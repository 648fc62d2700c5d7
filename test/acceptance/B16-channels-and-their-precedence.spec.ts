import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AnsweringView, CurrentCallsView } from '../../apps/server/src/calls/calls.views.js';
import type { QueuePageView } from '../../apps/server/src/tickets/queues.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { ChatClient } from '../../apps/server/test/support/chat.client.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { exchangeSecrets, TelephoneExchange, withExtension, withLine } from '../support/telephone.exchange.js';

// @covers wholly
describe('B16 · the platform before every other channel, calls answered in time', () => {
  const TENANT = 'ente-sam';
  // Tuesday, 09:00 in Rome, within the hours of service.
  const clock = stoppedAt('2026-03-03T08:00:00Z');
  let sportello: InProcessSportello;
  let exchange: TelephoneExchange;
  let lia: Api;
  let faxes: string;
  beforeAll(async () => {
    faxes = await mkdtemp(join(tmpdir(), 'sportello-fax-'));
    // What lies there when the server starts is met at once.
    await writeFile(join(faxes, 'one.json'), JSON.stringify({ sender: '06 55550199', commid: '42', pages: 1 }));
    await cp(fixture, join(faxes, 'one.tif'));
    const files = { [TENANT]: await withLine(TENANT, (source) => withFax(withExtension(source))) };
    sportello = await InProcessSportello.start({ tenants: [], files, clock, secrets: exchangeSecrets(TENANT) });
    exchange = new TelephoneExchange(sportello.api(TENANT), 'telephone', () => clock.now());
    lia = await sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'spoc-lead', name: 'Lia Verdi', teams: ['spoc'] });
  });
  afterAll(async () => {
    await sportello.stop();
    await rm(faxes, { recursive: true, force: true });
  });

  /** The folder into which the fax server of the body puts what it receives. */
  const withFax = (source: string): string =>
    source.replace(
      /^channels:\n/m,
      `channels:
  - instance: fax
    plugin: channel-fax
    name: { it: Fax, en: Fax }
    kind: fax
    precedence: 5
    settings: { folder: ${JSON.stringify(faxes)}, settleSeconds: 0 }
`,
    );
  const fixture = resolve(import.meta.dirname, '../../plugins/channel-fax/test/fixtures/one-page.tif');

  const ada = { name: 'Ada Bianchi', phone: '0655550301' };
  const arrives = {
    mail: async () => {
      const to = 'sam@ente.example';
      const raw = letter({ from: 'ugo@ente.example', to, subject: 'Per posta', text: 'Non stampa.' });
      await handOver(await sportello.door(TENANT, 'mail'), { from: 'ugo@ente.example', to, raw });
    },
    fax: async () => {
      await eventually('the fax is a ticket', async () => (await lia.tickets('?channel=fax')).items[0]);
    },
    chat: async () => {
      const eva = await ChatClient.open(sportello.api(TENANT), 'chat/chat?language=it');
      eva.say('In chat: non stampa.');
      await eva.now('begun');
      eva.send({ type: 'hand-over', name: 'Eva Neri', email: 'eva@ente.example' });
      await eva.now('state', (state) => state['ticket'] !== undefined);
      eva.cut();
    },
    phone: async () => {
      await exchange.tells('ringing', 'c-1', { from: ada.phone, extension: '11' });
      await exchange.tells('answered', 'c-1', { extension: '11' });
      const [card] = (await lia.get<CurrentCallsView>('calls/current')).items;
      await lia.register({ call: card?.id, requester: ada, subject: 'Al telefono', text: 'Non stampa.' });
      await exchange.tells('ended', 'c-1');
    },
    desk: async () => {
      await lia.register({ requester: ada, subject: 'Allo sportello', text: 'Non stampa.' });
    },
    platform: async () => {
      const classified = { area: 'workplace', topic: 'computer', subtopic: 'slow', userType: 'employee' };
      const said = {
        subject: 'Dalla piattaforma',
        text: 'Non stampa.',
        language: 'it',
        privacy: true,
        organisation: 'Anagrafe',
      };
      const fields = { 'fields.site': 'Sede 1', 'fields.impact': 'me', 'fields.alternative': 'workaround' };
      const who = { name: 'Eva Neri', email: 'eva@ente.example', phone: '0655550302' };
      await sportello.api(TENANT).submit('sam', { ...who, ...said, ...fields, ...classified });
    },
  };

  it('serves what users enter on the platform before what came earlier by any other channel', async () => {
    for (const way of ['fax', 'chat', 'mail', 'phone', 'desk', 'platform'] as const) {
      await arrives[way]();
      await sportello.settled();
      clock.advance(60_000);
    }
    const { items } = await lia.get<QueuePageView>('queues/unassigned?limit=100');
    // Of the others, by the precedence of their channels: the telephone, the one address, the chat, the fax.
    expect(items.map(({ channel, subject }) => [channel, subject])).toEqual([
      ['webform', 'Dalla piattaforma'],
      ['phone', 'Al telefono'],
      ['phone', 'Allo sportello'],
      ['mail', 'Per posta'],
      ['chat', expect.any(String)],
      ['fax', expect.any(String)],
    ]);
    expect(new Set(items.map(({ severity }) => severity)).size).toBe(1);
  });

  it('measures whether calls are answered within the set time', async () => {
    const at = (seconds: number) => ({ at: new Date(Date.UTC(2026, 2, 3, 8, 10, seconds)).toISOString() });
    clock.set('2026-03-03T08:20:00Z');
    for (const [call, waited] of [
      ['t-1', 5],
      ['t-2', 20],
      ['t-3', 21],
    ] as const) {
      await exchange.tells('ringing', call, { ...at(0), from: ada.phone, extension: '11' });
      await exchange.tells('answered', call, { ...at(waited), extension: '11' });
      await exchange.tells('ended', call, at(59));
    }
    await exchange.tells('missed', 't-4', { ...at(30), from: '0655550303' });
    const { lines } = await lia.get<AnsweringView>('service-figures/calls?from=2026-03-03&to=2026-03-03');
    expect(lines).toMatchObject([
      {
        ...{ line: { instance: 'telephone' }, calls: 5, answered: 4, missed: 1, within: 20, inTime: 3 },
        ...{ longest: 21 },
      },
    ]);
    expect((await lia.get<AnsweringView>('service-figures/calls?from=2026-03-04&to=2026-03-04')).lines).toEqual([]);
  });
});
