import { isRole, type Role } from '../../principal.js';
import type { Audience, Grants, ProvenPerson } from '../person.js';
import { ASSURANCE_LEVELS, assuranceOf, type Assurance } from './assurance.js';
import { fiscalNumber } from './fiscal.number.js';
import { assuranceTooLow, claimMissing } from './openid.errors.js';

/** Where a provider says what, by configuration. */
export interface ClaimMapping {
  readonly id: string;
  readonly for: Audience;
  readonly claims: {
    readonly person: string;
    readonly name: string;
    readonly email: string;
    readonly emailVerified: string;
    readonly groups: string;
    readonly fiscalNumber: string;
  };
  /** Its addresses are its own people's, also when it does not say so of each. */
  readonly trustEmail: boolean;
  /** Claims without which nobody comes in. */
  readonly required: readonly ('name' | 'email' | 'fiscalNumber')[];
  readonly assurance: Readonly<Record<string, Assurance>>;
  /** Lowest level of eIDAS, 0 to 3. */
  readonly minimumLevel: number;
}

/** What a group of a provider is worth here. */
export interface GroupGrants {
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly teams: Readonly<Record<string, readonly string[]>>;
  /** Of which supplier a group is. */
  readonly suppliers: Readonly<Record<string, string>>;
}

export type Claims = Readonly<Record<string, unknown>>;

const PERSON = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$/;
const ADDRESS = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,189}$/;
const NOTHING: Grants = { roles: [], teams: [], supplier: null };
const LONGEST_SUBJECT = 255;
const LONGEST_NAME = 200;
const MOST_GROUPS = 500;

/**
 * The person a provider vouches for.
 * @param idToken claims of the verified ID token; `acr` counts only here, where it is signed
 * @param userInfo claims of the UserInfo endpoint, which the ID token's go before
 * @throws DomainError AUTH.CLAIM_MISSING, AUTH.ASSURANCE_TOO_LOW
 */
export function personOf(mapping: ClaimMapping, idToken: Claims, userInfo: Claims): ProvenPerson {
  const { id, for: audience, claims, required } = mapping;
  const claim = (name: string): unknown => valueAt(idToken, name) ?? valueAt(userInfo, name);
  const subject = text(idToken['sub'], LONGEST_SUBJECT);
  if (subject === null) throw claimMissing('sub');
  const assurance = assuranceOf(idToken['acr'], mapping.assurance);
  if (ASSURANCE_LEVELS[assurance] < mapping.minimumLevel) throw assuranceTooLow();
  const found = {
    name: text(claim(claims.name), LONGEST_NAME),
    email: addressOf(claim(claims.email), mapping.trustEmail || claim(claims.emailVerified) === true),
    fiscalNumber: fiscalNumber(claim(claims.fiscalNumber)),
  };
  const missing = required.find((name) => found[name] === null);
  if (missing !== undefined) throw claimMissing(missing);
  return {
    ...{ audience, provider: id, subject, assurance, providerSession: text(idToken['sid'], LONGEST_SUBJECT) },
    person: audience === 'staff' ? staffId(text(claim(claims.person), 120)) : `${id}:${subject}`,
    name: found.name ?? found.email ?? subject,
    ...{ email: found.email, fiscalNumber: found.fiscalNumber },
    groups: textsOf(claim(claims.groups)),
  };
}

/** What somebody's groups are worth now; nothing for a group nobody configured. */
export function grantsOf({ roles, teams, suppliers }: GroupGrants, groups: readonly string[]): Grants {
  const of = new Set(groups.flatMap((group) => (Object.hasOwn(suppliers, group) ? (suppliers[group] ?? []) : [])));
  // Of a supplier one is nothing but that; of two at once, nothing at all.
  const [supplier] = of;
  if (supplier !== undefined) return of.size === 1 ? { roles: ['supplier'], teams: [], supplier } : NOTHING;
  const given = (table: Readonly<Record<string, readonly string[]>>): string[] => [
    ...new Set(groups.flatMap((group) => (Object.hasOwn(table, group) ? (table[group] ?? []) : []))),
  ];
  const known = given(roles).filter((role): role is Role => isRole(role) && role !== 'supplier');
  return { roles: known, teams: given(teams), supplier: null };
}

/** Ids of people stand in paths, files and rosters. */
function staffId(person: string | null): string {
  if (person === null || !PERSON.test(person)) throw claimMissing('person');
  return person;
}

/** A claim by its name, or by a path of names where it is nested, e.g. `realm_access.roles`; names of addresses are whole. */
function valueAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let value: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Claims)[part];
  }
  return value;
}

function text(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null;
  const plain = value.replace(/\p{Cc}/gu, ' ').trim();
  return plain === '' || plain.length > longest ? null : plain;
}

const addressOf = (value: unknown, isTheirs: boolean): string | null =>
  isTheirs && typeof value === 'string' && ADDRESS.test(value) ? value.toLowerCase() : null;

function textsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  return list.flatMap((entry) => text(entry, LONGEST_NAME) ?? []).slice(0, MOST_GROUPS);
}
