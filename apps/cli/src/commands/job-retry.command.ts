import { listFailed, retryJob } from '@sportello/platform';
import { recordAct } from '@sportello/trail';
import type { Command } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, withInstallation } from '../installation.js';
import { said } from '../terminal.js';
import { operatorOf } from '../trail.js';

export const jobRetry: Command = {
  name: 'job retry',
  arguments: ['NUMBER|all'],
  options: [{ name: 'tenant', value: 'TENANT', required: true, help: { it: 'Ente', en: 'Tenant' } }],
  help: { it: 'Rimette in coda un’attività fallita, o tutte', en: 'Queues a failed job again, or all of them' },
  async run(world, { arguments: [which = ''], one }) {
    if (which !== 'all' && !/^[1-9]\d{0,15}$/.test(which))
      throw usage('serve un numero, o all', 'a number, or all, is needed');
    const { terminal } = world;
    const count = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      const ctx = operatorOf(tenant, 'jobs');
      return installation.unitOfWork.run(ctx, async (tx) => {
        const ids = which === 'all' ? (await listFailed(tx, 1_000)).map(({ id }) => id) : [Number(which)];
        for (const id of ids) {
          await retryJob(tx, Number(id));
          await recordAct(tx, ctx, world.clock.now(), { type: 'job-retried', data: { job: Number(id) } });
        }
        return ids.length;
      });
    });
    terminal.out(said(terminal, { it: `Attività rimesse in coda: ${count}.`, en: `Jobs queued again: ${count}.` }));
    return EXIT.done;
  },
};
