import {
  isRole,
  ROLES,
  STAFF_TOKEN_PURPOSE,
  SUPPLIER_TOKEN_PURPOSE,
  SupplierTokens,
  TokenIssuer,
  type Role,
} from '@sportello/identity';
import { DomainError, tenantId, type TenantId } from '@sportello/kernel';
import { deriveKey } from '@sportello/platform';
import type { Command, Given, World } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { withInstallation } from '../installation.js';

export const tokenIssue: Command = {
  name: 'token issue',
  arguments: [],
  options: [
    { name: 'tenant', value: 'TENANT', required: true, help: { it: 'Ente', en: 'Tenant' } },
    {
      name: 'role',
      value: 'ROLE',
      many: true,
      help: { it: `Ruolo: ${ROLES.join(', ')}`, en: `Role: ${ROLES.join(', ')}` },
    },
    {
      name: 'name',
      value: 'NAME',
      help: { it: 'Nome e cognome, come li leggono gli utenti', en: 'Name as users read it' },
    },
    {
      name: 'id',
      value: 'ID',
      help: {
        it: 'Identificativo stabile; dal nome se non è indicato',
        en: 'Stable identifier; made from the name when left out',
      },
    },
    { name: 'team', value: 'TEAM', many: true, help: { it: 'Gruppo dell’ente', en: 'Team of the tenant' } },
    {
      name: 'supplier',
      value: 'SUPPLIER',
      help: {
        it: 'Fornitore dell’ente: il token vale solo per i suoi compiti, senza --role, --name, --id e --team',
        en: 'Supplier of the tenant: the token is for its tasks alone, without --role, --name, --id and --team',
      },
    },
    {
      name: 'days',
      value: 'N',
      help: {
        it: 'Giorni di validità, da 1 a 366; 90 se non indicati',
        en: 'Days of validity, 1 to 366; 90 when left out',
      },
    },
  ],
  help: {
    it: 'Rilascia un token di accesso per il personale o per un fornitore',
    en: 'Issues an access token for staff or for a supplier',
  },
  async run(world, given) {
    const tenant = tenantId(given.one('tenant') ?? '');
    const supplier = given.one('supplier');
    const token =
      supplier === undefined
        ? await staffToken(world, given, tenant)
        : await supplierToken(world, given, tenant, supplier);
    world.terminal.out(token);
    return EXIT.done;
  },
};

async function staffToken(world: World, given: Given, tenant: TenantId): Promise<string> {
  const name = given.one('name');
  const roles = given.all('role').map(role);
  if (name === undefined) throw usage('manca --name', '--name is missing');
  if (roles.length === 0) throw usage('manca --role', '--role is missing');
  const teams = given.all('team');
  return withInstallation(world, async ({ database, directory }) => {
    const { teams: known } = await directory.current(tenant);
    const unknown = teams.find((team) => !Object.hasOwn(known, team));
    if (unknown !== undefined) throw unknownTeam(unknown);
    const issuer = new TokenIssuer(deriveKey(database.key, STAFF_TOKEN_PURPOSE), world.clock);
    return issuer.issue({ tenant, id: given.one('id') ?? idFrom(name), name, roles, teams }, days(given.one('days')));
  });
}

async function supplierToken(world: World, given: Given, tenant: TenantId, supplier: string): Promise<string> {
  const other = ['role', 'name', 'id', 'team'].find((option) => given.all(option).length > 0);
  if (other !== undefined)
    throw usage(`--supplier non si usa con --${other}`, `--supplier does not go with --${other}`);
  return withInstallation(world, async ({ database, directory }) => {
    const { escalation } = await directory.current(tenant);
    if (!Object.hasOwn(escalation.suppliers, supplier)) throw unknownSupplier(supplier);
    const tokens = new SupplierTokens(deriveKey(database.key, SUPPLIER_TOKEN_PURPOSE), world.clock);
    return tokens.issue({ tenant, supplier }, days(given.one('days')));
  });
}

function role(text: string): Role {
  if (isRole(text)) return text;
  throw usage(`«${text}» non è un ruolo: ${ROLES.join(', ')}`, `"${text}" is not a role: ${ROLES.join(', ')}`);
}

function days(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw usage('--days vuole un numero da 1 a 366', '--days needs a number from 1 to 366');
}

/** `Anna D’Amico` → `anna-d-amico`. */
function idFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
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
