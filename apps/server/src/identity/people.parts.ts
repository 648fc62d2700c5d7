import type { Provider } from '@nestjs/common';
import {
  LocalAccounts,
  LocalLogins,
  LoginAttempts,
  LoginBrake,
  LoginRecord,
  OpenIdClient,
  OwnAccount,
  PasswordHasher,
  Sessions,
  type SeenTokens,
  type TicketAccessTokens,
} from '@sportello/identity';
import type { Clock } from '@sportello/kernel';
import type { InstallationKey, Logger, UnitOfWork } from '@sportello/platform';
import type { SecretSource } from '@sportello/plugin-host';
import { PrivateLinks } from '../bridge/private-link.js';
import { OpenIdLogins } from './openid.logins.js';
import { ProviderLogouts } from './provider.logouts.js';
import { SessionAuthenticator } from './session.authenticator.js';
import { SessionCookies } from './session.cookies.js';
import { SessionEnding } from './session.ending.js';

export interface PeopleFoundation {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly key: InstallationKey;
  readonly log: Logger;
  readonly secrets: SecretSource;
  readonly publicUrl: string;
  readonly ticketTokens: TicketAccessTokens;
  readonly seenTokens: SeenTokens;
}

/** All by which people log in, made once. */
export interface PeopleParts {
  readonly accounts: LocalAccounts;
  readonly logins: LocalLogins;
  readonly own: OwnAccount;
  readonly sessions: Sessions;
  readonly record: LoginRecord;
  readonly cookies: SessionCookies;
  readonly openid: OpenIdLogins;
  readonly providerLogouts: ProviderLogouts;
  readonly authenticator: SessionAuthenticator;
  readonly ending: SessionEnding;
  readonly links: PrivateLinks;
}

export function peopleParts({
  unitOfWork,
  clock,
  key,
  log,
  secrets,
  publicUrl,
  ticketTokens,
  seenTokens,
}: PeopleFoundation): PeopleParts {
  const hasher = new PasswordHasher();
  const sessions = new Sessions(unitOfWork, clock);
  const record = new LoginRecord(unitOfWork, clock);
  const cookies = new SessionCookies(publicUrl);
  const keys = { totp: key.derive('totp-secret'), recovery: key.derive('recovery-code') };
  const local = { unitOfWork, clock, hasher, brake: new LoginBrake(unitOfWork, clock), sessions, record, keys };
  const client = new OpenIdClient(clock);
  const openid = new OpenIdLogins({
    client,
    attempts: new LoginAttempts(unitOfWork, clock),
    ...{ sessions, record, secrets, publicUrl, log },
  });
  return {
    accounts: new LocalAccounts(unitOfWork, clock, hasher, record),
    logins: new LocalLogins(local),
    own: new OwnAccount(local),
    ...{ sessions, record, cookies, openid },
    providerLogouts: new ProviderLogouts({ client, sessions, record, seen: seenTokens, log }),
    authenticator: new SessionAuthenticator(sessions, cookies),
    ending: new SessionEnding(sessions, record, cookies, openid, publicUrl),
    links: new PrivateLinks(ticketTokens, publicUrl),
  };
}

/** What the controllers and the guard ask for. */
export const PEOPLE_TOKENS = [
  ...[LocalAccounts, LocalLogins, OwnAccount, Sessions, LoginRecord],
  ...[SessionCookies, OpenIdLogins, ProviderLogouts, SessionAuthenticator, SessionEnding, PrivateLinks],
] as const;

export const peopleProviders = (parts: PeopleParts): Provider[] => [
  { provide: LocalAccounts, useValue: parts.accounts },
  { provide: LocalLogins, useValue: parts.logins },
  { provide: OwnAccount, useValue: parts.own },
  { provide: Sessions, useValue: parts.sessions },
  { provide: LoginRecord, useValue: parts.record },
  { provide: SessionCookies, useValue: parts.cookies },
  { provide: OpenIdLogins, useValue: parts.openid },
  { provide: ProviderLogouts, useValue: parts.providerLogouts },
  { provide: SessionAuthenticator, useValue: parts.authenticator },
  { provide: SessionEnding, useValue: parts.ending },
  { provide: PrivateLinks, useValue: parts.links },
];
