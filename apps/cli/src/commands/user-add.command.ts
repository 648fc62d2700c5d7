import { isRole, ROLES, type Role } from '@sportello/identity';
import { DomainError } from '@sportello/kernel';
import type { Command } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, operator, withInstallation } from '../installation.js';
import { TENANT } from '../options.js';
import { said } from '../terminal.js';
import { linkOf, localAccounts } from '../users.js';

export const userAdd: Command = {
  name: 'user add',
  arguments: ['USERNAME'],
  options: [
    TENANT,
    {
      ...{ name: 'name', value: 'NAME', required: true },
      help: { it: 'Nome e cognome, come li leggono gli utenti', en: 'Name as users read it' },
    },
    {
      ...{ name: 'role', value: 'ROLE', many: true },
      help: { it: `Ruolo: ${ROLES.join(', ')}`, en: `Role: ${ROLES.join(', ')}` },
    },
    { ...{ name: 'team', value: 'TEAM', many: true }, help: { it: 'Gruppo dell’ente', en: 'Team of the tenant' } },
    {
      ...{ name: 'supplier', value: 'SUPPLIER' },
      help: {
        it: 'Fornitore di cui la persona vede i compiti: con --role supplier',
        en: 'Supplier whose tasks the person sees: with --role supplier',
      },
    },
    {
      ...{ name: 'id', value: 'ID' },
      help: {
        it: 'Identificativo della persona, come in `people`; il nome utente se non è indicato',
        en: 'Id of the person, as in `people`; the user name when left out',
      },
    },
    {
      ...{ name: 'email', value: 'ADDRESS' },
      help: {
        it: 'Dove arriva il collegamento per una password dimenticata',
        en: 'Where the link for a forgotten password goes',
      },
    },
    {
      ...{ name: 'password-stdin', value: '', flag: true },
      help: {
        it: 'Legge la password dall’ingresso, invece di dare un collegamento',
        en: 'Reads the password from standard input instead of giving a link',
      },
    },
  ],
  help: {
    it: 'Crea un accesso con password per il personale e ne dà il collegamento, che vale una volta per tre giorni',
    en: 'Makes an account with a password for staff and gives its link, good once and for three days',
  },
  async run(world, given) {
    const [username = ''] = given.arguments;
    const roles = given.all('role').map(role);
    if (roles.length === 0) throw usage('manca --role', '--role is missing');
    const password = given.has('password-stdin') ? (await world.input()).replace(/\r?\n$/, '') : null;
    return withInstallation(world, async (installation) => {
      const tenant = await knownTenant(installation, given.one('tenant') ?? '');
      const { teams: known, escalation } = await installation.directory.current(tenant);
      const teams = given.all('team');
      const unknown = teams.find((team) => !Object.hasOwn(known, team));
      if (unknown !== undefined) throw unknownTeam(unknown);
      const supplier = given.one('supplier') ?? null;
      if (supplier !== null && !Object.hasOwn(escalation.suppliers, supplier)) throw unknownSupplier(supplier);
      const account = {
        ...{ username, person: given.one('id') ?? username, name: given.one('name') ?? '', roles, teams },
        email: given.one('email') ?? null,
        supplier,
      };
      const ctx = { tenant, actor: operator() };
      const { link } = await localAccounts(installation, world.clock).create(ctx, account, password);
      world.terminal.out(
        link === null
          ? said(world.terminal, { it: `Creato: ${username}`, en: `Made: ${username}` })
          : linkOf(world.env, tenant, link),
      );
      return EXIT.done;
    });
  },
};

function role(text: string): Role {
  if (isRole(text)) return text;
  throw usage(`«${text}» non è un ruolo: ${ROLES.join(', ')}`, `"${text}" is not a role: ${ROLES.join(', ')}`);
}

const unknownTeam = (team: string): DomainError =>
  new DomainError('CLI.UNKNOWN_TEAM', 'invalid', {
    it: `L’ente non ha il gruppo «${team}».`,
    en: `The tenant has no team "${team}".`,
  });

const unknownSupplier = (supplier: string): DomainError =>
  new DomainError('CLI.UNKNOWN_SUPPLIER', 'invalid', {
    it: `L’ente non ha il fornitore «${supplier}».`,
    en: `The tenant has no supplier "${supplier}".`,
  });
