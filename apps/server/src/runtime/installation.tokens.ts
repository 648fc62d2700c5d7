import {
  CLIENT_TOKEN_PURPOSE,
  ClientBrake,
  ClientSecretStore,
  ClientTokens,
  GuessCounts,
  KeptRevocations,
  PostgresSeenTokens,
  RevocationStore,
  type SeenTokens,
  STAFF_TOKEN_PURPOSE,
  SUPPLIER_TOKEN_PURPOSE,
  SupplierTokens,
  TICKET_ACCESS_PURPOSE,
  TicketAccessTokens,
  TokenFinder,
  TokenIssuer,
  TokenVerifier,
} from '@sportello/identity';
import type { Clock } from '@sportello/kernel';
import type { InstallationKey, UnitOfWork } from '@sportello/platform';
import { announceChange, type TenantChanges } from '@sportello/tenancy';

/** Every token this installation gives, and what calls them back. */
export interface InstallationTokens {
  readonly ticketTokens: TicketAccessTokens;
  readonly tokenIssuer: TokenIssuer;
  readonly tokenVerifier: TokenVerifier;
  readonly supplierTokens: SupplierTokens;
  readonly clientTokens: ClientTokens;
  readonly clientSecrets: ClientSecretStore;
  readonly clientBrake: ClientBrake;
  readonly guessCounts: GuessCounts;
  readonly seenTokens: SeenTokens;
  readonly revocations: RevocationStore;
  readonly tokenFinder: TokenFinder;
}

/** @param changes by which a revocation made by one process is heard by the others */
export function installationTokens(
  key: InstallationKey,
  unitOfWork: UnitOfWork,
  changes: TenantChanges,
  clock: Clock,
): InstallationTokens {
  const revoked = new KeptRevocations(unitOfWork, changes, clock);
  const ticketTokens = new TicketAccessTokens(key.derive(TICKET_ACCESS_PURPOSE), clock, revoked);
  const tokenVerifier = new TokenVerifier(key.derive(STAFF_TOKEN_PURPOSE), clock, revoked);
  const supplierTokens = new SupplierTokens(key.derive(SUPPLIER_TOKEN_PURPOSE), clock, revoked);
  const clientTokens = new ClientTokens(key.derive(CLIENT_TOKEN_PURPOSE), clock, revoked);
  return {
    ...{ ticketTokens, tokenVerifier, supplierTokens, clientTokens },
    tokenIssuer: new TokenIssuer(key.derive(STAFF_TOKEN_PURPOSE), clock),
    clientSecrets: new ClientSecretStore(unitOfWork, clock),
    clientBrake: new ClientBrake(unitOfWork, clock),
    guessCounts: new GuessCounts(unitOfWork, clock),
    seenTokens: new PostgresSeenTokens(unitOfWork, clock),
    revocations: new RevocationStore(unitOfWork, clock, announceChange, (tenant) => revoked.forget(tenant)),
    tokenFinder: new TokenFinder([tokenVerifier, supplierTokens, clientTokens, ticketTokens]),
  };
}
