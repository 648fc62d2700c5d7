import type { Command } from '../command.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, operator, withInstallation } from '../installation.js';
import { answer, JSON_OUTPUT, TENANT } from '../options.js';
import { linkOf, localAccounts } from '../users.js';

const MOST = 10_000;

export const userList: Command = {
  name: 'user list',
  arguments: [],
  options: [TENANT, JSON_OUTPUT],
  help: { it: 'Elenca gli accessi con password di un ente', en: 'Lists the accounts with a password of a tenant' },
  run: (world, given) =>
    withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, given.one('tenant') ?? '');
      const accounts = await localAccounts(installation, world.clock).list({ tenant }, { limit: MOST });
      answer(world.terminal, given.has('json'), accounts, () =>
        accounts
          .map(({ username, name, roles, disabledAt }) =>
            [username, name, roles.join(','), ...(disabledAt === null ? [] : [disabledAt.toISOString()])].join('\t'),
          )
          .join('\n'),
      );
      return EXIT.done;
    }),
};

export const userLink: Command = {
  name: 'user link',
  arguments: ['USERNAME'],
  options: [TENANT],
  help: {
    it: 'Dà un nuovo collegamento per scegliere la password, che vale una volta per tre giorni',
    en: 'Gives a new link to choose the password, good once and for three days',
  },
  run: (world, given) =>
    withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, given.one('tenant') ?? '');
      const ctx = { tenant, actor: operator() };
      const secret = await localAccounts(installation, world.clock).newLinkFor(ctx, given.arguments[0] ?? '');
      world.terminal.out(linkOf(world.env, tenant, secret));
      return EXIT.done;
    }),
};
