// A job exists if and only if the transaction that added it commits; the queue itself is out of the application's reach.
import { addJobs } from '@sportello/platform';
import { tenantId } from '@sportello/kernel';
import { print, TENANT, withSpine } from './support.js';

const context = { tenant: tenantId(TENANT), correlationId: 'bench' };

await withSpine(
  false,
  async (db) => {
    const count = async (): Promise<string> =>
      JSON.stringify(await db.asAdmin('SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs'));
    await db.unitOfWork
      .run(context, async (tx) => {
        await addJobs(tx, context, [{ task: 'ticket.notify' }, { task: 'ticket.route' }]);
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    print(`after a rolled-back transaction  ${await count()}`);
    await db.unitOfWork.run(context, (tx) =>
      addJobs(tx, context, [{ task: 'ticket.notify' }, { task: 'ticket.route' }]),
    );
    print(`after a committed transaction    ${await count()}`);
    for (const sql of [
      'SELECT * FROM graphile_worker._private_jobs',
      'SELECT * FROM graphile_worker.jobs',
      `SELECT graphile_worker.add_job('ticket.notify')`,
      `SELECT sportello.add_jobs('[{"task": "ticket.notify", "payload": {"tenant": "comune-beta"}}]')`,
      `SELECT sportello.add_jobs('[{"task": "rm.everything", "payload": {"tenant": "${TENANT}"}}]')`,
      `SELECT sportello.add_jobs('[{"task": "ticket.notify"}]')`,
    ]) {
      const outcome = await db.unitOfWork
        .run(context, (tx) => tx.query(sql))
        .then(JSON.stringify, (error: Error) => `refused: ${error.message}`);
      print(`${sql}\n    ${outcome}`);
    }
    print(`at the end                       ${await count()}`);
  },
  { jobTasks: ['ticket.notify', 'ticket.route'] },
);
