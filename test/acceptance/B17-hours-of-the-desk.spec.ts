import type { PortalView } from '../../apps/server/src/portal/portal.views.js';
import type { TicketClocksView } from '../../apps/server/src/terms/terms.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('B17 · Monday to Friday 08:30–13:30 and 15:00–18:00, contact centre and on-site staff', () => {
  const TENANT = 'ente-sam';
  const clock = stoppedAt('2026-11-02T08:00:00Z');
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    desk = await sportello.staff(TENANT, ['l1', 'l2'], { id: 'gino', name: 'Gino Blu' });
  });
  afterAll(() => sportello.stop());

  it.each([
    ['Monday 08:29', '2026-11-02T07:29:00Z', false],
    ['Monday 08:30', '2026-11-02T07:30:00Z', true],
    ['Monday 13:30', '2026-11-02T12:30:00Z', false],
    ['Monday 14:59', '2026-11-02T13:59:00Z', false],
    ['Monday 15:00', '2026-11-02T14:00:00Z', true],
    ['Monday 18:00', '2026-11-02T17:00:00Z', false],
    ['Friday 17:59', '2026-11-06T16:59:00Z', true],
    ['Saturday 10:00', '2026-11-07T09:00:00Z', false],
    ['Sunday 10:00', '2026-11-08T09:00:00Z', false],
  ])('%s: whether the contact centre answers', async (_, at, open) => {
    clock.set(at);
    expect(await sportello.api(TENANT).get<PortalView>('portal')).toMatchObject({ open });
  });

  const called = (severity: number) => {
    const requester = { name: 'Anna Viola', phone: '0655550302' };
    return desk.register({ requester, subject: 'Stampante', text: 'Non stampa.', severity, kind: 'malfunction' });
  };
  const resolutionOf = async (number: string) => {
    const { clocks } = await desk.get<TicketClocksView>(`tickets/${number}/clocks`);
    return clocks.find(({ clock: name }) => name === 'resolution');
  };

  it('terms of the contact centre count in these hours alone', async () => {
    // Friday 13:20: ten minutes before the break, five more after 15:00.
    clock.set('2026-11-06T12:20:00Z');
    const { number } = await called(1);
    await sportello.settled();
    const { clocks } = await desk.get<TicketClocksView>(`tickets/${number}/clocks`);
    expect(clocks[0]).toMatchObject({ clock: 'take-charge', target: '15m', dueAt: '2026-11-06T14:05:00.000Z' });
    // Out of hours it counts from the next opening: Monday 08:30.
    clock.set('2026-11-06T17:30:00Z');
    const late = await called(1);
    await sportello.settled();
    const [charge] = (await desk.ticket(late.number)).clocks;
    expect(charge).toMatchObject({ startedAt: '2026-11-09T07:30:00.000Z', dueAt: '2026-11-09T07:45:00.000Z' });
  });

  it('and so do those of on-site staff', async () => {
    clock.set('2026-11-06T16:00:00Z');
    const { number } = await called(1);
    await sportello.settled();
    await desk.act(number, 'route', { team: 'on-site', reason: 'Serve una persona sul posto' });
    await desk.act(number, 'take-charge');
    // Friday 17:00: one of four hours, then Monday 08:30 to 11:30.
    expect(await resolutionOf(number)).toMatchObject({ target: '4h', dueAt: '2026-11-09T10:30:00.000Z' });
  });
});
