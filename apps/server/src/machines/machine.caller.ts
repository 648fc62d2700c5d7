import type { CurrentTenant, MachineClient } from '@sportello/tenancy';
import type { MachineApi } from './machine.audiences.js';
import { clientDisabled, modiRequired, scopeMissing } from './machine.errors.js';

/** A program that has proved who it is. */
export interface MachineCaller {
  /** As the tenant's configuration calls it. */
  readonly id: string;
  readonly definition: MachineClient;
  /** What it may do with what it showed. */
  readonly scopes: readonly string[];
}

/** What a request of a program must be able to show. */
const SAFE = ['GET', 'HEAD'];

export const isSafe = (method: string): boolean => SAFE.includes(method);

/**
 * The client as it stands now: one that was switched off or taken out of the configuration is nobody, whatever it holds.
 * @throws DomainError AUTH.CLIENT_DISABLED
 */
export function clientInForce(configuration: CurrentTenant, id: string): MachineClient {
  const { clients } = configuration.machines;
  const client = Object.hasOwn(clients, id) ? clients[id] : undefined;
  if (client?.enabled !== true) throw clientDisabled();
  return client;
}

/** @throws DomainError AUTH.SCOPE_MISSING */
export function mustHaveScope({ scopes, definition }: MachineCaller, api: MachineApi, method: string): void {
  const needed = `${api === 'suppliers' ? 'tasks' : 'helpdesk'}:${isSafe(method) ? 'read' : 'write'}`;
  // What the configuration has taken away meanwhile, a token no longer gives.
  if (!scopes.includes(needed) || !definition.scopes.some((scope) => scope === needed)) throw scopeMissing(needed);
}

/**
 * A supplier with whom ModI was agreed is not let in by a plain token as well: the weaker way would be the one used.
 * @throws DomainError AUTH.MODI_REQUIRED
 */
export function plainTokenAllowed({ machines }: CurrentTenant, supplier: string): void {
  const agreed = Object.values(machines.clients).some(
    (client) => client.enabled && client.supplier === supplier && (client.modi.identity || client.modi.integrity),
  );
  if (agreed) throw modiRequired();
}
