import { randomUUID } from 'node:crypto';
import { ManualClock, tenantId, type TenantContext } from '@sportello/kernel';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import { TASK_JOBS, taskInbox, type SupplierUpdate, type TaskInbox } from '@sportello/escalation';
import { TaskAssigner } from '../src/application/commands/assign-task/task.assigner.js';
import { AssignTaskCommand } from '../src/application/commands/assign-task/assign-task.command.js';
import { Suppliers, type HolderRules } from '../src/application/ports/supplier-rules.port.js';
import { PostgresTaskReader } from '../src/infrastructure/postgres-task.reader.js';
import { PostgresTaskStore } from '../src/infrastructure/postgres-task.store.js';

const ctx: TenantContext = {
  ...{ tenant: tenantId('alfa'), correlationId: 'test' },
  actor: { type: 'staff', id: 'l2', name: 'Lia Verdi' },
};

class OneSupplier extends Suppliers {
  async find(): Promise<HolderRules> {
    return {
      ...{ instance: 'gestore', contract: 'Z1A2B3C4D5', agreement: 'sla', hours: null, target: null },
      ...{ warnAt: [], silentAfter: null, kinds: null },
    };
  }

  async kinds(): Promise<readonly string[]> {
    return ['intervention'];
  }
}

let database: TestDatabase;
let inbox: TaskInbox;
const clock = new ManualClock('2026-03-02T09:00:00Z');
beforeAll(async () => {
  database = await testDatabase({ jobTasks: Object.values(TASK_JOBS) });
  inbox = taskInbox(database.unitOfWork, clock);
});
afterAll(() => database.close());

async function assigned(): Promise<string> {
  const ticket = randomUUID();
  await database.unitOfWork.run(ctx, (tx) =>
    tx.query(
      `INSERT INTO ticket (tenant_id, id, number, state, kind, channel, subject, opened_at, updated_at)
       VALUES ($1, $2, $3, 'in-charge', 'support', 'phone', 'x', $4, $4)`,
      [ctx.tenant, ticket, `ALFA-2026-${Math.trunc(Math.random() * 1e7)}`, clock.now()],
    ),
  );
  const assigner = new TaskAssigner(database.unitOfWork, new PostgresTaskStore(), new OneSupplier(), clock);
  const input = { ticket, supplier: 'gestore', title: 'Modulo', text: 'Non si apre.' };
  return (await assigner.assign(new AssignTaskCommand(ctx, randomUUID(), input))).taskId;
}

const update = (id: string, externalId: string, more: Partial<SupplierUpdate> = {}): SupplierUpdate => ({
  ...{ externalId, task: { id }, kind: 'accepted', text: 'Va bene.', files: [] },
  ...more,
});
const historyOf = async (id: string): Promise<string[]> => {
  const task = await database.unitOfWork.run(ctx, (tx) => new PostgresTaskReader().task(tx, id));
  return task?.events.map(({ type, text, actor }) => `${type} (${actor.name}): ${text}`) ?? [];
};

const ticketOf = (id: string): Promise<object[]> =>
  database.asAdmin('SELECT * FROM sportello.ticket WHERE id = $1', [id]);

describe('what a supplier says through its connector', () => {
  it('moves its task, with the place read up to, in one transaction', async () => {
    const id = await assigned();
    expect(await inbox.cursor(ctx, 'gestore')).toBeNull();
    const done = update(id, 'b', { kind: 'done', text: 'Corretto.', effortMinutes: 20, by: 'Piera' });
    expect(await inbox.take(ctx, 'gestore', [update(id, 'a'), done], { page: 2 })).toEqual([]);
    expect(await inbox.cursor(ctx, 'gestore')).toEqual({ page: 2 });
    expect(await historyOf(id)).toEqual([
      'offered (Lia Verdi): Non si apre.',
      'accepted (gestore): Va bene.',
      'done (Piera): Corretto.',
    ]);
  });

  it('is heard once, however often it is told, and the first word stands', async () => {
    const id = await assigned();
    for (const text of ['Va bene.', 'Va bene.', 'Anzi no.']) {
      await inbox.take(ctx, 'gestore', [update(id, `once-${id}`, { text })], 3);
    }
    expect(await historyOf(id)).toEqual(['offered (Lia Verdi): Non si apre.', 'accepted (gestore): Va bene.']);
  });

  it('is kept when it comes too late to move anything', async () => {
    const id = await assigned();
    await inbox.take(ctx, 'gestore', [update(id, `no-${id}`, { kind: 'refused', text: 'No.' })], 4);
    await inbox.take(ctx, 'gestore', [update(id, `late-${id}`, { kind: 'done', text: 'Fatto.' })], 5);
    expect((await historyOf(id)).slice(1)).toEqual(['refused (gestore): No.', 'noted (gestore): Fatto.']);
  });

  it('about a task of another connector, or none, moves nothing and is told of', async () => {
    const id = await assigned();
    const strange = [update(id, 'x'), update('no-uuid', 'y'), update(randomUUID(), 'z')];
    expect(await inbox.take(ctx, 'altri', strange, 1)).toEqual(['x', 'y', 'z']);
    expect(await historyOf(id)).toHaveLength(1);
  });

  it('names ids that are not its own to name, and nothing moves: a ticket’s, a number, another tenant’s task', async () => {
    const id = await assigned();
    const [own] = await database.asAdmin<{ ticket: string; number: string }>(
      'SELECT ticket_id AS ticket, number FROM sportello.task WHERE id = $1',
      [id],
    );
    const before = await ticketOf(own?.ticket ?? '');
    const answers = [
      update(own?.ticket ?? '', 'ticket'),
      update(own?.number ?? '', 'number'),
      { ...update(id, 'reference'), task: { reference: own?.number ?? '' } },
      { ...update(id, 'injected'), task: { reference: "' OR true --" } },
    ];
    expect(await inbox.take(ctx, 'gestore', answers, 1)).toEqual(['ticket', 'number', 'reference', 'injected']);
    const elsewhere = { ...ctx, tenant: tenantId('beta') };
    expect(await inbox.take(elsewhere, 'gestore', [update(id, 'foreign')], 1)).toEqual(['foreign']);
    expect(await historyOf(id)).toHaveLength(1);
    expect(await ticketOf(own?.ticket ?? '')).toEqual(before);
  });

  it('of two pulls at once is heard once', async () => {
    const id = await assigned();
    const pull = () => inbox.take(ctx, 'gestore', [update(id, `twice-${id}`)], 6);
    await Promise.all([pull(), pull(), pull()]);
    expect(await historyOf(id)).toHaveLength(2);
  });
});

describe('a task’s history', () => {
  it('cannot be changed or removed, and is its tenant’s alone', async () => {
    const id = await assigned();
    await expect(
      database.asAdmin(`UPDATE sportello.task_event SET type = 'verified' WHERE task_id = $1`, [id]),
    ).rejects.toThrow(/append-only/);
    const beta = { ...ctx, tenant: tenantId('beta') };
    const seen = await database.unitOfWork.run(beta, (tx) => new PostgresTaskReader().task(tx, id));
    expect(seen).toBeNull();
  });
});
