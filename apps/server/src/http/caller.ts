import { randomUUID } from 'node:crypto';
import type { Principal, TicketAccess } from '@sportello/identity';
import { systemActor, type TenantContext, type TenantId } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import { badHeader, notAllowed, unknownTenant } from './http.errors.js';
import type { SportelloRequest } from './sportello.request.js';

/** The administration a public route is about. @throws DomainError TENANT.NOT_FOUND */
export function tenantOf(request: SportelloRequest): { tenant: TenantId; configuration: CurrentTenant } {
  if (request.tenant === undefined || request.configuration === undefined) throw unknownTenant();
  return { tenant: request.tenant, configuration: request.configuration };
}

/** A member of staff and the context in which they act. */
export function staffOf(request: SportelloRequest): {
  principal: Principal;
  ctx: TenantContext;
  configuration: CurrentTenant;
} {
  const { tenant, configuration } = tenantOf(request);
  const principal = request.principal;
  if (principal === undefined) throw notAllowed();
  return {
    principal,
    configuration,
    ctx: { tenant, actor: { type: 'staff', id: principal.id, name: principal.name }, correlationId: request.id },
  };
}

/** The requester of one ticket, by its private page. */
export function requesterOf(request: SportelloRequest): {
  access: TicketAccess;
  ctx: TenantContext;
  configuration: CurrentTenant;
} {
  const { tenant, configuration } = tenantOf(request);
  const access = request.ticketAccess;
  if (access === undefined) throw notAllowed();
  return {
    access,
    configuration,
    ctx: { tenant, actor: { type: 'requester', id: access.contactId, name: '' }, correlationId: request.id },
  };
}

/** A supplier and the context in which it acts; a person of it is named. */
export function supplierOf(request: SportelloRequest): {
  supplier: string;
  ctx: TenantContext;
  configuration: CurrentTenant;
} {
  const { tenant, configuration } = tenantOf(request);
  const id = request.supplier?.supplier;
  const known = id === undefined ? undefined : configuration.escalation.suppliers[id];
  if (id === undefined || known === undefined) throw notAllowed();
  const person = request.signedIn?.session.name;
  const name = person === undefined ? known.name.it : `${person} (${known.name.it})`;
  return {
    supplier: id,
    configuration,
    ctx: { tenant, actor: { type: 'supplier', id, name }, correlationId: request.id },
  };
}

/** Sportello on behalf of an unknown caller of a public route. */
export function publicContext(request: SportelloRequest): TenantContext {
  return { tenant: tenantOf(request).tenant, actor: systemActor('portal'), correlationId: request.id };
}

const KEY = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;

/** The `Idempotency-Key` header, or null. @throws DomainError REQUEST.BAD_HEADER */
export function idempotencyKeyOf(request: SportelloRequest): string | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return null;
  if (typeof header !== 'string' || !KEY.test(header)) {
    throw badHeader(
      'Idempotency-Key',
      'da 1 a 100 caratteri tra lettere, cifre e . _ : -',
      '1 to 100 letters, digits and . _ : -',
    );
  }
  return header;
}

/**
 * Key of a command asked for over HTTP. Two callers never share one, so it carries the caller.
 * @param caller id of who asks
 */
export function commandKey(request: SportelloRequest, caller: string): string {
  return `http:${caller}:${idempotencyKeyOf(request) ?? randomUUID()}`;
}

/** Version of the ticket the caller last saw, from `If-Match`. @throws DomainError REQUEST.BAD_HEADER */
export function expectedVersion(request: SportelloRequest): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const match = /^"(\d{1,9})"$/.exec(header);
  if (match === null)
    throw badHeader(
      'If-Match',
      'serve l’ETag della risorsa, ad esempio "3"',
      'the ETag of the resource is needed, e.g. "3"',
    );
  return Number(match[1]);
}

/** Language in which the caller is answered: the first of the two that it accepts; Italian otherwise. */
export function languageOf(request: SportelloRequest): 'it' | 'en' {
  for (const part of (request.headers['accept-language'] ?? '').slice(0, 200).split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (tag === 'it' || tag === 'en') return tag;
  }
  return 'it';
}
