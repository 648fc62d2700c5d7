/** TLP 2.0 of FIRST, from the least to the most restrictive. */
export const TLP_LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export type TlpLabel = (typeof TLP_LABELS)[number];

/** A report that has gone, as far as what is due next depends on it. */
export interface SentReport {
  readonly regime: string;
  readonly kind: string;
  /** 1 for the first; more for what repeats. */
  readonly occurrence: number;
  readonly sentAt: string;
  readonly dueAt: string;
}

/** A report the authority asked for. */
export interface RequestedReport {
  readonly regime: string;
  readonly kind: string;
  readonly at: string;
}

/** A2: what is known of a reported threat beside its ticket. Plain data, instants RFC 3339 in UTC. */
export interface SecurityCase {
  /** When the body became aware; starts the legal timers. */
  readonly awareAt: string | null;
  readonly tlp: TlpLabel | null;
  readonly personalData: boolean;
  /** Regimes chosen by a person, of those that apply only when chosen. */
  readonly regimes: readonly string[];
  readonly incidentTypes: readonly string[];
  /** Values by predicate. */
  readonly vector: Readonly<Record<string, readonly string[]>>;
  readonly ongoing: boolean;
  readonly endedAt: string | null;
  readonly requested: readonly RequestedReport[];
  readonly sent: readonly SentReport[];
}

export const NEW_CASE: SecurityCase = {
  awareAt: null,
  tlp: null,
  personalData: false,
  regimes: [],
  incidentTypes: [],
  vector: {},
  ongoing: false,
  endedAt: null,
  requested: [],
  sent: [],
};

/** When and by whom a decision is made. */
export interface CaseAct {
  readonly at: Date;
}

/** The case after a decision, and what happened. */
export interface CaseDecision {
  readonly state: SecurityCase;
  readonly events: readonly { readonly type: string; readonly data: object }[];
}
