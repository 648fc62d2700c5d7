export { isRole, ROLES, type Principal, type Role } from './principal.js';
export { type Credential, type Reach, type RightRow } from './rights/right.js';
export { ALL_RIGHTS, isRight, may, mayAny, RIGHTS, type Right } from './rights/rights.js';
export { ROLE_MEANINGS } from './rights/roles.js';
export * from './people/index.js';
export { STAFF_TOKEN_PURPOSE, TokenIssuer, TokenVerifier } from './staff.tokens.js';
export { SUPPLIER_TOKEN_PURPOSE, SupplierTokens, type SupplierPrincipal } from './supplier.tokens.js';
export { TICKET_ACCESS_PURPOSE, TicketAccessTokens, type TicketAccess } from './ticket-access.tokens.js';
export { tokenTypeOf } from './token.type.js';
export { accessRevoked, tokenExpired, tokenInvalid, tokenRevoked } from './token.errors.js';
export {
  NoRevocations,
  TOKEN_USES,
  TokenFinder,
  TokenRevocations,
  type KnownToken,
  type TokenReader,
  type TokenUse,
} from './revocation/token.revocations.js';
export { KeptRevocations, STALE_AFTER, type ChangeFeed } from './revocation/kept.revocations.js';
export { RevocationStore, type Revocation, type Subject } from './revocation/revocation.store.js';
export {
  ACCESS_TOKEN_LIFETIME,
  ACCESS_TOKEN_TYPE,
  CLIENT_TOKEN_PURPOSE,
  ClientTokens,
  type ClientAccess,
} from './machines/client.tokens.js';
export {
  ASSERTION_TYPE,
  clientOfAssertion,
  proveAssertion,
  type ProvedAssertion,
} from './machines/client.assertion.js';
export {
  ClientSecretStore,
  type ClientSecret,
  type NewSecret,
  type SecretTerms,
} from './machines/client-secret.store.js';
export { ClientBrake } from './machines/client.brake.js';
export { GuessCounts, type GuessWindow } from './machines/guess.counts.js';
export { PostgresSeenTokens, SeenTokens, type OnceOnly } from './machines/seen.tokens.js';
export type { PublicKey } from './machines/public.keys.js';
export type { ModiClient, TrustAnchors } from './modi/modi.client.js';
export { modiAudience } from './modi/modi.errors.js';
export { claimedClient, looksLikeModi, proveModiToken, type ModiRules, type ProvedToken } from './modi/modi.tokens.js';
export type { Pieces } from './modi/body.digest.js';
export { proveIntegrity, SIGNATURE_HEADER, type SignedRequest } from './modi/request.integrity.js';
