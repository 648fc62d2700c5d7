import { Inject, Injectable } from '@nestjs/common';
import {
  ACCESS_TOKEN_LIFETIME,
  ClientBrake,
  ClientSecretStore,
  ClientTokens,
  proveAssertion,
  SeenTokens,
} from '@sportello/identity';
import { DomainError, type Clock, type TenantId } from '@sportello/kernel';
import type { CurrentTenant, MachineClient } from '@sportello/tenancy';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { audienceOf, tokenEndpointOf } from './machine.audiences.js';
import type { ClientProof, TokenAsked } from './oauth.form.js';
import { invalidClient, oauthRefusal } from './oauth.refusal.js';
import type { AccessTokenView } from './oauth.views.js';

/** Lets clients of a tenant in by the client credentials grant (RFC 6749 §4.4). */
@Injectable()
export class ClientLogin {
  constructor(
    @Inject(ClientTokens) private readonly tokens: ClientTokens,
    @Inject(ClientSecretStore) private readonly secrets: ClientSecretStore,
    @Inject(ClientBrake) private readonly brake: ClientBrake,
    @Inject(SeenTokens) private readonly seen: SeenTokens,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /**
   * @param address it is asked from
   * @throws DomainError OAUTH.*, AUTH.TOO_MANY_TRIES
   */
  async tokenFor(
    configuration: CurrentTenant,
    { proof, scopes }: TokenAsked,
    address: string,
  ): Promise<AccessTokenView> {
    const { tenant } = configuration;
    const { clients } = configuration.machines;
    const client = Object.hasOwn(clients, proof.client) ? clients[proof.client] : undefined;
    const known = client?.enabled === true ? client : undefined;
    const proved =
      proof.by === 'secret'
        ? await this.#knows(tenant, known, proof, address)
        : known !== undefined && (await this.#asserts(tenant, known, proof));
    if (known === undefined || !proved) throw invalidClient();
    if (known.modi.identity)
      throw oauthRefusal('unauthorized_client', 'this client signs its own requests (ID_AUTH_REST_02)');
    const granted = grantedScopes(known, scopes);
    const api = known.supplier === undefined ? 'helpdesk' : 'suppliers';
    const access_token = await this.tokens.issue({
      ...{ tenant, client: proof.client, scopes: granted },
      audience: audienceOf(this.publicUrl, api, tenant),
    });
    return { access_token, token_type: 'Bearer', expires_in: ACCESS_TOKEN_LIFETIME, scope: granted.join(' ') };
  }

  /** Counted before it is judged, whether there is such a client or not. */
  async #knows(
    tenant: TenantId,
    client: MachineClient | undefined,
    proof: Extract<ClientProof, { readonly by: 'secret' }>,
    address: string,
  ): Promise<boolean> {
    const charge = await this.brake.charge({ tenant }, proof.client, address);
    if (client?.secret !== true || !(await this.secrets.matches({ tenant }, proof.client, proof.secret))) return false;
    await this.brake.passed({ tenant }, charge);
    return true;
  }

  async #asserts(
    tenant: TenantId,
    client: MachineClient,
    proof: Extract<ClientProof, { readonly by: 'assertion' }>,
  ): Promise<boolean> {
    const audiences = [tokenEndpointOf(this.publicUrl, tenant), audienceOf(this.publicUrl, 'helpdesk', tenant)];
    const proved = await proveAssertion(
      proof.assertion,
      { id: proof.client, keys: client.keys },
      audiences,
      this.clock,
    );
    if (proved === null) return false;
    try {
      await this.seen.notSeenBefore({ tenant }, [{ issuer: `${proof.client}/assertion`, ...proved }]);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'AUTH.TOKEN_REPLAYED') return false;
      throw error;
    }
  }
}

function grantedScopes({ scopes }: MachineClient, asked: readonly string[] | null): readonly string[] {
  if (asked === null) return scopes;
  const foreign = asked.some((word) => !scopes.some((scope) => scope === word));
  if (foreign) throw oauthRefusal('invalid_scope', 'the client may not have one of these scopes');
  return [...new Set(asked)];
}
