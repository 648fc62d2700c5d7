import { systemActor, tenantId, type TenantContext } from '@sportello/kernel';
import type { StaffMatter } from '../src/bridge/staff.notices.js';
import type { OutboxMessageView } from '../src/operations/operations.views.js';
import type { Api } from './support/api.js';
import { houseTenants } from './support/house-tenants.js';
import { InProcessSportello, stoppedAt } from './support/sportello.in-process.js';

const TENANT = 'cportal';
const STAFF = `people:
  now: { name: Ada Subito, email: now@ente.example, team: first-level }
  hour: { name: Ugo Orario, email: hour@ente.example, team: first-level, notices: hourly }
  day: { name: Eva Daily, email: day@ente.example, team: first-level, notices: daily, language: en }
  none: { name: Ivo Senza, team: first-level }
absences: []
`;
const ctx: TenantContext = { tenant: tenantId(TENANT), actor: systemActor('test'), correlationId: 'test' };

describe('notices to the staff', () => {
  const clock = stoppedAt('2026-03-03T08:10:00Z'); // 09:10 in Rome
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    const house = (await houseTenants()).get(TENANT) ?? '';
    const file = house.replace(/^people:\n(?: .*\n)*absences: \[\]\n/m, () => STAFF);
    expect(file).toContain(STAFF);
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: file }, clock });
    await again();
  });
  afterAll(() => sportello.stop());

  const again = async () => {
    desk = await sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'op', name: 'Op' });
  };
  const matter = (what: string, more: Partial<StaffMatter> = {}): StaffMatter => ({
    ...{ occasion: 'clock-breached', ticket: null, at: clock.now() },
    subject: { it: `Termine ${what}`, en: `Term ${what}` },
    text: { it: `È scaduto ${what}.`, en: `${what} has expired.` },
    ...more,
  });
  const tell = (key: string, what: StaffMatter, people: readonly string[] = ['now', 'hour', 'day', 'none']) =>
    sportello.running.services.staffNotices.tell(ctx, key, { people }, what);
  const mails = async (who: string, what: string): Promise<OutboxMessageView[]> =>
    (await desk.mailsTo(`${who}@ente.example`)).filter(({ text }) => text?.includes(what));

  it('reach each at once or with their digest, in their language, and nobody who has no address', async () => {
    const told = await tell('one', matter('uno'));
    expect(told.map(({ id }) => id)).toEqual(['now', 'hour', 'day']);
    await sportello.settled();
    expect(await mails('now', 'uno')).toHaveLength(1);
    expect(await mails('hour', 'uno')).toEqual([]);
    await sportello.passTo('2026-03-03T09:00:00Z');
    expect(await mails('hour', 'uno')).toHaveLength(1);
    await sportello.passTo('2026-03-04T07:00:00Z'); // 08:00 in Rome
    await again();
    const [daily] = await mails('day', 'uno');
    expect(daily?.text).toContain('uno has expired.');
  });

  it('are one mail a person, however many there are at once; urgent ones never wait', async () => {
    // Fifty at once: as many as there are would only wait for connections.
    for (let first = 0; first < 500; first += 50) {
      const some = Array.from({ length: 50 }, (_, n) => first + n);
      await Promise.all(some.map((n) => tell(`flood:${n}`, matter(`piena-${n}.`), ['hour'])));
    }
    await tell('urgent', matter('fuoco', { occasion: 'urgent-alert', urgent: true }), ['hour']);
    await sportello.settled();
    expect(await mails('hour', 'fuoco')).toHaveLength(1);
    expect(await mails('hour', 'piena-')).toEqual([]);
    await sportello.passTo('2026-03-04T08:00:00Z');
    const [flood, ...others] = await mails('hour', 'piena-');
    expect(others).toEqual([]);
    expect(flood?.template).toBe('staff-digest');
    expect(flood?.raw).toMatch(/500/);
    for (const n of [0, 250, 499]) expect(flood?.text).toContain(`piena-${n}.`);
  });

  it('tell nobody the same twice, however often and however much at once it is told', async () => {
    await Promise.all(Array.from({ length: 8 }, () => tell('same', matter('stesso'), ['now'])));
    await sportello.settled();
    await tell('same', matter('stesso'), ['now']);
    const { staffNoticeJob } = sportello.running.services;
    const { tenant, correlationId } = ctx;
    await Promise.all([1, 2, 3].map(() => staffNoticeJob.gather({ tenant, correlationId, person: 'now' })));
    await sportello.settled();
    expect(await mails('now', 'stesso')).toHaveLength(1);
  });

  it('of a term that runs out go to those who can act, once for each step', async () => {
    const { number } = await desk.register({
      requester: { name: 'Ivo', email: 'ivo@person.example' },
      subject: 'Lento',
      text: 'x',
    });
    await sportello.settled();
    await sportello.passTo('2026-03-06T16:00:00Z');
    await again();
    const all = (await desk.mailsTo('now@ente.example')).filter(({ ticketNumber }) => ticketNumber === number);
    const steps = all.filter(({ template }) => template.startsWith('clock-'));
    expect(steps.map(({ template }) => template)).toContain('clock-breached');
    expect(new Set(steps.map(({ text }) => text)).size).toBe(steps.length);
    expect(steps.at(-1)?.text).toContain(number);
  });
});
