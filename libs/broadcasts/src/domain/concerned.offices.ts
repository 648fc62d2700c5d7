import { noOffice, notForOffice, restrictedOffices, unknownOffices } from './broadcast.errors.js';
import type { Improvement } from './broadcast.js';
import { officeKey, type AskedOffice, type KnownOffice, type Office, type ReachedOffice } from './office.js';
import type { Report, ReportKind } from './report.js';

/** Which reports a rule is about; what is left out does not matter. */
export interface RuleCondition {
  readonly report?: readonly ReportKind[] | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly service?: readonly string[] | undefined;
  readonly area?: readonly string[] | undefined;
  readonly topic?: readonly string[] | undefined;
  readonly subtopic?: readonly string[] | undefined;
  readonly severity?: readonly number[] | undefined;
}

export interface RuleImprovement extends Omit<Improvement, 'dueOn'> {
  readonly withinDays: number;
}

/** Whom a kind of report concerns, and what it starts. */
export interface BroadcastRule {
  readonly when: RuleCondition;
  readonly offices: readonly AskedOffice[];
  readonly improvements: readonly RuleImprovement[];
}

/** @param service the report is about; null: none of the catalogue */
export function rulesFor(rules: readonly BroadcastRule[], report: Report, service: string | null): BroadcastRule[] {
  return rules.filter(
    ({ when }) =>
      has(when.report, report.kind) &&
      has(when.kind, report.requestKind) &&
      has(when.service, service) &&
      has(when.area, report.area) &&
      has(when.topic, report.topic) &&
      has(when.subtopic, report.subtopic) &&
      has(when.severity, report.severity),
  );
}

const has = <T>(wanted: readonly T[] | undefined, value: T | null): boolean =>
  wanted === undefined || (value !== null && wanted.includes(value));

export type FindOffice = (office: Office) => KnownOffice | null;

/**
 * Each office once; one that is named twice is given a task if either says so.
 * @throws DomainError `BROADCAST.NO_OFFICE`, `BROADCAST.UNKNOWN_OFFICE`, `BROADCAST.NOT_FOR_OFFICE`
 */
export function reachedOffices(asked: readonly AskedOffice[], find: FindOffice): readonly ReachedOffice[] {
  if (asked.length === 0) throw noOffice();
  const unknown = asked.filter((office) => find(office) === null);
  if (unknown.length > 0) throw unknownOffices(unknown);
  const wrong = asked.filter((office) => !isPossible(office, find));
  if (wrong.length > 0) throw notForOffice(wrong);
  const reached = new Map<string, ReachedOffice>();
  for (const { kind, id, reach } of asked) {
    const key = officeKey({ kind, id });
    const given = reach ?? find({ kind, id })?.reaches[0] ?? 'notice';
    const before = reached.get(key);
    if (before === undefined || given === 'task') reached.set(key, { kind, id, reach: given });
  }
  return [...reached.values()];
}

const isPossible = ({ kind, id, reach }: AskedOffice, find: FindOffice): boolean =>
  reach === undefined || find({ kind, id })?.reaches.includes(reach) === true;

/** A2: of what is restricted those alone are told who may know of it. */
export function tellable(
  offices: readonly ReachedOffice[],
  { restricted }: Pick<Report, 'restricted'>,
  find: FindOffice,
): { readonly told: readonly ReachedOffice[]; readonly withheld: readonly ReachedOffice[] } {
  const may = (office: Office): boolean => !restricted || find(office)?.mayKnowRestricted === true;
  return { told: offices.filter(may), withheld: offices.filter((office) => !may(office)) };
}

/** Whoever names an office that may not know is told so. @throws DomainError `BROADCAST.RESTRICTED` */
export function assertNoneWithheld(withheld: readonly Office[]): void {
  if (withheld.length > 0) throw restrictedOffices(withheld);
}
