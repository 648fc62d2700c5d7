import { askRestart } from '@sportello/plugin-host';
import { announceChange, instanceOf } from '@sportello/tenancy';
import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, withInstallation } from '../installation.js';
import { answer, JSON_OUTPUT, TENANT } from '../options.js';
import { said } from '../terminal.js';

export const pluginRestart: Command = {
  name: 'plugin restart',
  arguments: ['INSTANCE'],
  options: [TENANT, JSON_OUTPUT],
  help: {
    it: 'Fa ripartire un’istanza nel server in funzione, in tutti i suoi processi; le altre non se ne accorgono',
    en: 'Has the running server start an instance anew, in all its processes; the others notice nothing',
  },
  async run(world, { arguments: [name = ''], one, has }) {
    const tenant = await withInstallation(world, async (installation) => {
      const known = await knownTenant(installation, one('tenant') ?? '');
      instanceOf(await installation.directory.current(known), name);
      await installation.unitOfWork.run({ tenant: known }, async (tx) => {
        await askRestart(tx, name);
        await announceChange(tx);
      });
      return known;
    });
    answer(world.terminal, has('json'), { tenant, instance: name, asked: 'restart' }, () =>
      said(world.terminal, {
        it: `${tenant}: ${name} riparte dov’è in funzione`,
        en: `${tenant}: ${name} restarts where it runs`,
      }),
    );
    return EXIT.done;
  },
};
