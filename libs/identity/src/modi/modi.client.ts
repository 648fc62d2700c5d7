import type { PublicKey } from '../machines/public.keys.js';

/** What a tenant registered of a client that signs its requests the ModI way. */
export interface ModiClient {
  readonly id: string;
  /** Told apart by `kid`. */
  readonly keys: readonly PublicKey[];
  /** Its certificates, PEM. */
  readonly certificates: readonly string[];
  /** Name in its certificates, where the tenant trusts the authority to give it to nobody else. */
  readonly commonName?: string | undefined;
}

/** Authorities of the tenant, PEM. */
export type TrustAnchors = readonly string[];
