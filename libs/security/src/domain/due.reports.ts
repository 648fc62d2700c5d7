import type { LegalClock } from './legal.clock.js';
import type { SecurityCase } from './security.case.js';
import type { RegimeRules, Regimes, ReportRules } from './security.regime.js';

/** A report that has to be sent. */
export interface DueReport {
  readonly regime: string;
  readonly kind: string;
  readonly occurrence: number;
  /** What its term counts from. */
  readonly startedAt: string;
  readonly dueAt: string;
}

/** Enough for ten years of monthly reports: what is asked for again and again terminates. */
const MOST = 120;

/** What is due, derived from the awareness, the regimes that apply and what has gone already. */
export function dueReports(state: SecurityCase, regimes: Regimes, clock: LegalClock): readonly DueReport[] {
  if (state.awareAt === null) return [];
  return Object.entries(regimes).flatMap(([regime, rules]) =>
    appliesTo(state, regime, rules)
      ? rules.reports.flatMap((report) => ofKind(state, regime, report, clock)).filter((due) => !isSent(state, due))
      : [],
  );
}

/** Whether a regime asks for reports of this incident. */
export function appliesTo(state: SecurityCase, regime: string, { applies }: RegimeRules): boolean {
  if (applies === 'personal-data') return state.personalData;
  return applies === 'always' || state.regimes.includes(regime);
}

function ofKind(state: SecurityCase, regime: string, report: ReportRules, clock: LegalClock): readonly DueReport[] {
  const due = (occurrence: number, startedAt: string): DueReport => ({
    ...{ regime, kind: report.kind, occurrence, startedAt },
    dueAt: clock.dueAt({ regime, report, startedAt, sentAt: null }).toISOString(),
  });
  if (report.onRequest) {
    const asked = state.requested.filter((one) => one.regime === regime && one.kind === report.kind);
    return asked.map(({ at }, index) => due(index + 1, at));
  }
  const start = startOf(state, regime, report);
  if (start === null) return [];
  return report.repeat ? repeated(state, due, start) : [due(1, start)];
}

/** One after the other: the next is due once the one before has gone, and none whose turn comes after the end. */
function repeated(
  state: SecurityCase,
  due: (occurrence: number, startedAt: string) => DueReport,
  start: string,
): readonly DueReport[] {
  if (!state.ongoing) return [];
  let next = due(1, start);
  while (isSent(state, next) && next.occurrence < MOST) next = due(next.occurrence + 1, next.dueAt);
  return state.endedAt !== null && next.dueAt > state.endedAt ? [] : [next];
}

function startOf(state: SecurityCase, regime: string, { from, orEnd }: ReportRules): string | null {
  if (orEnd && state.ongoing) return state.endedAt;
  if (from === 'awareness') return state.awareAt;
  if (from === 'end') return state.endedAt;
  return state.sent.find((sent) => sent.regime === regime && sent.kind === from)?.sentAt ?? null;
}

const isSent = (state: SecurityCase, { regime, kind, occurrence }: DueReport): boolean =>
  state.sent.some((one) => one.regime === regime && one.kind === kind && one.occurrence === occurrence);
