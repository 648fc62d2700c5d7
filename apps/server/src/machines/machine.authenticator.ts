import { Inject, Injectable } from '@nestjs/common';
import {
  ACCESS_TOKEN_TYPE,
  claimedClient,
  ClientTokens,
  looksLikeModi,
  proveModiToken,
  SeenTokens,
  tokenInvalid,
  tokenTypeOf,
  type ModiRules,
  type OnceOnly,
  type ProvedToken,
} from '@sportello/identity';
import type { Clock, TenantId } from '@sportello/kernel';
import type { CurrentTenant, MachineClient } from '@sportello/tenancy';
import { unknownTenant } from '../http/http.errors.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { audienceOf, type MachineApi } from './machine.audiences.js';
import { clientInForce, mustHaveScope, type MachineCaller } from './machine.caller.js';
import { modiRequired } from './machine.errors.js';
import { integrityOf } from './request.integrity.guard.js';

/** Recognises programs: by an access token they were given, or by ModI tokens they sign themselves. */
@Injectable()
export class MachineAuthenticator {
  constructor(
    @Inject(ClientTokens) private readonly tokens: ClientTokens,
    @Inject(SeenTokens) private readonly seen: SeenTokens,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /**
   * @param token as it came in `Authorization: Bearer`
   * @returns null when the token is not of a kind that programs have
   * @throws DomainError AUTH.*, MODI.*, INTEGRITY.* or TENANT.NOT_FOUND
   */
  async callerOf(request: SportelloRequest, token: string, api: MachineApi): Promise<MachineCaller | null> {
    const type = tokenTypeOf(token);
    if (type !== ACCESS_TOKEN_TYPE && !(type === 'JWT' && looksLikeModi(token))) return null;
    const caller =
      type === ACCESS_TOKEN_TYPE
        ? await this.#byAccessToken(request, token, api)
        : await this.#byModi(request, token, api);
    if ((caller.definition.supplier === undefined) !== (api === 'helpdesk')) throw tokenInvalid();
    mustHaveScope(caller, api, request.method);
    return caller;
  }

  async #byAccessToken(request: SportelloRequest, token: string, api: MachineApi): Promise<MachineCaller> {
    const { tenant, client: id, audience, scopes } = await this.tokens.verify(token);
    // A token of another tenant learns nothing of this one, not even that it exists.
    if (tenant !== request.tenant || request.configuration === undefined) throw unknownTenant();
    if (audience !== audienceOf(this.publicUrl, api, tenant)) throw tokenInvalid();
    const definition = clientInForce(request.configuration, id);
    if (definition.modi.identity) throw modiRequired();
    if (definition.modi.integrity) {
      const proved = await integrityOf(request, this.#rules(request.configuration, tenant, id, definition, api));
      await this.#mustBeNew(tenant, [[`${id}/integrity`, proved]]);
    }
    return { id, definition, scopes };
  }

  /** Nothing here is done twice for one token, so the database is asked each time: only it sees what every process saw. */
  async #byModi(request: SportelloRequest, token: string, api: MachineApi): Promise<MachineCaller> {
    const { tenant, configuration } = request;
    const id = claimedClient(token);
    if (tenant === undefined || configuration === undefined || id === null) throw tokenInvalid();
    const { clients } = configuration.machines;
    if (!Object.hasOwn(clients, id) || clients[id]?.modi.identity !== true) throw tokenInvalid();
    const definition = clientInForce(configuration, id);
    const rules = this.#rules(configuration, tenant, id, definition, api);
    const identity = await proveModiToken(token, rules);
    const integrity = definition.modi.integrity ? await integrityOf(request, rules) : null;
    await this.#mustBeNew(tenant, [
      [`${id}/identity`, identity],
      [`${id}/integrity`, integrity],
    ]);
    return { id, definition, scopes: definition.scopes };
  }

  #rules(
    { machines }: CurrentTenant,
    tenant: TenantId,
    id: string,
    { keys, certificates, commonName }: MachineClient,
    api: MachineApi,
  ): ModiRules {
    return {
      client: { id, keys, certificates, ...(commonName === undefined ? {} : { commonName }) },
      anchors: machines.trustAnchors,
      audience: audienceOf(this.publicUrl, api, tenant),
      clock: this.clock,
    };
  }

  async #mustBeNew(
    tenant: TenantId,
    proofs: readonly (readonly [issuer: string, ProvedToken | null])[],
  ): Promise<void> {
    const once = proofs.flatMap(([issuer, proved]): readonly OnceOnly[] =>
      proved === null ? [] : [{ issuer, jti: proved.jti, expiresAt: proved.expiresAt }],
    );
    if (once.length > 0) await this.seen.notSeenBefore({ tenant }, once);
  }
}
