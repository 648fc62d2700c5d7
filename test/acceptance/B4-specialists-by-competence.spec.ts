import type { QueuePageView } from '../../apps/server/src/tickets/queues.views.js';
import type { DeskTaskPageView } from '../../apps/server/src/suppliers/task.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { areaTask, assign, SupplierApi, tasksOf } from '../support/supplier-desk.js';

// @covers wholly
describe('B4 · the second level is made of specialists by competence domain', () => {
  const TENANT = 'ente-sam';
  const CENTRE = 'competence-centres';
  const clock = stoppedAt('2026-03-03T08:00:00Z');
  let sportello: InProcessSportello;
  let spoc: Api;
  let network: Api;
  let software: Api;
  let product: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    const specialist = (id: string, team: string) => sportello.staff(TENANT, ['l2'], { id, name: id, teams: [team] });
    spoc = await sportello.staff(TENANT, ['l1'], { id: 'carla', name: 'Carla', teams: ['spoc'] });
    [network, software, product] = await Promise.all([
      specialist('network-specialist', 'infrastructure'),
      specialist('sw', 'software'),
      specialist('pr', 'product'),
    ]);
  });
  afterAll(() => sportello.stop());

  const OFFLINE = { area: 'infrastructure', topic: 'network', subtopic: 'site-offline' };
  let called = 0;
  async function arrives(triplet: object, more: object = {}): Promise<{ number: string; email: string }> {
    const email = `ada-${(called += 1)}@ente.example`;
    const requester = { name: 'Ada Bianchi', email };
    const ticket = { requester, subject: `Guasto ${called}`, text: 'Non va.', ...triplet, ...more };
    const { number } = await spoc.register(ticket);
    await sportello.settled();
    return { number, email };
  }
  const toTake = async (who: Api): Promise<string[]> =>
    (await who.get<QueuePageView>('queues/unassigned?limit=100')).items.map(({ number }) => number);
  const eventsOf = async (number: string): Promise<string[]> => (await network.events(number)).map(({ type }) => type);
  async function takenBy(who: Api, triplet: object = OFFLINE): Promise<{ number: string; email: string }> {
    const ticket = await arrives(triplet);
    await who.act(ticket.number, 'take-charge');
    await sportello.settled();
    return ticket;
  }

  it('they watch what comes in and how it was catalogued: each domain has what is of its competence', async () => {
    const offline = (await arrives(OFFLINE)).number;
    const registry = (await arrives({ area: 'applications', topic: 'civil-registry', subtopic: 'certificates' }))
      .number;
    expect(await toTake(network)).toContain(offline);
    expect(await toTake(network)).not.toContain(registry);
    expect(await toTake(product)).toContain(registry);
    const { routing, ...catalogued } = await network.ticket(offline);
    expect(catalogued).toMatchObject(OFFLINE);
    expect(routing).toMatchObject({ explanation: { team: 'infrastructure' } });
    // Catalogued wrongly: whoever sees it puts it right, and it goes where it belongs.
    await network.act(offline, 'classify', { area: 'applications', topic: 'civil-registry', subtopic: 'certificates' });
    await sportello.settled();
    expect(await network.ticket(offline)).toMatchObject({ topic: 'civil-registry' });
  });

  it('they take requests by skill and priority, not by order of arrival', async () => {
    const minor = (await arrives(OFFLINE, { severity: 3 })).number;
    clock.advance(60_000);
    const blocking = (await arrives(OFFLINE, { severity: 1 })).number;
    const queue = await toTake(network);
    expect(queue.indexOf(blocking)).toBeLessThan(queue.indexOf(minor));
    await network.act(queue[0] ?? '', 'take-charge');
    expect((await network.ticket(queue[0] ?? '')).assignee).toMatchObject({ id: 'network-specialist' });
    expect(await toTake(network)).not.toContain(queue[0]);
    // A payment needs a skill that the specialists of products have.
    const payment = (await arrives({ area: 'applications', topic: 'taxes', subtopic: 'pagopa' })).number;
    expect((await product.ticket(payment)).routing).toMatchObject({ explanation: { rule: 'by-competence' } });
  });

  it('they ask the user for details, and go on when these come', async () => {
    const { number, email } = await takenBy(network);
    await network.act(number, 'request-information', { text: 'Quale sede?' });
    await sportello.settled();
    expect((await network.ticket(number)).state).toBe('waiting-requester');
    const asked = (await spoc.mailsTo(email)).find(({ text }) => text?.includes('Quale sede?'));
    const link = /\/request#(\S+)/.exec(asked?.text ?? '')?.[1];
    await sportello.api(TENANT, link).post('my-ticket/replies', { text: 'La sede di via Roma.' });
    await sportello.settled();
    const ticket = await network.ticket(number);
    expect(ticket.state).toBe('in-progress');
    expect(ticket.messages.map(({ text }) => text)).toContain('La sede di via Roma.');
  });

  it.each(['solved', 'workaround'])(
    'they fix it or give a workaround, tell the user and verify it with them: %s',
    async (reason) => {
      const { number, email } = await takenBy(network);
      await network.resolve(number, { reason, text: 'Ora il collegamento passa dalla linea di riserva.' });
      await sportello.settled();
      expect((await spoc.mailsTo(email)).at(-1)?.text).toContain('linea di riserva');
      const check = { how: 'phone', remarks: 'Funziona.', rating: 5 };
      await network.act(number, 'check-closure', { outcome: 'confirmed', ...check });
      expect(await network.ticket(number)).toMatchObject({ state: 'closed', closureReason: reason });
    },
  );

  it('they start third level, watch it, and verify that it ended within its term', async () => {
    const { number } = await takenBy(network);
    const supplier = await SupplierApi.of(sportello, TENANT, 'application-supplier');
    const expert = await sportello.staff(TENANT, ['l3'], { id: 'centre-expert', name: 'Esperto' });
    const internal = await assign(network, number, { supplier: undefined, area: CENTRE, due: '4h' });
    const external = await assign(network, number, { due: '1h' });
    const watched = async (query: string) =>
      (await network.get<DeskTaskPageView>(`tasks?limit=100&${query}`)).items
        .filter(({ number: own }) => own.startsWith(`${number}/`))
        .map(({ id }) => id);
    expect(await watched('open=yes')).toEqual([external.id, internal.id]);
    expect(await watched(`area=${CENTRE}`)).toEqual([internal.id]);
    await supplier.post(external.id, 'accept');
    await areaTask(expert, internal.id, 'accept');
    expect(await watched('state=accepted')).toHaveLength(2);
    await sportello.passTo(new Date(clock.now().getTime() + 2 * 3_600_000));
    expect(await watched('late=yes')).toEqual([external.id]);
    await supplier.post(external.id, 'complete', { outcome: 'fixed', text: 'Fatto.' });
    await areaTask(expert, internal.id, 'complete', { outcome: 'fixed', text: 'Fatto.' });
    expect(await network.post(`tasks/${internal.id}/verify`)).toMatchObject({ withinTerm: true });
    expect(await network.post(`tasks/${external.id}/verify`)).toMatchObject({ withinTerm: false });
    expect((await tasksOf(network, number)).map(({ withinTerm }) => withinTerm)).toEqual([true, false]);
    expect(await watched('open=yes')).toEqual([]);
  });

  it('they record all activity, each act with who did it and when', async () => {
    const { number } = await takenBy(network);
    await network.act(number, 'add-note', { text: 'Provata la linea.', visibility: 'internal' });
    await network.act(number, 'record-effort', { minutes: 30, date: '2026-03-03', activity: 'remote' });
    const { id } = await assign(network, number);
    await network.post(`tasks/${id}/cancel`, { text: 'Non serve più.' });
    await sportello.settled();
    expect(await eventsOf(number)).toEqual(
      expect.arrayContaining(['taken-charge', 'note-added', 'effort-recorded', 'third-party-asked']),
    );
    const acts = (await network.events(number)).filter(({ type }) => ['taken-charge', 'note-added'].includes(type));
    expect(acts.map(({ actor }) => actor.id)).toEqual(['network-specialist', 'network-specialist']);
  });

  it('or pass the request to another group of specialists, internal or external', async () => {
    const { number } = await takenBy(network);
    await network.act(number, 'route', { team: 'software', reason: 'È il programma, non la rete.' });
    await sportello.settled();
    expect(await network.ticket(number)).toMatchObject({ team: 'software', level: 'L2' });
    await software.act(number, 'take-charge', { over: 'network-specialist' });
    await software.act(number, 'route', { team: 'suppliers', reason: 'È un difetto del prodotto.' });
    await sportello.settled();
    expect(await software.ticket(number)).toMatchObject({ team: 'suppliers', level: 'L3' });
    const moves = (await network.events(number)).filter(({ type }) => type === 'routed').map(({ data }) => data.team);
    expect(moves).toEqual(['infrastructure', 'software', 'suppliers']);
  });
});
