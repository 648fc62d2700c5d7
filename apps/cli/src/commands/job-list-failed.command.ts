import { listFailed } from '@sportello/platform';
import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, withInstallation } from '../installation.js';
import { said, table } from '../terminal.js';

export const jobListFailed: Command = {
  name: 'job list-failed',
  arguments: [],
  options: [{ name: 'tenant', value: 'TENANT', required: true, help: { it: 'Ente', en: 'Tenant' } }],
  help: { it: 'Elenca le attività fallite di un ente', en: 'Lists the failed jobs of a tenant' },
  async run(world, { one }) {
    const { terminal } = world;
    const jobs = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      return installation.unitOfWork.run({ tenant }, (tx) => listFailed(tx, 1_000), { readOnly: true });
    });
    if (jobs.length === 0) {
      terminal.out(said(terminal, { it: 'Nessuna attività fallita.', en: 'No failed jobs.' }));
      return EXIT.done;
    }
    const headings = said(terminal, {
      it: 'NUMERO ATTIVITÀ TENTATIVI QUANDO ERRORE',
      en: 'NUMBER TASK ATTEMPTS WHEN ERROR',
    }).split(' ');
    const rows = jobs.map(({ id, task, attempts, failedAt, lastError }) => [
      String(id),
      task,
      String(attempts),
      failedAt.toISOString(),
      (lastError.split('\n')[0] ?? '').slice(0, 200),
    ]);
    terminal.out(table(headings, rows));
    return EXIT.done;
  },
};
