import { parse, stringify } from 'yaml';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import type { QueuePageView } from '../../apps/server/src/tickets/queues.views.js';

interface TenantFile {
  queues: { order: string[] };
  channels: { instance: string; precedence: number }[];
}

// @covers wholly
describe('E8 · staff use only the computerised procedure, and work goes by severity, not by order of arrival', () => {
  const TENANT = 'inail';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let desk: Api;
  let supervisor: Api;
  const called = new Map<string, string>();
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    desk = await sportello.staff(TENANT, ['l1']);
    supervisor = await sportello.staff(TENANT, ['supervisor']);
  });
  afterAll(() => sportello.stop());

  /** In the order they come; a minute passes between one and the next. */
  async function arrives(name: string, channelInstance: string, severity: number): Promise<void> {
    const requester = { name: 'Ada Bianchi', userType: channelInstance === 'staff' ? 'staff' : 'worker' };
    const call = { requester, channelInstance, severity, subject: name, text: 'Una richiesta.' };
    called.set((await desk.register(call)).number, name);
    await sportello.settled();
    clock.advance(60_000);
  }
  const queue = () => supervisor.get<QueuePageView>('queues/unassigned?limit=100');
  const order = async (): Promise<string[]> => (await queue()).items.map(({ number }) => called.get(number) ?? number);
  const apply = async (change: (file: TenantFile) => void): Promise<void> => {
    const file = parse((await houseTenants()).get(TENANT) ?? '', { merge: true }) as TenantFile;
    change(file);
    const source = stringify(file, { aliasDuplicateObjects: false });
    await sportello.running.foundation.revisions.applySource(source, {
      by: { type: 'staff', id: 'lia', name: 'Lia Verdi' },
    });
  };

  it('puts severity first, then the channel’s precedence, then the term that expires first', async () => {
    await arrives('minor by the procedure', 'staff', 3);
    await arrives('not blocking by mail', 'mail', 2);
    await arrives('not blocking by phone', 'desk', 2);
    await arrives('not blocking by the procedure', 'staff', 2);
    await arrives('the same, later', 'staff', 2);
    await arrives('blocking by mail', 'mail', 1);
    await arrives('blocking by the procedure', 'staff', 1);
    expect(await order()).toEqual([
      ...['blocking by the procedure', 'blocking by mail'],
      ...['not blocking by the procedure', 'the same, later', 'not blocking by phone', 'not blocking by mail'],
      'minor by the procedure',
    ]);
    expect((await queue()).order.map(({ en }) => en).slice(0, 3)).toEqual([
      'the greatest severity',
      'the channel that takes precedence',
      'among equals, the term that expires first',
    ]);
  });

  it('lets a person move one by judging its severity again, and nothing else', async () => {
    const [number] = [...called].find(([, name]) => name === 'not blocking by mail') ?? [''];
    await desk.act(number, 'set-severity', { severity: 3, reason: 'Esiste un’alternativa' });
    expect((await order()).slice(-2)).toEqual(['minor by the procedure', 'not blocking by mail']);
    await desk.act(number, 'set-severity', { severity: 2, reason: 'Non più' });
  });

  it('is the tenant’s configuration: what waits is put in order again when it changes, on the running system', async () => {
    await apply((file) => {
      file.queues.order = ['channel', 'severity'];
      for (const channel of file.channels) if (channel.instance === 'mail') channel.precedence = 1;
      for (const channel of file.channels) if (channel.instance === 'staff') channel.precedence = 2;
    });
    await eventually('the new order', async () => (await order())[1] === 'not blocking by mail');
    expect(await order()).toEqual([
      ...['blocking by mail', 'not blocking by mail'],
      ...['blocking by the procedure', 'not blocking by the procedure', 'the same, later', 'minor by the procedure'],
      'not blocking by phone',
    ]);
  });

  it('closes the phone for the internal front: the attempt is refused with the reason and the way that is open', async () => {
    const call = { subject: 'Chiamata', text: 'Un collega al telefono.' };
    const refused = await desk.ask('POST', 'tickets', {
      json: { ...call, requester: { name: 'Ugo Collega', userType: 'staff' } },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'TICKET.CHANNEL_CLOSED' } });
    expect(refused.body.detail).toContain('Il personale usa soltanto la procedura informatica');
    expect(refused.body.detail).toContain('Procedura informatica per il personale');
    const customer = await desk.register({ ...call, requester: { name: 'Ada Bianchi', userType: 'worker' } });
    expect((await desk.ticket(customer.number)).outside).toEqual([]);
  });
});
