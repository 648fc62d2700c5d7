import type { PortalView } from '../../apps/server/src/portal/portal.views.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C6 · hours, and reports made outside them', () => {
  const TENANT = 'cportal';
  const clock = stoppedAt('2026-11-02T08:00:00Z');
  let sportello: InProcessSportello;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
  });
  afterAll(() => sportello.stop());

  const form = {
    ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'Lo SPID non va.' },
  };

  // Rome is one hour ahead of UTC in November and December, two in June.
  it.each([
    ['Saturday 10:00 → Monday 09:30', '2026-11-21T09:00:00Z', '2026-11-23T08:30:00.000Z'],
    ['Monday 13:10 → 14:30', '2026-11-23T12:10:00Z', '2026-11-23T13:30:00.000Z'],
    ['Friday 16:50 → Monday 08:20', '2026-11-27T15:50:00Z', '2026-11-30T07:20:00.000Z'],
    ['Tuesday 8 December, a holiday, 10:00 → Wednesday 09:30', '2026-12-08T09:00:00Z', '2026-12-09T08:30:00.000Z'],
    ['Wednesday 19:00 → Thursday 08:30', '2026-12-09T18:00:00Z', '2026-12-10T07:30:00.000Z'],
    ['Thursday 09:00 → 09:30', '2026-12-10T08:00:00Z', '2026-12-10T08:30:00.000Z'],
  ])('%s', async (_, made, dueAt) => {
    clock.set(made);
    const { number } = await sportello.api(TENANT).submit('portal', form);
    await sportello.settled();
    const desk = await sportello.staff(TENANT);
    const [charge] = (await desk.ticket(number)).clocks;
    expect(charge).toMatchObject({ clock: 'take-charge', state: 'running', dueAt });
  });

  it.each([
    ['Monday 07:59', '2026-11-23T06:59:00Z', false],
    ['Monday 08:00', '2026-11-23T07:00:00Z', true],
    ['Monday 13:30', '2026-11-23T12:30:00Z', false],
    ['Monday 14:00', '2026-11-23T13:00:00Z', true],
    ['Monday 17:00', '2026-11-23T16:00:00Z', false],
    ['Sunday 10:00', '2026-11-22T09:00:00Z', false],
    ['Christmas Eve 10:00', '2026-12-24T09:00:00Z', true],
    ['Christmas 10:00', '2026-12-25T09:00:00Z', false],
  ])('%s: the portal says whether the service is open', async (_, at, open) => {
    clock.set(at);
    expect(await sportello.api(TENANT).get<PortalView>('portal')).toMatchObject({ open });
  });
});
