import { parse, stringify } from 'yaml';
import type { GuideView } from '../../apps/server/src/classification/classification.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { tenantId } from '@sportello/kernel';

interface TenantFile {
  teams: Record<string, { capacity?: number }>;
  priority?: object;
  serviceLevels: { policies: { clocks: { clock: string; target: string }[] }[] };
}

// @covers wholly
describe('B13 · severity at opening, priority from severity and workload, criteria that can be revised', () => {
  const TENANT = 'ente-sam';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let desk: Api;
  let source: TenantFile;
  beforeAll(async () => {
    source = parse((await houseTenants()).get(TENANT) ?? '', { merge: true }) as TenantFile;
    source.teams['spoc'] = { ...source.teams['spoc'], capacity: 4 };
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: written(source) }, clock });
    desk = await sportello.staff(TENANT, ['l1'], { id: 'carla', name: 'Carla Operatrice' });
  });
  afterAll(() => sportello.stop());

  const written = (file: TenantFile) => stringify(file, { aliasDuplicateObjects: false });
  const register = async (severity?: number): Promise<string> => {
    const call = { requester: { name: 'Ada Bianchi' }, subject: 'Guasto', text: 'Non va.' };
    const { number } = await desk.register({ ...call, ...(severity === undefined ? {} : { severity }) });
    await sportello.settled();
    return number;
  };
  const priority = async (number: string) => (await desk.ticket(number)).priority;
  const minute = async (): Promise<void> => {
    await sportello.running.services.ranking.refresh(tenantId(TENANT));
    await sportello.settled();
  };

  it('shows the three definitions to whoever classifies', async () => {
    const { severities } = await sportello.api(TENANT).get<GuideView>('classification/guide');
    expect(severities.map(({ severity, definition }) => [severity, definition.en])).toEqual([
      [
        1,
        'The anomaly keeps the user from normal work because the wanted operation cannot be completed, or the result, or the expected performance, cannot be had, and no alternative exists.',
      ],
      [
        2,
        'The anomaly keeps the user from normal work because the wanted operation cannot be completed, or the result, or the expected performance, cannot be had, but alternatives exist that get round the problem for the time being.',
      ],
      [3, 'The anomaly has no effect on the correctness of the expected results.'],
    ]);
    for (const { definition } of severities.slice(0, 2)) expect(definition.it).toContain('o le prestazioni attese');
    expect(severities.filter(({ chosenByDefault }) => chosenByDefault).map(({ severity }) => severity)).toEqual([3]);
  });

  it('sets severity when the ticket is opened; priority follows from it, with the reason', async () => {
    for (const severity of [1, 2, 3]) {
      const number = await register(severity);
      const reasons = [{ it: `Gravità ${severity}`, en: `Severity ${severity}` }];
      expect(await desk.ticket(number)).toMatchObject({ severity, priority: { code: severity, reasons } });
      await desk.act(number, 'close', { reason: 'withdrawn', text: 'Ritirata.' });
    }
    const number = await register();
    expect((await desk.ticket(number)).severity).toBe(3);
    await desk.act(number, 'close', { reason: 'withdrawn', text: 'Ritirata.' });
    const call = { requester: { name: 'Ada' }, subject: 'Guasto', text: 'Non va.', severity: 4 };
    expect((await desk.ask('POST', 'tickets', { json: call })).body.errors).toMatchObject([{ field: 'severity' }]);
  });

  it('lets what is minor make room while the team has more work than it can do, and tells why', async () => {
    const minor = await register(3);
    const severe = await register(2);
    const numbers = [minor, severe, await register(3), await register(3), await register(1)];
    await minute();
    expect(await priority(minor)).toEqual({
      ...{ code: 4, name: { it: 'Bassa', en: 'Low' } },
      reasons: [
        { it: 'Gravità 3', en: 'Severity 3' },
        {
          it: 'Il gruppo ha più lavoro di quanto ne può fare (5 richieste aperte, capacità 4): ciò che è meno grave aspetta',
          en: 'The team has more work than it can do (5 open requests, capacity 4): what is less severe waits',
        },
      ],
    });
    expect((await priority(severe)).code).toBe(2);
    const raised = await register(3);
    await desk.act(raised, 'raise-urgency', { reason: 'Blocca l’anagrafe' });
    expect(await priority(raised)).toMatchObject({ code: 1, reasons: [{ en: 'Raised to urgent: Blocca l’anagrafe' }] });
    for (const number of [raised, ...numbers.slice(2)]) {
      await desk.act(number, 'close', { reason: 'withdrawn', text: 'Ritirata.' });
    }
    await minute();
    expect(await priority(minor)).toMatchObject({ code: 3, reasons: [{ it: 'Gravità 3' }] });
  });

  it('lets several tickets of severity 1 and 2 be worked in parallel', async () => {
    const numbers = [await register(1), await register(1), await register(2), await register(2), await register(1)];
    for (const number of numbers) {
      await desk.act(number, 'take-charge');
      await desk.act(number, 'start-work');
    }
    const tickets = await Promise.all(numbers.map((number) => desk.ticket(number)));
    for (const ticket of tickets) {
      expect(ticket).toMatchObject({ state: 'in-progress', assignee: { name: 'Carla Operatrice' } });
      const term = ticket.clocks.find((one) => one.clock === 'resolution');
      expect(term).toMatchObject({ state: 'running', dueAt: expect.stringMatching(/^2026-03-0/) });
    }
  });

  it('revises its criteria from a date on: a ticket keeps those it was opened under unless re-evaluated on purpose', async () => {
    const old = await register(2);
    const term = async (number: string) => {
      const found = (await desk.ticket(number)).clocks.find((one) => one.clock === 'take-charge');
      return (Date.parse(found?.dueAt ?? '') - Date.parse(found?.startedAt ?? '')) / 60_000;
    };
    const revised = structuredClone(source);
    revised.priority = { bySeverity: { '1': 1, '2': 1, '3': 2 } };
    for (const { clocks } of revised.serviceLevels.policies) {
      for (const one of clocks) if (one.clock === 'take-charge' && one.target === '30m') one.target = '20m';
    }
    const by = { type: 'staff', id: 'lia', name: 'Lia Verdi' } as const;
    const effectiveFrom = new Date('2026-03-03T10:00:00Z');
    await sportello.running.foundation.revisions.applySource(written(revised), { by, effectiveFrom });
    const meanwhile = await register(2);
    expect([(await priority(meanwhile)).code, await term(meanwhile)]).toEqual([2, 30]);

    clock.set(new Date('2026-03-03T10:05:00Z'));
    const young = await register(2);
    expect([(await priority(young)).code, await term(young)]).toEqual([1, 20]);
    await minute();
    await desk.act(old, 'add-note', { text: 'Ancora in attesa.' });
    expect([(await priority(old)).code, await term(old)]).toEqual([2, 30]);

    const supervisor = await sportello.staff(TENANT, ['supervisor']);
    await supervisor.act(old, 're-evaluate-terms', { reason: 'Concordato con il Referente' });
    expect([(await priority(old)).code, await term(old)]).toEqual([1, 20]);
    expect((await priority(meanwhile)).code).toBe(2);
  });
});
