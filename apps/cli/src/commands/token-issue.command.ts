import { isRole, ROLES, STAFF_TOKEN_PURPOSE, TokenIssuer, type Role } from '@sportello/identity';
import { DomainError, tenantId } from '@sportello/kernel';
import { deriveKey } from '@sportello/platform';
import type { Command } from '../command.js';
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
      required: true,
      many: true,
      help: { it: `Ruolo: ${ROLES.join(', ')}`, en: `Role: ${ROLES.join(', ')}` },
    },
    {
      name: 'name',
      value: 'NAME',
      required: true,
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
      name: 'days',
      value: 'N',
      help: {
        it: 'Giorni di validità, da 1 a 366; 90 se non indicati',
        en: 'Days of validity, 1 to 366; 90 when left out',
      },
    },
  ],
  help: { it: 'Rilascia un token di accesso per il personale', en: 'Issues an access token for staff' },
  async run(world, given) {
    const name = given.one('name') ?? '';
    const roles = given.all('role').map(role);
    const tenant = tenantId(given.one('tenant') ?? '');
    const teams = given.all('team');
    const token = await withInstallation(world, async ({ database, directory }) => {
      const { teams: known } = await directory.current(tenant);
      const unknown = teams.find((team) => !Object.hasOwn(known, team));
      if (unknown !== undefined) throw unknownTeam(unknown);
      const issuer = new TokenIssuer(deriveKey(database.key, STAFF_TOKEN_PURPOSE), world.clock);
      return issuer.issue({ tenant, id: given.one('id') ?? idFrom(name), name, roles, teams }, days(given.one('days')));
    });
    world.terminal.out(token);
    return EXIT.done;
  },
};

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
