import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { chmod, copyFile, mkdtemp } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { EXTENSION_POINTS } from '@sportello/plugin-sdk';
import { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { houseRoot } from '../support/house.js';
import { PluginWorkshop } from '../support/plugin-workshop.js';
import { RecordedGateway } from '../support/recorded-gateway.js';
import { startSportello, type SportelloUnderTest } from '../support/start-sportello.js';
import { testTenant, type TenantFile } from '../support/test-tenant.js';

const POINTS = Object.keys(EXTENSION_POINTS);
const nameFor = (point: string) => `plugin-${point.replaceAll('.', '-')}`;
const TOKEN = 'canary-2f61-salvia';
const KEY = 'canary-70bc-origano';
const PHONE = '+390612345678';
/** Polls are half a minute apart. */
const POLLED = { within: 90_000 };
const both = (text: string) => ({ it: text, en: text });

let workshop: PluginWorkshop;
beforeAll(async () => {
  workshop = await PluginWorkshop.open();
});
afterAll(() => workshop.close());

/** What npm packed, by extension point. */
const tarballs = new Map<string, string>();

describe('sportello plugin new, outside the repository and with the packed SDK installed by npm', () => {
  it.each(POINTS)('%s: builds, lints and keeps its contract at once', async (point) => {
    const folder = await workshop.generate(nameFor(point), point);
    await workshop.install(folder);
    await workshop.script(folder, 'build');
    await Promise.all(['lint', 'test'].map((script) => workshop.script(folder, script)));
    tarballs.set(point, await workshop.pack(folder));
  });
});

describe('all of them, allowed in one Sportello and chosen by one of its tenants', () => {
  let gateway: RecordedGateway;
  let sportello: SportelloUnderTest;
  let desk: Api;
  let other: Api;
  let port: number;

  beforeAll(async () => {
    gateway = await RecordedGateway.start(TOKEN);
    port = await freePort();
    const dataDir = await mkdtemp(join(workshop.folder, 'data-'));
    for (const folder of [workshop.folder, dataDir]) await chmod(folder, 0o711); // the database server runs as another user
    const allowList = join(workshop.folder, 'plugins.json');
    await copyFile(join(houseRoot, 'config/plugins.json'), allowList);
    const env = { SPORTELLO_PLUGINS: allowList, SPORTELLO_DATA: dataDir };
    for (const point of POINTS) {
      await workshop.must(`npx sportello plugin allow ${tarballs.get(point) ?? point}`, houseRoot, env);
    }
    sportello = await startSportello({
      tenants: [choosing(), testTenant({ id: 'other' })],
      secrets: { chooser: { token: TOKEN, key: KEY } },
      dataDir,
      env,
    });
    desk = await staff('chooser');
    other = await staff('other');
    await eventually('every instance runs', async () => {
      const { items } = await instances(desk);
      return items.length === POINTS.length && items.every(({ state }) => state === 'RUNNING');
    });
  });
  afterAll(async () => {
    await sportello?.stop();
    await gateway.close();
  });

  const staff = async (tenant: string) =>
    new Api(sportello.url, tenant, await sportello.staffToken(tenant, ['l1', 'l2', 'tenant-admin']));
  const instances = (api: Api) =>
    api.get<{ items: readonly { instance: string; plugin: string; state: string }[] }>('plugins');

  /** The tenant's file: one instance of each plugin. */
  function choosing(): TenantFile {
    const reaching = (name: string) => ({ gateway: gateway.base(name), token: 'file:token' });
    const channel = (instance: string, point: string, settings: object) => ({
      ...{ instance, plugin: nameFor(point), name: both(instance), kind: 'phone' as const, settings: { ...settings } },
    });
    const { teams, notifications, ...file } = testTenant({ id: 'chooser' });
    const networks = { name: both('Reti'), level: 'L2' as const, calendar: 'always' };
    return {
      ...file,
      teams: { ...teams, networks },
      channels: [
        channel('poll', 'channel.inbound.poll', reaching('poll')),
        channel('push', 'channel.inbound.push', { signingKey: 'file:key' }),
        channel('listen', 'channel.inbound.listen', { port }),
        channel('answers', 'channel.outbound', reaching('answers')),
        channel('reports', 'channel.receipt', { issuer: 'gateway' }),
      ],
      routing: {
        strategy: 'first-match',
        fallback: { team: 'front-office' },
        rules: [
          { name: 'words', plugin: nameFor('routing.rule'), settings: { words: [{ word: 'rete', team: 'networks' }] } },
        ],
      },
      notifications: { ...notifications, plugin: nameFor('notifier'), settings: reaching('notices') },
      escalation: {
        suppliers: {
          supplier: {
            name: both('Fornitore'),
            instance: { name: 'supplier', plugin: nameFor('escalation.connector'), settings: reaching('supplier') },
          },
        },
      },
    };
  }

  /** The ticket with that subject. */
  const ticketOf = async (subject: string) => {
    const found = await eventually(
      `a ticket "${subject}"`,
      async () => (await desk.tickets()).items.find((ticket) => ticket.subject === subject),
      POLLED,
    );
    return desk.ticket(found.number);
  };
  const posted = (path: string, text: string) =>
    eventually(`"${text}" at ${path}`, () =>
      gateway.posted.find((one) => one.path === path && JSON.stringify(one.body).includes(text)),
    );
  const push = (api: Api, text: string) => {
    const body = JSON.stringify({ from: PHONE, text });
    const signature = createHmac('sha256', KEY).update(body).digest('hex');
    const raw = { type: 'application/json', bytes: body };
    return api.ask('POST', 'channels/push', { raw, headers: { 'x-signature': signature } });
  };

  it('channel.inbound.poll: what waits at the gateway becomes a ticket', async () => {
    gateway.leave('poll', { from: PHONE, text: 'La stampante non va' });
    expect(await ticketOf('La stampante non va')).toMatchObject({ channel: 'phone', contact: { phone: PHONE } });
  });

  it('channel.inbound.push: what is signed and sent becomes a ticket', async () => {
    expect(await push(desk, 'Il modulo non si apre')).toMatchObject({ status: 201 });
    expect(await ticketOf('Il modulo non si apre')).toMatchObject({ contact: { phone: PHONE } });
  });

  it('channel.inbound.listen: a line becomes a ticket, and its sender is told so', async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`${JSON.stringify({ from: PHONE, text: 'Manca il cedolino' })}\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toBe('OK\n');
    expect(await ticketOf('Manca il cedolino')).toMatchObject({ contact: { phone: PHONE } });
  });

  it('routing.rule: the word in the subject decides the team, and the ticket says why', async () => {
    expect(await push(desk, 'La rete non va')).toMatchObject({ status: 201 });
    const { number } = await ticketOf('La rete non va');
    const ticket = await eventually('it is routed', async () => {
      const seen = await desk.ticket(number);
      return seen.team === undefined ? null : seen;
    });
    expect(ticket.team).toBe('networks');
    expect(ticket.routing).toMatchObject({ explanation: { rule: 'words' } });
    expect(JSON.stringify(ticket.routing)).toContain('L’oggetto dice «rete».');
  });

  it('channel.outbound sends what the desk answers, and channel.receipt tells what became of it', async () => {
    const requester = { name: 'Ada Bianchi', phone: PHONE };
    const asked = {
      requester,
      channelInstance: 'answers',
      subject: 'Richiamare',
      text: 'Chiede di essere richiamata.',
    };
    const { number } = await desk.register(asked);
    await desk.act(number, 'take-charge');
    await desk.act(number, 'resolve', { reason: 'solved', text: 'Ora funziona.' });
    const { body } = await posted('/answers/messages', 'Ora funziona.');
    expect(body).toEqual({ to: PHONE, text: 'Ora funziona.' });

    const about = `gateway-${gateway.posted.findIndex((one) => one.body === body) + 1}`;
    const at = '2026-03-02T09:00:00Z';
    gateway.leave('poll', { report: { issuer: 'gateway', about, recipient: PHONE, state: 'delivered', at } });
    const [mail] = await eventually(
      'the report is kept with the answer',
      async () => {
        const mails = await desk.mailsTo(PHONE);
        return (mails[0]?.deliveries ?? []).length > 0 ? mails : null;
      },
      POLLED,
    );
    // The gateway says so and nothing proves it: told as it is, and decided by nothing.
    const said = { recipient: PHONE, state: 'delivered', proved: false, outcome: 'waiting' };
    expect(mail).toMatchObject({ state: 'sent', deliveries: [said] });
    expect((await desk.tickets()).items.filter(({ subject }) => subject.includes('report'))).toEqual([]);
  });

  it('notifier: who left an e-mail address is told that the request is registered', async () => {
    const requester = { name: 'Ugo Neri', email: 'ugo@person.example' };
    const { number } = await desk.register({ requester, subject: 'Badge', text: 'Non apre.' });
    const { body } = await posted('/notices/messages', number);
    expect(body).toMatchObject({ to: 'ugo@person.example', text: expect.stringContaining('Richiesta registrata') });
  });

  it('escalation.connector: the supplier gets the task, and what it says comes back', async () => {
    const { number } = await ticketOf('La stampante non va');
    await desk.act(number, 'take-charge');
    const assigned = { supplier: 'supplier', title: 'Stampante', text: 'Sostituire il tamburo.' };
    const { id } = await desk.post<{ id: string }>(`tickets/${number}/tasks`, assigned);
    const { body } = await posted('/supplier/tasks', 'Sostituire il tamburo.');
    gateway.leave('supplier', {
      task: body['number'],
      kind: 'accepted',
      text: 'Ci pensiamo.',
      at: '2026-03-02T09:00:00Z',
    });
    await eventually(
      'the supplier has accepted',
      async () => {
        const task = await desk.get<{ state: string }>(`tasks/${id}`);
        return task.state === 'accepted';
      },
      POLLED,
    );
  });

  it('are nothing to the other tenant', async () => {
    expect(
      (await instances(other)).items.map(({ plugin }) => plugin).filter((id) => POINTS.map(nameFor).includes(id)),
    ).toEqual([]);
    expect(await push(other, 'La rete non va')).toMatchObject({ status: 404 });
    expect((await other.tickets()).items).toEqual([]);
    expect(await other.mailsTo(PHONE)).toEqual([]);
  });

  it('never have their secrets told', () => {
    for (const secret of [TOKEN, KEY]) expect(sportello.logs).not.toContain(secret);
  });
});
