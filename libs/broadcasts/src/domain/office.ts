import type { Localized } from '@sportello/kernel';

/** Who may be concerned: a team, an internal area being one; a supplier; or somebody outside with an address. */
export const OFFICE_KINDS = ['team', 'supplier', 'external'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** Something to do, or something to know. */
export const REACHES = ['task', 'notice'] as const;
export type Reach = (typeof REACHES)[number];

export interface Office {
  readonly kind: OfficeKind;
  readonly id: string;
}

/** An office as it is asked for; without `reach` it gets what offices of its kind usually get. */
export interface AskedOffice extends Office {
  readonly reach?: Reach;
}

export interface ReachedOffice extends Office {
  readonly reach: Reach;
}

/** What the tenant says of an office. */
export interface KnownOffice {
  readonly name: Localized;
  /** What it can be given, the usual first. */
  readonly reaches: readonly Reach[];
  /** A2: whether it may be told of what is restricted. */
  readonly mayKnowRestricted: boolean;
}

export const officeKey = ({ kind, id }: Office): string => `${kind}:${id}`;
