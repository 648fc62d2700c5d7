import { tenantId } from '@sportello/kernel';
import { TenantRevisions } from '@sportello/tenancy';
import type { Command } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { withInstallation } from '../installation.js';

export const tenantExport: Command = {
  name: 'tenant export',
  arguments: ['TENANT'],
  options: [
    {
      name: 'revision',
      value: 'N',
      help: {
        it: 'Quale revisione; quella in vigore se non è indicata',
        en: 'Which revision; the one in force when left out',
      },
    },
  ],
  help: { it: 'Scrive il file di un ente, così com’è stato applicato', en: 'Writes a tenant’s file as it was applied' },
  async run(world, { arguments: [id = ''], one }) {
    const tenant = tenantId(id);
    const revision = revisionNumber(one('revision'));
    const source = await withInstallation(world, ({ unitOfWork }) =>
      new TenantRevisions(unitOfWork, world.clock).export(tenant, revision),
    );
    world.terminal.out(source.replace(/\n$/, ''));
    return EXIT.done;
  },
};

function revisionNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw usage('--revision vuole un numero', '--revision needs a number');
}
