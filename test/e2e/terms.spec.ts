import { ClockTick } from '../../apps/server/src/bridge/clock.tick.js';
import type { TicketClocksView } from '../../apps/server/src/terms/terms.views.js';
import type { TicketPageView } from '../../apps/server/src/tickets/ticket.views.js';
import type { ComplianceView } from '../../apps/server/src/figures/compliance.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'cportal';
// Monday 2 November 2026, 09:00 in Rome.
const clock = stoppedAt('2026-11-02T08:00:00Z');
let source: string;
let sportello: InProcessSportello;
let lia: Api;
let chief: Api;
beforeAll(async () => {
  const house = (await houseTenants()).get(TENANT) ?? '';
  source = house
    .replace('noticeDays: 5', 'noticeDays: 0')
    .replace(
      '&work-actions [{ at: 80, tell: [assignee, team] }, { at: due, tell: [assignee, supervisors] }]',
      '&work-actions [{ at: 80, raiseUrgency: true }, { at: due, tell: [supervisors], escalateTo: second-level }]',
    );
  expect(source).toContain('escalateTo');
  sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: source }, clock });
  lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
  chief = await sportello.staff(TENANT, ['supervisor', 'tenant-admin'], { id: 'ada', name: 'Ada Capo' });
});
afterAll(() => sportello.stop());

async function taken(): Promise<string> {
  const { number } = await sportello.api(TENANT).submit('portal', {
    ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'Lo SPID non va.' },
  });
  await sportello.settled();
  await lia.act(number, 'take-charge');
  await sportello.settled();
  return number;
}
const resolutionOf = async (number: string) => {
  const { clocks } = await chief.get<TicketClocksView>(`tickets/${number}/clocks`);
  return clocks.find((candidate) => candidate.clock === 'resolution');
};
const eventsOf = async (number: string, type: string) =>
  (await lia.events(number)).filter((event) => event.type === type);

describe('a clock that reaches a step', () => {
  it('makes the ticket urgent, then passes it on, as the policy says; each once', async () => {
    const number = await taken();
    await sportello.passTo('2026-11-02T13:00:00Z');
    expect(await eventsOf(number, 'urgency-raised')).toEqual([]);
    // 80 % of six hours: 14:48.
    await sportello.passTo('2026-11-02T14:00:00Z');
    const [raised] = await eventsOf(number, 'urgency-raised');
    expect(raised).toMatchObject({ at: '2026-11-02T13:48:00.000Z', data: { reason: '80 % del termine: Risoluzione' } });
    await sportello.passTo('2026-11-03T16:00:00Z');
    expect(await eventsOf(number, 'urgency-raised')).toHaveLength(1);
    const escalated = await eventsOf(number, 'escalated');
    expect(escalated).toHaveLength(1);
    expect(escalated[0]).toMatchObject({
      ...{ at: '2026-11-02T15:00:00.000Z', actor: { id: 'terms' } },
      data: { team: 'second-level', level: 'L2', reason: 'Termine scaduto: Risoluzione' },
    });
    expect(await resolutionOf(number)).toMatchObject({ target: '8h', changes: [{ from: '6h', to: '8h' }] });
  });

  it('does nothing once the answer has gone', async () => {
    clock.set('2026-11-04T08:00:00Z');
    const number = await taken();
    await sportello.passTo('2026-11-04T09:00:00Z');
    await lia.resolve(number, { reason: 'solved', text: 'Riprovi ora.' });
    await sportello.passTo('2026-11-06T16:00:00Z');
    expect(await eventsOf(number, 'escalated')).toEqual([]);
    expect((await resolutionOf(number))?.steps).toEqual([]);
  });

  it('is caught by the sweep when its job was lost', async () => {
    clock.set('2026-11-09T08:00:00Z');
    const number = await taken();
    await sportello.database.asAdmin('DELETE FROM graphile_worker._private_jobs WHERE key LIKE $1', ['%:clock:%']);
    await sportello.passTo('2026-11-09T11:30:00Z');
    expect((await resolutionOf(number))?.steps).toEqual([]);
    await sportello.running.app.get(ClockTick).sweep();
    await sportello.settled();
    expect((await resolutionOf(number))?.steps).toMatchObject([
      { step: 'warning-50', stepAt: '2026-11-09T11:00:00.000Z', at: '2026-11-09T11:30:00.000Z' },
    ]);
    // And the next step has its job again.
    await sportello.passTo('2026-11-09T14:00:00Z');
    expect((await resolutionOf(number))?.steps).toHaveLength(2);
  });
});

describe('terms worked out anew', () => {
  it('follow a changed calendar, with an entry that says what became of them and who did it', async () => {
    clock.set('2026-11-16T08:00:00Z');
    const number = await taken();
    expect(await resolutionOf(number)).toMatchObject({ dueAt: '2026-11-16T15:00:00.000Z' });
    const json = { from: '2026-11-16', to: '2026-11-16', reason: 'local-festivity' };
    await chief.post('calendars/service/suspensions', json);
    const [entry] = await eventually('the terms are told anew', async () => {
      const entries = await eventsOf(number, 'terms-recomputed');
      return entries.length > 0 && entries;
    });
    expect(entry?.data).toMatchObject({
      ...{ cause: 'calendar', reason: 'Ada Capo' },
      changed: [{ clock: 'resolution', from: '2026-11-16T15:00:00.000Z', to: '2026-11-17T14:00:00.000Z' }],
    });
    expect(await resolutionOf(number)).toMatchObject({ dueAt: '2026-11-17T14:00:00.000Z' });
    // What rings is the new term.
    await sportello.passTo('2026-11-17T13:00:00Z');
    expect((await resolutionOf(number))?.steps).toMatchObject([
      { step: 'warning-50', stepAt: '2026-11-17T10:00:00.000Z', at: '2026-11-17T10:00:00.000Z' },
      { step: 'warning-80', stepAt: '2026-11-17T11:48:00.000Z', at: '2026-11-17T11:48:00.000Z' },
    ]);
  });

  it('keep the policy the ticket was opened under, unless somebody re-evaluates them on purpose (B13)', async () => {
    clock.set('2026-11-23T08:00:00Z');
    const number = await taken();
    const applied = await sportello.configure(TENANT, source.replaceAll('target: 6h', 'target: 4h'));
    expect(applied.outcome).toBe('applied');
    await sportello.settled();
    expect(await resolutionOf(number)).toMatchObject({ target: '6h', dueAt: '2026-11-23T15:00:00.000Z' });

    await chief.act(number, 're-evaluate-terms', { reason: 'Nuovo capitolato' });
    expect(await resolutionOf(number)).toMatchObject({
      ...{ target: '4h', dueAt: '2026-11-23T12:00:00.000Z', revision: applied.revision },
      changes: [{ from: '6h', to: '4h' }],
    });
    expect((await eventsOf(number, 'terms-recomputed')).at(-1)).toMatchObject({
      actor: { name: 'Ada Capo' },
      data: { cause: 'policy', reason: 'Nuovo capitolato', revision: applied.revision },
    });
    const again = await chief.ask('POST', `tickets/${number}/re-evaluate-terms`, { json: { reason: 'Ancora' } });
    expect([again.status, again.body.code]).toEqual([409, 'TICKET.NOTHING_CHANGES']);
  });

  it('are refused without a reason, to who may not, and on a closed ticket', async () => {
    clock.set('2026-11-24T08:00:00Z');
    const number = await taken();
    const asked = (api: Api, reason: string) =>
      api.ask('POST', `tickets/${number}/re-evaluate-terms`, { json: { reason } });
    expect((await asked(chief, '')).status).toBe(400);
    expect((await asked(lia, 'Perché sì')).status).toBe(403);
    await lia.resolve(number, { reason: 'solved', text: 'Fatto.', told: 'call' });
    await lia.act(number, 'close');
    const { status, body } = await asked(chief, 'Troppo tardi');
    expect([status, body.code]).toEqual([409, 'TICKET.ILLEGAL_TRANSITION']);
    expect(body.detail).toMatch(/re-evaluate-terms.*Chiuso amministrativamente.*Ammesse: /);
  });
});

describe('the promises of the contract', () => {
  it('are judged over the requests of a period, with the numbers and what is left out', async () => {
    clock.set('2026-11-30T17:00:00Z');
    const requester = { name: 'Ugo', email: 'ugo@person.example' };
    const { number } = await lia.register({ requester, subject: 'x', text: 'y' });
    await lia.act(number, 'take-charge');
    await lia.act(number, 'out-of-scope', { office: 'building-office' });
    const path = 'service-figures/compliance?from=2026-11-01&to=2026-11-30';
    const compliance = await chief.get<ComplianceView>(path);
    expect(compliance).toMatchObject({ tickets: 7, excluded: { outOfScope: 1, duplicate: 0 } });
    const [charge, resolution] = compliance.figures;
    expect(charge).toMatchObject({
      ...{ id: 'take-charge', measure: 'clock', measured: 6, open: 0 },
      judgements: [
        { within: 'term', promised: 95, count: 6, reached: 100, verdict: 'kept' },
        { within: '3h', promised: 100, count: 6, reached: 100, verdict: 'kept' },
      ],
    });
    // Two were solved in time; the others were left to run out.
    expect(resolution?.judgements[0]).toMatchObject({ within: 'term', count: 2, verdict: 'broken' });

    const csv = await chief.ask<string>('GET', path.replace('compliance?', 'compliance/csv?'));
    const lines = csv.body.split('\r\n');
    expect(lines[0]).toContain('impegno,misura,termine,soglia');
    expect(lines[1]).toBe('Presa in carico nei termini,clock,take-charge,term,95,6,0,6,100,kept');
    expect(lines).toContainEqual(expect.stringContaining('outOfScope'));
    expect((await lia.ask('GET', path)).status).toBe(403);
  });
});

describe('a list', () => {
  it('tells what is left in hours of service, where not all hours count (C6)', async () => {
    clock.set('2026-12-14T10:00:00Z');
    const number = await taken();
    const told = async () => {
      const { items } = await lia.get<TicketPageView>('tickets?assignee=me&sort=dueAt');
      const { items: queued } = await lia.get<TicketPageView>('queues/my-work');
      const [line, row] = [items, queued].map((list) => list.find((one) => one.number === number));
      expect(row?.dueWorking).toEqual(line?.dueWorking);
      return { dueAt: line?.dueAt ?? '', left: line?.dueWorking };
    };
    const { dueAt, left } = await told();
    const seconds = (await resolutionOf(number))?.remainingSeconds ?? 0;
    expect(left).toEqual({ at: clock.now().toISOString(), seconds, counting: true });
    expect(seconds).toBeLessThan((new Date(dueAt).getTime() - clock.now().getTime()) / 1000);
    expect((await lia.ticket(number)).dueWorking).toEqual(left);
    // Closed at noon, and nothing passes.
    clock.set('2026-12-14T12:15:00Z');
    const noon = await told();
    expect(noon.dueAt).toBe(dueAt);
    clock.set('2026-12-14T12:45:00Z');
    expect((await told()).left).toEqual({ ...noon.left, at: clock.now().toISOString() });
  });
});
