import type { Localized, TenantId } from '@sportello/kernel';
import type { Roster } from '@sportello/rosters';

export interface KnownPerson {
  readonly name: string;
  readonly team?: string | undefined;
  readonly alsoIn: readonly string[];
  readonly skills: Readonly<Record<string, number>>;
}

export interface KnownTeam {
  readonly name: Localized;
  readonly front?: string;
  readonly skills: readonly string[];
}

/** The score sheet of quality reviews. */
export interface ScoreSheet {
  /** Best score of a criterion; the worst is 0. */
  readonly scale: number;
  /** Result, out of 100, below which a review calls for action. */
  readonly pass: number;
  readonly criteria: Readonly<Record<string, { readonly name: Localized; readonly weight: number }>>;
}

/** What an administration’s configuration says of its people. */
export interface PeopleConfiguration {
  readonly zone: string;
  readonly roster: Roster;
  readonly people: Readonly<Record<string, KnownPerson>>;
  readonly teams: Readonly<Record<string, KnownTeam>>;
  readonly skills: Readonly<Record<string, { readonly name: Localized; readonly target: number }>>;
  readonly quality: ScoreSheet;
}

/** Configuration, as the workforce sees it. */
export abstract class PeopleRules {
  /** @throws DomainError when there is no such tenant */
  abstract current(tenant: TenantId): Promise<PeopleConfiguration>;
}
