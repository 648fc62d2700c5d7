import { askRestart } from '@sportello/plugin-host';
import { announceChange } from '@sportello/tenancy';
import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { withInstance } from '../instance.js';
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
  async run(world, given) {
    const { tenant, name } = await withInstance(world, given, async (chosen) => {
      await chosen.installation.unitOfWork.run({ tenant: chosen.tenant }, async (tx) => {
        await askRestart(tx, chosen.name);
        await announceChange(tx);
      });
      return chosen;
    });
    answer(world.terminal, given.has('json'), { tenant, instance: name, asked: 'restart' }, () =>
      said(world.terminal, {
        it: `${tenant}: ${name} riparte dov’è in funzione`,
        en: `${tenant}: ${name} restarts where it runs`,
      }),
    );
    return EXIT.done;
  },
};
