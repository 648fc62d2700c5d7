import { ClientSecretStore } from '@sportello/identity';
import { DomainError, newId, type TenantContext } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import type { Command, World } from '../command.js';
import { usage } from '../command-line.js';
import { EXIT } from '../exit.codes.js';
import { knownTenant, operator, withInstallation } from '../installation.js';
import { answer, JSON_OUTPUT, TENANT } from '../options.js';
import { said, table } from '../terminal.js';

interface Scene {
  readonly ctx: TenantContext;
  readonly configuration: CurrentTenant;
  readonly secrets: ClientSecretStore;
}

const withClients = <T>(world: World, tenantName: string, work: (scene: Scene) => Promise<T>): Promise<T> =>
  withInstallation(world, async (installation) => {
    const tenant = await knownTenant(installation, tenantName);
    const configuration = await installation.directory.current(tenant);
    const correlationId = newId(world.clock.now().getTime());
    const secrets = new ClientSecretStore(installation.unitOfWork, world.clock);
    return work({ ctx: { tenant, actor: operator(), correlationId }, configuration, secrets });
  });

export const clientList: Command = {
  name: 'client list',
  arguments: [],
  options: [TENANT, JSON_OUTPUT],
  help: {
    it: 'I client dell’ente e i loro segreti validi, mai i valori',
    en: 'The tenant’s clients and their valid secrets, never the values',
  },
  async run(world, { one, has }) {
    const facts = await withClients(world, one('tenant') ?? '', async ({ ctx, configuration, secrets }) => {
      const kept = await secrets.list(ctx);
      return Object.entries(configuration.machines.clients).map(([client, { enabled, supplier, scopes }]) => ({
        ...{ client, enabled, supplier: supplier ?? null, scopes },
        secrets: kept
          .filter((secret) => secret.client === client)
          .map(({ id, expiresAt }) => ({ id, expiresAt: expiresAt.toISOString() })),
      }));
    });
    answer(world.terminal, has('json'), facts, () =>
      facts.length === 0
        ? said(world.terminal, { it: 'Nessun client.', en: 'No clients.' })
        : table(
            said(world.terminal, { it: 'CLIENT FORNITORE SEGRETI', en: 'CLIENT SUPPLIER SECRETS' }).split(' '),
            facts.map(({ client, supplier, secrets }) => [
              client,
              supplier ?? '-',
              secrets.map(({ id, expiresAt }) => `${id} → ${expiresAt}`).join(' ') || '-',
            ]),
          ),
    );
    return EXIT.done;
  },
};

export const clientAddSecret: Command = {
  name: 'client add-secret',
  arguments: ['CLIENT'],
  options: [
    TENANT,
    {
      name: 'days',
      value: 'N',
      help: { it: 'Giorni di validità, da 1 a 730; 365 se manca', en: 'Days of validity, 1 to 730; 365 when left out' },
    },
    {
      name: 'overlap',
      value: 'HOURS',
      help: {
        it: 'Ore per cui i segreti precedenti restano validi, da 0 a 720; 24 se manca',
        en: 'Hours for which former secrets stay valid, 0 to 720; 24 when left out',
      },
    },
  ],
  help: {
    it: 'Crea un segreto e lo mostra: poi nessuno può più leggerlo',
    en: 'Makes a secret and shows it: afterwards nobody can read it',
  },
  async run(world, { arguments: [client = ''], one }) {
    const terms = {
      validDays: within('days', one('days') ?? '365', 1, 730),
      overlapHours: within('overlap', one('overlap') ?? '24', 0, 720),
    };
    const { secret } = await withClients(world, one('tenant') ?? '', ({ ctx, configuration, secrets }) => {
      const { clients } = configuration.machines;
      if (!Object.hasOwn(clients, client) || clients[client]?.secret !== true) throw noSuchClient(client);
      return secrets.create(ctx, client, terms);
    });
    world.terminal.out(secret);
    return EXIT.done;
  },
};

export const clientEndSecret: Command = {
  name: 'client end-secret',
  arguments: ['CLIENT', 'ID'],
  options: [TENANT],
  help: { it: 'Da ora un segreto non dà più token', en: 'From now on a secret gives no more tokens' },
  async run(world, { arguments: [client = '', id = ''], one }) {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
      throw usage('ID è quello che dice «client list»', 'ID is the one that "client list" tells');
    const was = await withClients(world, one('tenant') ?? '', ({ ctx, secrets }) => secrets.end(ctx, client, id));
    (was ? world.terminal.out : world.terminal.err)(
      said(world.terminal, was ? { it: 'Terminato.', en: 'Ended.' } : { it: 'Non c’è.', en: 'There is none.' }),
    );
    return was ? EXIT.done : EXIT.notFound;
  },
};

function within(option: string, text: string, min: number, max: number): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : -1;
  if (value >= min && value <= max) return value;
  throw usage(`--${option} vuole un numero da ${min} a ${max}`, `--${option} needs a number from ${min} to ${max}`);
}

const noSuchClient = (client: string): DomainError =>
  new DomainError('CLI.UNKNOWN_CLIENT', 'invalid', {
    it: `L’ente non ha un client «${client}» che possa entrare con un segreto.`,
    en: `The tenant has no client "${client}" that may log in with a secret.`,
  });
