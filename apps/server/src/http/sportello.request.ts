import type { Principal, SupplierPrincipal, TicketAccess } from '@sportello/identity';
import type { TenantId } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../identity/session.authenticator.js';

/** A request after the guard: who asks, of whom. */
export interface SportelloRequest extends FastifyRequest {
  /** Tenant of the path, well formed; it exists when `configuration` is there. */
  tenant?: TenantId;
  configuration?: CurrentTenant | undefined;
  principal?: Principal;
  ticketAccess?: TicketAccess;
  /** Somebody who has logged in, known by the session of their browser. */
  signedIn?: SignedIn;
  supplier?: SupplierPrincipal;
}
