import type { Principal, SupplierPrincipal, TicketAccess } from '@sportello/identity';
import type { TenantId } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../identity/session.authenticator.js';
import type { SpooledBody } from '../machines/spooled.body.js';

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
  /** Name of whoever runs the installation, known by a token of their own. */
  operator?: string;
  /** Its body, where somebody had to read it before the handler ({@link readAgain}). */
  spooled?: SpooledBody;
}

/** The request as its handler reads it: with the same body once more, where somebody read it before. */
export function readAgain(request: SportelloRequest): SportelloRequest {
  if (request.spooled === undefined) return request;
  const raw = Object.assign(request.spooled.read(), { headers: request.raw.headers });
  return Object.create(request, { raw: { value: raw } }) as SportelloRequest;
}
