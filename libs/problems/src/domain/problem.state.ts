/** Life of a problem record. */
export const PROBLEM_STATES = {
  open: { it: 'Aperto', en: 'Open' },
  'known-error': { it: 'Errore noto', en: 'Known error' },
  resolved: { it: 'Risolto', en: 'Resolved' },
  closed: { it: 'Chiuso', en: 'Closed' },
} as const;
export type ProblemStateCode = keyof typeof PROBLEM_STATES;

/** Corrective: takes the cause away. Preventive: keeps it from coming back. */
export const ACTION_KINDS = ['corrective', 'preventive'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Something planned because of a problem. */
export interface ProblemAction {
  readonly id: string;
  readonly kind: ActionKind;
  readonly title: string;
  /** Id of the person who sees to it. */
  readonly owner: string;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  readonly state: 'planned' | 'done' | 'dropped';
  readonly outcome: string | null;
  /** What shows that it was done: a document, an address, the number of a ticket. */
  readonly evidence: string | null;
  /** RFC 3339. */
  readonly plannedAt: string;
  readonly endedAt: string | null;
}

/** A4: what is behind several requests. Plain data, instants RFC 3339 in UTC. */
export interface Problem {
  readonly code: ProblemStateCode;
  readonly title: string;
  readonly description: string;
  /** Id of the person who answers for it. */
  readonly owner: string;
  /** Opened from a signal, before anybody asked for it. */
  readonly proactive: boolean;
  readonly restricted: boolean;
  /** What the requests behind it are about, when it is one thing. */
  readonly triplet: Triplet | null;
  readonly signal: string | null;
  readonly workaround: string | null;
  readonly rootCause: string | null;
  readonly actions: readonly ProblemAction[];
  readonly closedAt: string | null;
}

export interface Triplet {
  readonly area: string;
  readonly topic: string;
  readonly subtopic: string;
}

/** When a decision is made. */
export interface ProblemAct {
  readonly at: Date;
}

/** The problem after a decision, and what happened. */
export interface ProblemDecision {
  readonly state: Problem;
  readonly events: readonly { readonly type: string; readonly data: object }[];
}
