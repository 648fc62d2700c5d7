import { appliesTo, LegalClock, type CaseView, type ReportView } from '@sportello/security';
import type { CurrentTenant } from '@sportello/tenancy';
import type { SecurityCaseView, SecurityReportView } from './security.views.js';

/** An entry of the register as staff reads it. */
export function shownReport(configuration: CurrentTenant, entry: ReportView, now: Date): SecurityReportView {
  const { payload, sentBy, startedAt, sentAt } = entry;
  const regimes = configuration.security.regimes;
  const rules = Object.hasOwn(regimes, entry.regime) ? regimes[entry.regime] : undefined;
  const report = rules?.reports.find(({ kind }) => kind === entry.kind);
  const explained =
    report === undefined
      ? null
      : new LegalClock(configuration.zone).explain({ regime: entry.regime, report, startedAt, sentAt }, now);
  const warnings = explained?.standing.warnings ?? [];
  return {
    ...{ id: entry.id, ticket: entry.ticket, regime: entry.regime, kind: entry.kind, occurrence: entry.occurrence },
    ...{ startedAt, dueAt: entry.dueAt, state: stateOf(entry, now) },
    warnings: warnings.map(({ percent, at }) => ({ percent, at: at.toISOString() })),
    ...(report === undefined ? {} : { name: { ...report.name } }),
    ...(explained === null ? {} : { explanation: explained.text }),
    ...(sentBy === null ? {} : { sentBy: { id: sentBy.id, name: sentBy.name } }),
    ...(payload === null ? {} : { payload: { ...payload } }),
    ...known({ sentAt, protocolId: entry.protocolId, attachment: entry.attachment }),
    ...known({ corrects: entry.corrects, reason: entry.reason }),
  };
}

/** Ending exactly at the term is in time. */
function stateOf({ corrects, sentAt, dueAt }: ReportView, now: Date): string {
  if (corrects !== null) return 'correction';
  if (sentAt !== null) return sentAt > dueAt ? 'late' : 'in-time';
  return now.toISOString() > dueAt ? 'overdue' : 'due';
}

/** All that is known of one reported threat. */
export function shownCase(configuration: CurrentTenant, found: CaseView, now: Date): SecurityCaseView {
  const { state, reports, events, number, version } = found;
  const { awareAt, tlp, endedAt, personalData, ongoing, incidentTypes, vector } = state;
  const regimes = Object.entries(configuration.security.regimes)
    .filter(([id, rules]) => appliesTo(state, id, rules))
    .map(([id]) => id);
  return {
    ...{ ticket: number, version, personalData, ongoing, regimes },
    ...known({ awareAt, tlp, endedAt }),
    incidentTypes: [...incidentTypes],
    vector: { ...vector },
    reports: reports.map((entry) => shownReport(configuration, entry, now)),
    events: events.map(({ actor, data, ...event }) => ({
      ...event,
      actor: { id: actor.id, name: actor.name },
      data: { ...data },
    })),
  };
}

/** Only what there is. */
function known<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: Exclude<T[K], null>;
  };
}
