import { switchInstance } from '@sportello/tenancy';
import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, operator, withInstallation } from '../installation.js';
import { answer, JSON_OUTPUT, REASON, reasonGiven, TENANT } from '../options.js';
import { checkedRevisions } from '../revisions.js';
import { said } from '../terminal.js';

const WORDS = {
  enable: {
    it: 'Accende un’istanza con una nuova revisione; il server in funzione la avvia, e ciò che la attendeva prosegue',
    en: 'Enables an instance by a new revision; the running server starts it, and what waited for it goes on',
  },
  disable: {
    it: 'Spegne un’istanza con una nuova revisione; una regola si astiene, avvisi e compiti restano in coda',
    en: 'Disables an instance by a new revision; a rule abstains, notices and tasks stay queued',
  },
};

const switching = (verb: keyof typeof WORDS): Command => ({
  name: `plugin ${verb}`,
  arguments: ['INSTANCE'],
  options: [TENANT, REASON, JSON_OUTPUT],
  help: WORDS[verb],
  async run(world, given) {
    const {
      arguments: [instance = ''],
      one,
      has,
    } = given;
    const edit = { instance, enabled: verb === 'enable', by: operator(), ...reasonGiven(given) };
    const applied = await withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, one('tenant') ?? '');
      return switchInstance(await checkedRevisions(world, installation), tenant, edit);
    });
    const { tenant, outcome, revision } = applied;
    const facts = { tenant, instance, wanted: `${verb}d`, outcome, revision };
    answer(world.terminal, has('json'), facts, () =>
      said(world.terminal, {
        it: `${tenant}: ${instance} ${verb === 'enable' ? 'accesa' : 'spenta'}, revisione ${revision}`,
        en: `${tenant}: ${instance} ${verb}d, revision ${revision}`,
      }),
    );
    return EXIT.done;
  },
});

export const pluginEnable = switching('enable');
export const pluginDisable = switching('disable');
