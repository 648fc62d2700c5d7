import type { Localized } from '@sportello/kernel';

/** One report a regime asks for. Configuration: no regime is known by name. */
export interface ReportRules {
  /** e.g. `pre-notification`, `final`; unique within the regime. */
  readonly kind: string;
  readonly name: Localized;
  /** `24h`: wall-clock time, `1mo`: dates. Never business time. */
  readonly within: string;
  /** Counted from the awareness, from the sending of another kind of report, or from the end of the incident. */
  readonly from: string;
  /** While the incident goes on, a final report counts from its end instead. */
  readonly orEnd: boolean;
  /** Due again and again while the incident goes on. */
  readonly repeat: boolean;
  /** Only when the authority asks for it; counted from then. */
  readonly onRequest: boolean;
  /** Percentages of the term. */
  readonly warnAt: readonly number[];
}

/** A law or contract that asks for reports of incidents. */
export interface RegimeRules {
  readonly name: Localized;
  /** To every incident of the tenant, to those with personal data, or to those it is chosen for. */
  readonly applies: 'always' | 'personal-data' | 'chosen';
  readonly reports: readonly ReportRules[];
}

export type Regimes = Readonly<Record<string, RegimeRules>>;

/** Words incidents are described by, as a tenant imported them. */
export interface Taxonomy {
  readonly incidentTypes: Readonly<Record<string, Localized>>;
  readonly predicates: Readonly<
    Record<string, { readonly name: Localized; readonly values: Readonly<Record<string, Localized>> }>
  >;
}
