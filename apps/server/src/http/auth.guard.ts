import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  SupplierTokens,
  TicketAccessTokens,
  TokenVerifier,
  type Principal,
  type SupplierPrincipal,
} from '@sportello/identity';
import { DomainError, isTenantId } from '@sportello/kernel';
import { TenantDirectory } from '@sportello/tenancy';
import type { FastifyReply } from 'fastify';
import { SessionAuthenticator } from '../identity/session.authenticator.js';
import { MachineAuthenticator } from '../machines/machine.authenticator.js';
import { plainTokenAllowed } from '../machines/machine.caller.js';
import { integrator, supplierOfMachine } from '../machines/machine.people.js';
import { readsRestricted } from '../security/restricted.sight.js';
import { ACCESS, type Access } from './access.decorator.js';
import { bearerOf } from './bearer.js';
import { notAllowed, tokenNeeded, unknownTenant } from './http.errors.js';
import type { SportelloRequest } from './sportello.request.js';

/**
 * Every request passes here, and what a route does not grant is refused. The tenant of the path must exist and be the
 * token's own: for anybody else it does not exist.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(TokenVerifier) private readonly tokens: TokenVerifier,
    @Inject(TicketAccessTokens) private readonly ticketTokens: TicketAccessTokens,
    @Inject(SupplierTokens) private readonly supplierTokens: SupplierTokens,
    @Inject(MachineAuthenticator) private readonly machines: MachineAuthenticator,
    @Inject(SessionAuthenticator) private readonly people: SessionAuthenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<SportelloRequest>();
    if (access === undefined) throw notAllowed();
    await this.#tenantOfPath(request);
    try {
      if (access.kind === 'staff') await this.#staff(request, access);
      if (access.kind === 'requester') await this.#requester(request);
      if (access.kind === 'supplier') await this.#supplier(request);
    } finally {
      keepUntilAnswered(request, context.switchToHttp().getResponse<FastifyReply>());
    }
    return true;
  }

  async #tenantOfPath(request: SportelloRequest): Promise<void> {
    const tenant = (request.params as { tenant?: unknown }).tenant;
    if (tenant === undefined) return;
    if (!isTenantId(tenant)) throw unknownTenant();
    request.tenant = tenant;
    request.configuration = await this.directory.current(tenant).catch(notThere);
  }

  async #staff(request: SportelloRequest, { right, roles }: Access): Promise<void> {
    const principal = await this.#person(request);
    // A token of another tenant learns nothing of this one, not even that it exists.
    if (principal.tenant !== request.tenant) throw unknownTenant();
    if (request.configuration === undefined) throw unknownTenant();
    if (!principal.roles.some((role) => roles.includes(role))) throw notAllowed(right);
    request.principal = { ...principal, readsRestricted: readsRestricted(principal, request.configuration) };
  }

  /** By the token the request brings, or else by the session of its browser. */
  async #person(request: SportelloRequest): Promise<Principal> {
    const token = bearerOf(request);
    if (token === null) {
      const signedIn = await this.people.staff(request);
      if (signedIn === null) throw tokenNeeded();
      return signedIn;
    }
    const machine = await this.machines.callerOf(request, token, 'helpdesk');
    return machine === null || request.tenant === undefined
      ? this.tokens.verify(token)
      : integrator(request.tenant, machine);
  }

  async #supplier(request: SportelloRequest): Promise<void> {
    const token = bearerOf(request);
    const principal = token === null ? await this.people.supplier(request) : await this.#program(request, token);
    if (principal === null) throw tokenNeeded();
    if (principal.tenant !== request.tenant || request.configuration === undefined) throw unknownTenant();
    // Whoever is no supplier of the tenant any more has no tasks there, however long the token lasts.
    if (!Object.hasOwn(request.configuration.escalation.suppliers, principal.supplier)) throw notAllowed();
    request.supplier = principal;
  }

  /** A supplier's own program, by its token. */
  async #program(request: SportelloRequest, token: string): Promise<SupplierPrincipal> {
    const machine = await this.machines.callerOf(request, token, 'suppliers');
    const { tenant, configuration } = request;
    if (machine !== null && tenant !== undefined) return supplierOfMachine(tenant, machine);
    const principal = await this.supplierTokens.verify(token);
    if (principal.tenant === tenant && configuration !== undefined)
      plainTokenAllowed(configuration, principal.supplier);
    return principal;
  }

  async #requester(request: SportelloRequest): Promise<void> {
    if (request.tenant === undefined || request.configuration === undefined) throw unknownTenant();
    if (bearerOf(request) === null && (await this.people.requester(request))) return;
    request.ticketAccess = await this.ticketTokens.verify(request.tenant, bearer(request));
  }
}

/** A body that was read to be proved is there for the handler, and for as long as the answer takes. */
function keepUntilAnswered({ spooled }: SportelloRequest, { raw }: FastifyReply): void {
  if (spooled === undefined) return;
  const close = () => void spooled.close();
  if (raw.closed) close();
  else raw.once('close', close);
}

/** An unknown tenant is told of by the route, after the caller has been judged: a stranger learns nothing of who exists. */
function notThere(error: unknown): undefined {
  if (error instanceof DomainError && error.kind === 'not-found') return undefined;
  throw error;
}

function bearer(request: SportelloRequest): string {
  const token = bearerOf(request);
  if (token === null) throw tokenNeeded();
  return token;
}
