import { ClockTick } from '../../apps/server/src/bridge/clock.tick.js';
import type { TaskFiguresPageView } from '../../apps/server/src/figures/task-figures.views.js';
import type { TaskClockView } from '../../apps/server/src/suppliers/task-clock.views.js';
import type { AreaTaskView, DeskTaskPageView } from '../../apps/server/src/suppliers/task.views.js';
import { tenantId } from '@sportello/kernel';
import type { TenantConfiguration } from '@sportello/tenancy';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import {
  areaTask,
  assign,
  deskTask,
  routedInCharge,
  SupplierApi,
  tasksOf,
  ticketInCharge,
} from '../support/supplier-desk.js';

const TENANT = 'ente-sam';
const CENTRE = 'competence-centres';
const [OWNER, EXPERT] = ['network-specialist', 'centre-expert'];
// A working Tuesday, nine o’clock in Rome: the service is open from 8:30 to 13:30 and from 15:00 to 18:00.
const clock = stoppedAt('2026-03-03T08:00:00Z');
let sportello: InProcessSportello;
let desk: Api;
let expert: Api;
let supplier: SupplierApi;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
  desk = await sportello.staff(TENANT, ['l2'], { id: 'network-specialist', name: 'Specialista di rete' });
  expert = await sportello.staff(TENANT, ['l3'], { id: 'centre-expert', name: 'Esperto' });
  supplier = await SupplierApi.of(sportello, TENANT, 'application-supplier');
});
afterAll(() => sportello.stop());

const problem = (status: number, code: string) => ({ status, body: { code } });
const toCentre = (number: string, task: object = {}) =>
  assign(desk, number, { supplier: undefined, area: CENTRE, ...task });
/** What somebody of the staff was told of a ticket; several notices may leave in one mail. */
const notices = async (person: string, number: string, occasion: string): Promise<string[]> => {
  await sportello.settled();
  const rows = await sportello.database.asAdmin<{ text: string }>(
    `SELECT n.text->>'it' AS text FROM sportello.staff_notice n
       JOIN sportello.ticket t ON t.tenant_id = n.tenant_id AND t.id = n.ticket_id
      WHERE t.number = $1 AND n.person = $2 AND n.occasion = $3 ORDER BY n.id`,
    [number, person, occasion],
  );
  return rows.map(({ text }) => text);
};
const typesOf = async (id: string): Promise<string[]> => (await deskTask(desk, id)).events.map(({ type }) => type);

describe('a question of the desk', () => {
  it('reaches the supplier that has the task, stops neither its work nor its clock, and the answer is told to who asked', async () => {
    const number = await routedInCharge(sportello, desk);
    const { id } = await assign(desk, number);
    await supplier.post(id, 'accept');
    await sportello.settled();
    const { dueAt } = await deskTask(desk, id);
    expect(await supplier.post(id, 'answer', { text: 'A che cosa?' })).toMatchObject(
      problem(409, 'TASK.NOTHING_ASKED'),
    );
    await desk.post(`tasks/${id}/ask`, { text: 'Serve un fermo del servizio?' });
    clock.advance(3_600_000);
    const { body } = await supplier.task(id);
    expect(body).toMatchObject({ state: 'accepted', dueAt, inquiredAt: '2026-03-03T08:00:00.000Z' });
    expect(body.actions).toContain('answer');
    expect(body.events.at(-1)).toMatchObject({ type: 'inquired', text: 'Serve un fermo del servizio?' });
    expect(JSON.stringify(body.events.at(-1))).not.toContain('Specialista di rete');
    expect(await desk.get<TaskClockView>(`tasks/${id}/clock`)).toMatchObject({
      status: 'running',
      elapsedSeconds: 3600,
    });
    await sportello.settled();
    expect((await desk.ticket(number)).state).toBe('waiting-third-party');
    expect(await supplier.post(id, 'answer', { text: 'Sì, dieci minuti.' })).toMatchObject({
      status: 200,
      body: { state: 'accepted' },
    });
    const answered = await deskTask(desk, id);
    expect(answered.inquiredAt).toBeUndefined();
    expect(answered.events.at(-1)).toMatchObject({ type: 'replied', by: 'Fornitore applicativo' });
    expect(await notices(OWNER, number, 'task-replied')).toEqual([expect.stringContaining('Sì, dieci minuti.')]);
    expect((await supplier.task(id)).body.actions).not.toContain('answer');
  });

  it('is put to an area in the same way: its people are told, and answer', async () => {
    const number = await routedInCharge(sportello, desk);
    const { id } = await toCentre(number);
    await areaTask(expert, id, 'accept');
    await desk.post(`tasks/${id}/ask`, { text: 'Quanti apparati?' });
    expect(await notices(EXPERT, number, 'task-inquired')).toEqual([expect.stringContaining('Quanti apparati?')]);
    expect((await expert.get<AreaTaskView>(`area-tasks/${id}`)).actions).toContain('answer');
    expect(await areaTask(expert, id, 'answer', { text: 'Tre.' })).toMatchObject({ body: { state: 'accepted' } });
    expect(await notices(OWNER, number, 'task-replied')).toEqual([expect.stringContaining('Tre.')]);
  });

  it('may still be put while the conclusion is verified, and ends with the task', async () => {
    const { id } = await assign(desk, await ticketInCharge(desk));
    await supplier.post(id, 'accept');
    await supplier.post(id, 'complete', { outcome: 'fixed', text: 'Fatto.' });
    await desk.post(`tasks/${id}/ask`, { text: 'Anche il 740?' });
    expect(await supplier.post(id, 'answer', { text: 'Anche.' })).toMatchObject({ body: { state: 'done' } });
    await desk.post(`tasks/${id}/ask`, { text: 'E il 750?' });
    await desk.post(`tasks/${id}/verify`);
    expect(await supplier.post(id, 'answer', { text: 'Anche.' })).toMatchObject(
      problem(409, 'TASK.ILLEGAL_TRANSITION'),
    );
    expect((await deskTask(desk, id)).inquiredAt).toBeUndefined();
  });

  it('is for the desk to put and for the holder to answer, with words, once', async () => {
    const { id } = await toCentre(await ticketInCharge(desk));
    const colleague = await sportello.staff(TENANT, ['l2'], { id: 'of-the-centre', teams: [CENTRE] });
    expect(await colleague.ask('POST', `tasks/${id}/ask`, { json: { text: 'E noi?' } })).toMatchObject(
      problem(403, 'TASK.OTHER_SIDE'),
    );
    expect((await desk.ask('POST', `tasks/${id}/ask`, { json: {} })).status).toBe(400);
    expect(await supplier.post(id, 'answer', { text: 'Noi.' })).toMatchObject(problem(404, 'TASK.NOT_FOUND'));
    await desk.post(`tasks/${id}/ask`, { text: 'Quanti?' });
    const both = await Promise.all(['Tre.', 'Quattro.'].map((text) => areaTask(expert, id, 'answer', { text })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('what is shared', () => {
  /** A file that came with the ticket. @returns its id */
  async function attached(number: string, content: string): Promise<string> {
    const { sha256, size } = await sportello.running.foundation.blobs.put(tenantId(TENANT), Buffer.from(content));
    const [row] = await sportello.database.asAdmin<{ id: string }>(
      `INSERT INTO sportello.attachment (tenant_id, id, ticket_id, name, media_type, size, sha256)
       SELECT tenant_id, gen_random_uuid(), id, $2, 'text/plain', $3, $4 FROM sportello.ticket WHERE number = $1 RETURNING id`,
      [number, `${content}.txt`, size, sha256],
    );
    return row?.id ?? '';
  }

  it('is chosen attachment by attachment: the others exist for nobody who was not given them', async () => {
    const number = await ticketInCharge(desk);
    const [log, photo, secret] = [
      await attached(number, 'log'),
      await attached(number, 'photo'),
      await attached(number, 'secret'),
    ];
    const { id } = await assign(desk, number, { attachments: [log] });
    const files = async () => (await supplier.task(id)).body.attachments;
    expect((await files()).map(({ name }) => name)).toEqual(['log.txt']);
    await desk.post(`tasks/${id}/share`, { attachments: [photo] });
    const seen = await files();
    expect(seen.map(({ name }) => name)).toEqual(['log.txt', 'photo.txt']);
    for (const file of seen) {
      expect((await supplier.get<string>(`/${id}/attachments/${file.id}`)).body).toBe(file.name.replace('.txt', ''));
    }
    // The ids of the ticket’s own files open nothing, shared or not.
    for (const guessed of [log, photo, secret])
      expect((await supplier.get(`/${id}/attachments/${guessed}`)).status).toBe(404);
  });
});

describe('what came of the work', () => {
  it('has to be said by one of the codes, by suppliers and by areas', async () => {
    const number = await ticketInCharge(desk);
    const [external, internal] = [await assign(desk, number), await toCentre(number)];
    await supplier.post(external.id, 'accept');
    await areaTask(expert, internal.id, 'accept');
    const named = { status: 400, body: { code: 'REQUEST.INVALID', errors: [{ field: 'outcome' }] } };
    for (const outcome of [undefined, 'unspecified', 'magic', 7, null, ['fixed'], { code: 'fixed' }]) {
      const body = { text: 'Fatto.', outcome };
      expect(await supplier.post(external.id, 'complete', body)).toMatchObject(named);
      expect(await areaTask(expert, internal.id, 'complete', body)).toMatchObject(named);
    }
    expect((await deskTask(desk, external.id)).state).toBe('accepted');
  });

  it('is shown with the task and in its history, found by it, and counted for each supplier and area', async () => {
    clock.set('2026-04-07T08:00:00Z');
    const number = await ticketInCharge(desk);
    const concluded = async (outcome: string): Promise<string> => {
      const { id } = await assign(desk, number, { waits: false });
      await supplier.post(id, 'accept');
      await supplier.post(id, 'complete', { outcome, text: 'Ecco.' });
      return id;
    };
    const [workaround, , returned] = [
      await concluded('workaround'),
      await concluded('fixed'),
      await concluded('no-fault-found'),
    ];
    await desk.post(`tasks/${returned}/return`, { text: 'Succede ancora.' });
    const { id } = await toCentre(number, { waits: false });
    await areaTask(expert, id, 'accept');
    await areaTask(expert, id, 'complete', { outcome: 'advice', text: 'Spiegato.' });
    expect(await deskTask(desk, workaround)).toMatchObject({ outcome: 'workaround' });
    expect((await supplier.task(workaround)).body.events.at(-1)).toMatchObject({ type: 'done', outcome: 'workaround' });
    const again = await deskTask(desk, returned);
    expect([again.outcome, again.events.at(-2)?.outcome]).toEqual([undefined, 'no-fault-found']);
    const found = await desk.get<DeskTaskPageView>('tasks?outcome=workaround');
    expect(found.items.map((task) => task.id)).toEqual([workaround]);
    expect((await desk.ask('GET', 'tasks?outcome=magic')).status).toBe(400);
    const manager = await sportello.staff(TENANT, ['supervisor']);
    const period = 'from=2026-04-01&to=2026-04-30';
    const { items } = await manager.get<TaskFiguresPageView>(`service-figures/third-level?${period}`);
    expect(items.map(({ outcomes }) => outcomes.map(({ outcome, tasks }) => [outcome, tasks]))).toEqual([
      [
        ['fixed', 1],
        ['workaround', 1],
      ],
      [['advice', 1]],
    ]);
    const { body: csv } = await manager.ask<string>('GET', `service-figures/third-level/csv?${period}`);
    const [heads = [], first = []] = csv.split('\r\n').map((row) => row.split(','));
    expect(first[heads.indexOf('esito: Soluzione temporanea')]).toBe('1');
    expect(first[heads.indexOf('esito: Non riproducibile')]).toBe('0');
  });
});

describe('a task that comes after one that does not end well', () => {
  it.each([
    ['refused', async (id: string) => void (await supplier.post(id, 'refuse', { text: 'Non è nostro.' }))],
    ['cancelled', async (id: string) => void (await desk.post(`tasks/${id}/cancel`, { text: 'Risolto da noi.' }))],
  ])('%s: whoever keeps the ticket is told to decide, finds it, and may offer it all the same', async (_how, ends) => {
    const number = await routedInCharge(sportello, desk);
    const first = await assign(desk, number);
    const second = await toCentre(number, { after: first.id });
    await ends(first.id);
    expect(await notices(OWNER, number, 'task-stranded')).toEqual([expect.stringContaining(`${number}/2`)]);
    const stranded = async () =>
      (await desk.get<DeskTaskPageView>('tasks?stranded=yes')).items
        .filter((task) => task.number.startsWith(`${number}/`))
        .map(({ id }) => id);
    expect(await stranded()).toEqual([second.id]);
    expect((await expert.ask('GET', `area-tasks/${second.id}`)).status).toBe(404);
    await desk.post(`tasks/${second.id}/offer`);
    expect((await expert.get<AreaTaskView>(`area-tasks/${second.id}`)).state).toBe('offered');
    expect(await stranded()).toEqual([]);
  });

  it('is withdrawn by the desk, and what comes after that is to be decided in its turn', async () => {
    const number = await routedInCharge(sportello, desk);
    const first = await assign(desk, number);
    const second = await assign(desk, number, { after: first.id });
    const third = await assign(desk, number, { after: second.id });
    await supplier.post(first.id, 'refuse', { text: 'Non è nostro.' });
    await desk.post(`tasks/${second.id}/cancel`, { text: 'Non serve più.' });
    const told = await notices(OWNER, number, 'task-stranded');
    expect(told).toEqual([expect.stringContaining(`${number}/2`), expect.stringContaining(`${number}/3`)]);
    await desk.post(`tasks/${third.id}/cancel`, { text: 'Non serve più.' });
    expect((await tasksOf(desk, number)).map(({ state }) => state)).toEqual(['refused', 'cancelled', 'cancelled']);
    expect((await supplier.list({ limit: 100, q: `${number}/3` })).body.items).toEqual([]);
  });
});

describe('an alarm of a task whose job was lost', () => {
  it('is caught by the sweep, rings once, and the next one has its job again', async () => {
    clock.set('2026-04-09T07:00:00Z');
    const { id } = await assign(desk, await ticketInCharge(desk), { due: '4h' });
    await supplier.post(id, 'accept');
    await sportello.settled();
    const lost = await sportello.database.asAdmin(
      'DELETE FROM graphile_worker._private_jobs WHERE key LIKE $1 RETURNING key',
      [`%task.alarm:${id}`],
    );
    expect(lost).toHaveLength(1);
    const reminders = async () => (await typesOf(id)).filter((type) => type === 'reminded').length;
    await sportello.passTo('2026-04-09T10:20:00Z');
    const sweep = async () => {
      await sportello.running.app.get(ClockTick).sweep();
      await sportello.settled();
    };
    await sweep();
    expect(await reminders()).toBe(1);
    await sweep();
    expect(await reminders()).toBe(1);
    await sportello.passTo('2026-04-09T12:00:00Z');
    expect(await reminders()).toBe(2);
  });
});

describe('the term of a task that was given', () => {
  /** Somebody brings a configuration in. */
  const edited = (change: (document: TenantConfiguration) => TenantConfiguration) =>
    sportello.running.foundation.revisions.edit(
      tenantId(TENANT),
      { by: { type: 'staff', id: 'ada', name: 'Ada Capo' } },
      change,
    );
  const closedOn = (from: string) =>
    edited((document) => {
      const { service } = document.calendars;
      if (service === undefined) throw new Error('the tenant has no calendar of that name');
      const closures = [...(service.closures ?? []), { from, name: { it: 'Sciopero', en: 'Strike' } }];
      return { ...document, calendars: { ...document.calendars, service: { ...service, closures } } };
    });
  const agreedOn = (target: string, agreement: 'sla' | 'underpinning-contract' = 'sla') =>
    edited((document) => {
      const { suppliers } = document.escalation;
      const agreed = suppliers['application-supplier'];
      if (agreed === undefined) throw new Error('the tenant has no supplier of that name');
      const changed = { ...suppliers, 'application-supplier': { ...agreed, target, agreement } };
      return { ...document, escalation: { ...document.escalation, suppliers: changed } };
    });
  const follows = (id: string, type = 'term-moved') =>
    eventually('the term follows', async () => (await typesOf(id)).includes(type));

  it('follows a calendar that changes, with an entry and a word to whoever has it; one asked for keeps its length', async () => {
    clock.set('2026-04-14T07:00:00Z');
    const number = await routedInCharge(sportello, desk);
    const agreed = await assign(desk, number);
    const asked = await assign(desk, number, { due: '2h' });
    const internal = await toCentre(number);
    const planned = await assign(desk, number, { after: internal.id });
    const judged = await assign(desk, number);
    await supplier.post(judged.id, 'accept');
    await supplier.post(judged.id, 'complete', { outcome: 'fixed', text: 'Fatto.' });
    const before = await deskTask(desk, agreed.id);
    expect(before.dueAt).toBe('2026-04-15T07:00:00.000Z');
    await sportello.settled();
    await closedOn('2026-04-14');
    await follows(agreed.id);
    await sportello.settled();
    const after = await deskTask(desk, agreed.id);
    expect(after).toMatchObject({ dueAt: '2026-04-15T16:00:00.000Z', target: '8h', version: before.version + 1 });
    expect(after.events.at(-1)).toMatchObject({
      by: 'Sportello',
      text: expect.stringContaining('mercoledì 15 aprile 2026, 18:00'),
    });
    expect((await supplier.task(agreed.id)).body).toMatchObject({ dueAt: after.dueAt });
    expect(await deskTask(desk, asked.id)).toMatchObject({ dueAt: '2026-04-15T08:30:00.000Z', target: '2h' });
    expect(await typesOf(internal.id)).toEqual(['offered', 'term-moved']);
    expect(await notices(EXPERT, number, 'task-term-moved')).toHaveLength(1);
    expect(await typesOf(planned.id)).toEqual(['planned']);
    expect(await typesOf(judged.id)).toEqual(['offered', 'accepted', 'done']);
    // What was concluded is judged by the term it had, and follows once it is given back.
    await desk.post(`tasks/${judged.id}/return`, { text: 'Manca una parte.' });
    await follows(judged.id);
    await desk.post(`tasks/${planned.id}/offer`);
    await follows(planned.id, 'term-moved');
    const [change] = await sportello.database.asAdmin<{ data: object }>(
      `SELECT data FROM sportello.task_event WHERE task_id = $1 AND type = 'term-moved'`,
      [agreed.id],
    );
    expect(change?.data).toMatchObject({ from: before.dueAt, to: after.dueAt, reason: 'Ada Capo' });
  });

  it('follows an agreement that changes, rings by it, and is left alone by what does not concern it', async () => {
    clock.set('2026-04-21T07:00:00Z');
    const number = await routedInCharge(sportello, desk);
    const { id } = await assign(desk, number);
    const asked = await assign(desk, number, { due: '4h' });
    await supplier.post(id, 'accept');
    await agreedOn('2h', 'underpinning-contract');
    await follows(id);
    await sportello.settled();
    expect(await deskTask(desk, id)).toMatchObject({
      ...{ target: '2h', dueAt: '2026-04-21T09:00:00.000Z', agreement: 'underpinning-contract' },
    });
    const { body: explained } = await supplier.get<TaskClockView>(`/${id}/clock`);
    expect([explained.agreement, explained.text.it]).toEqual([
      'underpinning-contract',
      expect.stringContaining('Contratto di supporto (UC)'),
    ]);
    // Its own term stays; that it is bound by another agreement is written down.
    expect(await deskTask(desk, asked.id)).toMatchObject({ target: '4h', agreement: 'underpinning-contract' });
    expect(await typesOf(asked.id)).toEqual(['offered', 'terms-updated']);
    await sportello.passTo('2026-04-21T09:01:00Z');
    expect((await deskTask(desk, id)).events.filter(({ type }) => type === 'reminded').at(-1)?.text).toContain(
      'è scaduto',
    );
    // Nothing of it has changed: no entry, however often it is looked at.
    const { version } = await deskTask(desk, id);
    await edited((document) => ({ ...document, name: { it: 'Ente', en: 'Body' } }));
    await sportello.settled();
    expect((await deskTask(desk, id)).version).toBe(version);
  });

  it('and who completes it at that moment: both stand, one after the other', async () => {
    clock.set('2026-04-22T07:00:00Z');
    const ids: string[] = [];
    const number = await ticketInCharge(desk);
    for (let count = 0; count < 4; count += 1) {
      const { id } = await assign(desk, number);
      await supplier.post(id, 'accept');
      ids.push(id);
    }
    const [, ...done] = await Promise.all([
      agreedOn('6h', 'underpinning-contract'),
      ...ids.map((id) => supplier.post(id, 'complete', { outcome: 'fixed', text: 'Fatto.' })),
    ]);
    expect(done.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await sportello.settled();
    for (const id of ids) {
      const moved = (await typesOf(id)).filter((type) => type === 'term-moved');
      expect([(await deskTask(desk, id)).state, moved.length <= 1]).toEqual(['done', true]);
    }
  });
});
