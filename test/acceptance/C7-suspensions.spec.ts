import { isDeepStrictEqual } from 'node:util';
import type { PortalView } from '../../apps/server/src/portal/portal.views.js';
import type { SuspensionsView, TicketClocksView } from '../../apps/server/src/terms/terms.views.js';
import type { Answer, Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C7 · the service may be suspended, within its rules and with notice', () => {
  const TENANT = 'cportal';
  // Monday 1 June 2026, 10:00 in Rome.
  const clock = stoppedAt('2026-06-01T08:00:00Z');
  let sportello: InProcessSportello;
  let administrator: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    administrator = await sportello.staff(TENANT, ['tenant-admin']);
  });
  afterAll(() => sportello.stop());

  const suspend = (from: string, to: string, reason: string): Promise<Answer> =>
    administrator.ask('POST', 'calendars/service/suspensions', { json: { from, to, reason } });

  const refused = async (asked: Promise<Answer>, rule: string, words: RegExp): Promise<void> => {
    const { status, body } = await asked;
    const broken = (body as ProblemBody).errors?.map(({ code, message }) => [code, message]);
    expect([status, broken]).toEqual([400, [[rule, expect.stringMatching(words) as string]]]);
  };

  it.each([
    [
      'with less than five days’ notice',
      '2026-06-05',
      '2026-06-05',
      'local-festivity',
      'NOTICE',
      /5 giorni di preavviso.*2026-05-31/,
    ],
    [
      'for a reason that is not on the list',
      '2026-07-20',
      '2026-07-20',
      'strike',
      'REASON',
      /«strike».*summer, christmas/,
    ],
    ['for the summer in October', '2026-10-05', '2026-10-06', 'summer', 'PERIOD', /fuori dal periodo.*Ferie estive/],
    [
      'for nine days of service',
      '2026-08-10',
      '2026-08-20',
      'summer',
      'DAYS',
      /8 giorni di sospensione ammessi nel 2026/,
    ],
  ])('is refused %s, and says which rule it breaks', async (_, from, to, reason, rule, words) => {
    await refused(suspend(from, to, reason), `CALENDAR.SUSPENSION_${rule}`, words);
    expect((await administrator.get<SuspensionsView>('suspensions')).items).toEqual([]);
  });

  it('is announced to users at once; days without service do not count among the eight', async () => {
    // Ferragosto is a Saturday: Monday to Friday are five days of service, and Sunday is none.
    expect((await suspend('2026-08-10', '2026-08-16', 'summer')).status).toBe(200);
    await refused(suspend('2026-08-17', '2026-08-20', 'summer'), 'CALENDAR.SUSPENSION_DAYS', /2026-08-20/);
    expect((await suspend('2026-08-17', '2026-08-19', 'summer')).status).toBe(200);
    await refused(suspend('2026-12-24', '2026-12-24', 'christmas'), 'CALENDAR.SUSPENSION_DAYS', /2026-12-24/);

    const { suspensions } = await sportello.api(TENANT).get<PortalView>('portal');
    const reason = { it: 'Ferie estive', en: 'Summer leave' };
    expect(suspensions).toEqual([
      { from: '2026-08-10', to: '2026-08-16', reason },
      { from: '2026-08-17', to: '2026-08-19', reason },
    ]);
    const { items } = await administrator.get<SuspensionsView>('suspensions');
    expect(items.map(({ announcedOn }) => announcedOn)).toEqual(['2026-06-01', '2026-06-01']);
  });

  it('stops the clocks, and says so', async () => {
    // Friday 7 August, 16:45: a quarter of an hour before the suspension, the rest on Thursday 20 August.
    clock.set('2026-08-07T14:45:00Z');
    const { number } = await sportello.api(TENANT).submit('portal', {
      ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
      ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'Lo SPID non va.' },
    });
    await sportello.settled();
    const desk = await sportello.staff(TENANT);
    const { clocks } = await desk.get<TicketClocksView>(`tickets/${number}/clocks`);
    expect(clocks[0]).toMatchObject({ clock: 'take-charge', dueAt: '2026-08-20T06:15:00.000Z' });
    expect(clocks[0]?.text.it).toContain('servizio sospeso (Ferie estive)');

    clock.set('2026-08-12T08:00:00Z');
    expect(await sportello.api(TENANT).get<PortalView>('portal')).toMatchObject({ open: false });
    clock.set('2026-08-20T08:00:00Z');
    expect(await sportello.api(TENANT).get<PortalView>('portal')).toMatchObject({ open: true, suspensions: [] });
  });

  it('can be changed and withdrawn: terms follow at once, and so does what users read; what has been stays', async () => {
    const change = (from: string, become: object): Promise<Answer> =>
      administrator.ask('POST', 'calendars/service/suspensions/change', { json: { from, become } });
    const withdraw = (from: string): Promise<Answer> =>
      administrator.ask('POST', 'calendars/service/suspensions/withdraw', { json: { from } });
    const codeOf = async (asked: Promise<Answer>): Promise<unknown> => {
      const { status, body } = await asked;
      return [status, (body as ProblemBody).code];
    };
    expect(await codeOf(withdraw('2026-08-10'))).toEqual([409, 'CALENDAR.SUSPENSION_OVER']);
    clock.set('2027-07-01T08:00:00Z');
    administrator = await sportello.staff(TENANT, ['tenant-admin']);
    expect((await suspend('2027-08-09', '2027-08-13', 'summer')).status).toBe(200);
    expect(await codeOf(withdraw('2027-08-10'))).toEqual([404, 'CALENDAR.SUSPENSION_NOT_FOUND']);

    // Friday 6 August 2027, 16:50: ten minutes before the suspension, twenty left.
    clock.set('2027-08-06T14:50:00Z');
    administrator = await sportello.staff(TENANT, ['tenant-admin']);
    const { number } = await sportello.api(TENANT).submit('portal', {
      ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
      ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'Lo SPID non va.' },
    });
    const dueAt = async (): Promise<string | undefined> => {
      await sportello.settled();
      const desk = await sportello.staff(TENANT);
      return (await desk.get<TicketClocksView>(`tickets/${number}/clocks`)).clocks[0]?.dueAt;
    };
    expect(await dueAt()).toBe('2027-08-16T06:20:00.000Z');
    const shorter = { from: '2027-08-10', to: '2027-08-11', reason: 'summer' };
    await refused(
      change('2027-08-09', { from: '2027-08-09', to: '2027-08-14', reason: 'summer' }),
      'CALENDAR.SUSPENSION_NOTICE',
      /5 giorni di preavviso/,
    );
    expect((await change('2027-08-09', shorter)).status).toBe(200);
    await eventually('the term is counted anew', async () => (await dueAt()) === '2027-08-09T06:20:00.000Z');
    expect((await sportello.api(TENANT).get<PortalView>('portal')).suspensions).toMatchObject([
      { from: '2027-08-10', to: '2027-08-11' },
    ]);

    // Under way: it ends today at the earliest, and begins when it began.
    clock.set('2027-08-10T08:00:00Z');
    administrator = await sportello.staff(TENANT, ['tenant-admin']);
    expect(await codeOf(change('2027-08-10', { ...shorter, from: '2027-08-11' }))).toEqual([
      ...[409, 'CALENDAR.SUSPENSION_BEGUN'],
    ]);
    const usersRead = (days: readonly string[]): Promise<true> =>
      eventually(`users read of ${days.join(', ')}`, async () => {
        const { suspensions } = await sportello.api(TENANT).get<PortalView>('portal');
        return isDeepStrictEqual(
          suspensions.map(({ from, to }) => `${from}/${to}`),
          days,
        );
      });
    expect((await withdraw('2027-08-10')).status).toBe(200);
    await usersRead(['2027-08-10/2027-08-10']);
    expect((await suspend('2027-08-20', '2027-08-20', 'summer')).status).toBe(200);
    await usersRead(['2027-08-10/2027-08-10', '2027-08-20/2027-08-20']);
    expect((await withdraw('2027-08-20')).status).toBe(200);
    await usersRead(['2027-08-10/2027-08-10']);
  });

  it('is the administrator’s to announce, on a calendar there is', async () => {
    const desk = await sportello.staff(TENANT, ['l1', 'supervisor']);
    const json = { from: '2027-08-09', to: '2027-08-09', reason: 'summer' };
    expect((await desk.ask('POST', 'calendars/service/suspensions', { json })).status).toBe(403);
    expect(
      (await desk.ask('POST', 'calendars/service/suspensions/withdraw', { json: { from: json.from } })).status,
    ).toBe(403);
    expect((await administrator.ask('POST', 'calendars/other/suspensions', { json })).body.code).toBe(
      'CALENDAR.NOT_FOUND',
    );
  });
});
