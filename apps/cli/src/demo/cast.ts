import { ROLES, STAFF_TOKEN_PURPOSE, TokenIssuer } from '@sportello/identity';
import { deriveKey } from '@sportello/platform';
import type { CurrentTenant } from '@sportello/tenancy';
import { z } from 'zod';
import type { World } from '../command.js';
import { withInstallation } from '../installation.js';
import { Desk, waitFor } from './desk.js';
import type { Server } from './server.js';
import type { Route, Setting } from './story.js';

/** Who works in the demonstration. */
const TECHNICIANS = ['Paola Ventura', 'Stefano Conti', 'Irene Basile'];
/** Milliseconds an instance is given to start after its server. */
const STARTING = 15_000;

/** A tenant with the people of its desk and the ways to it. */
export interface Stage extends Setting {
  readonly desks: readonly Desk[];
  /** Channels that take nothing now, with their state. */
  readonly closed: readonly string[];
}

interface Staffed {
  readonly configuration: CurrentTenant;
  readonly tokens: readonly string[];
}

/** The tenants of this installation, each with technicians whose tokens last a day. */
async function staffed(world: World): Promise<Staffed[]> {
  return withInstallation(world, async ({ database, directory }) => {
    const issuer = new TokenIssuer(deriveKey(database.key, STAFF_TOKEN_PURPOSE), world.clock);
    const found: Staffed[] = [];
    for (const { tenant, status } of await directory.list()) {
      const configuration = status === 'active' ? await directory.find(tenant) : null;
      if (configuration == null) continue;
      const teams = Object.keys(configuration.teams);
      const roles = ROLES.filter((role) => role !== 'requester');
      const tokens = TECHNICIANS.map((name, index) =>
        issuer.issue({ tenant, id: `demo-${index + 1}`, name, roles, teams }, 1),
      );
      found.push({ configuration, tokens: await Promise.all(tokens) });
    }
    return found;
  });
}

/** @throws DomainError CLI.OTHER_INSTALLATION when the server does not belong to it */
export async function stages(world: World, server: Server): Promise<Stage[]> {
  const tenants = await staffed(world);
  return Promise.all(
    tenants.map(async ({ configuration, tokens }) => {
      const desks = tokens.map((token) => new Desk(server, configuration.tenant, token));
      const [first] = desks;
      const wanted = configuration.channels.filter(({ enabled }) => enabled).map(({ instance }) => instance);
      const running = first === undefined ? new Set<string>() : await runningInstances(first, wanted);
      const open = configuration.channels.filter(({ instance }) => running.has(instance));
      return {
        configuration,
        desks,
        routes: [...open.flatMap(routesOf), { by: 'phone' as const }],
        closed: wanted.filter((instance) => !running.has(instance)),
      };
    }),
  );
}

async function runningInstances(desk: Desk, wanted: readonly string[]): Promise<ReadonlySet<string>> {
  let running = new Set<string>();
  await waitFor(STARTING, async () => {
    const states = await desk.instances();
    running = new Set(wanted.filter((name) => ['RUNNING', 'DEGRADED'].includes(states.get(name) ?? '')));
    return running.size === wanted.length ? running : null;
  });
  return running;
}

/** Settings of a door that mail can be handed to directly; others are no way in for a demonstration. */
const doorSchema = z.object({
  listen: z.object({ host: z.string().default('127.0.0.1'), port: z.int().min(1) }),
  protocol: z.literal('smtp').default('smtp'),
  addresses: z.array(z.string()).min(1),
});

function routesOf({ instance, kind, settings }: CurrentTenant['channels'][number]): Route[] {
  if (kind === 'webform') return [{ by: 'form', instance }];
  const door = kind === 'mail' ? doorSchema.safeParse(settings) : undefined;
  if (door?.success !== true) return [];
  const { listen, addresses } = door.data;
  const host = listen.host === '0.0.0.0' ? '127.0.0.1' : listen.host;
  return addresses.map((address) => ({ by: 'mail', instance, host, port: listen.port, address }));
}
