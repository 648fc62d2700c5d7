/** What the register says of a supplied system or device (B11). Days are civil days, YYYY-MM-DD. */
export interface SystemFacts {
  /** One of the tenant’s classes of systems. */
  readonly class: string;
  readonly name: string;
  /** Where it stands. */
  readonly place: string;
  /** Whose it is. */
  readonly organisation: string | null;
  readonly office: string | null;
  /** CIG. */
  readonly contract: string | null;
  readonly supplier: string | null;
  readonly serial: string | null;
  readonly lastCheck: string | null;
  readonly nextCheck: string | null;
}

export type SystemStatus = 'in-use' | 'retired';

/** A system as it is now. */
export interface SuppliedSystem extends SystemFacts {
  /** Inventory code: unique in the tenant, never changes. */
  readonly code: string;
  readonly status: SystemStatus;
}

export const NO_FACTS: SystemFacts = {
  ...{ class: '', name: '', place: '', organisation: null, office: null, contract: null, supplier: null },
  ...{ serial: null, lastCheck: null, nextCheck: null },
};

/** What a search for words looks in: no capitals, no accents. */
export const wordsOf = ({ code, name, place, organisation, office, supplier, serial }: SuppliedSystem): string =>
  folded([code, name, place, organisation, office, supplier, serial].filter((word) => word !== null).join(' '));

export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
