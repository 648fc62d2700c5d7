import { nothingChanges, retired, systemInvalid, type SystemProblem } from './system.errors.js';
import type { SuppliedSystem, SystemFacts } from './supplied.system.js';

export interface SystemDecision {
  readonly state: SuppliedSystem;
  readonly events: readonly { readonly type: string; readonly data: object }[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CIG = /^[A-Z0-9]{10}$/;

/** @throws DomainError `SYSTEM.INVALID` with every field that is wrong */
export function registered(code: string, facts: SystemFacts, classes: ReadonlySet<string>): SystemDecision {
  refuseWrong(facts, classes);
  return {
    state: { ...facts, code, status: 'in-use' },
    events: [{ type: 'system-registered', data: { code, ...facts } }],
  };
}

/** @param changes only the facts that change */
export function changed(
  system: SuppliedSystem,
  changes: Partial<SystemFacts>,
  classes: ReadonlySet<string>,
): SystemDecision {
  if (system.status === 'retired') throw retired();
  const { status, code, ...before } = system;
  const after = { ...before, ...changes };
  const different = (Object.keys(changes) as (keyof SystemFacts)[]).filter((name) => before[name] !== after[name]);
  if (different.length === 0) throw nothingChanges();
  refuseWrong(after, classes);
  const data = Object.fromEntries(different.map((name) => [name, { from: before[name], to: after[name] }]));
  return { state: { ...after, code, status }, events: [{ type: 'system-changed', data }] };
}

/** No longer ours to look after; its history stays. */
export function retire(system: SuppliedSystem, reason: string): SystemDecision {
  if (system.status === 'retired') throw retired();
  return { state: { ...system, status: 'retired' }, events: [{ type: 'system-retired', data: { reason } }] };
}

export interface DoneCheck {
  readonly plan: string;
  readonly ticket: string;
  /** Day of the check, and of the next one. */
  readonly date: string;
  readonly next: string;
}

/** B11: last and next check advance with each round that was done; a round recorded late never moves them back. */
export function checked(system: SuppliedSystem, check: DoneCheck): SystemDecision {
  const lastCheck = later(system.lastCheck, check.date);
  const nextCheck = later(system.nextCheck, check.next);
  return { state: { ...system, lastCheck, nextCheck }, events: [{ type: 'system-checked', data: check }] };
}

const later = (before: string | null, now: string): string => (before === null || before < now ? now : before);

function refuseWrong(facts: SystemFacts, classes: ReadonlySet<string>): void {
  const problems = wrongFacts(facts, classes);
  if (problems.length > 0) throw systemInvalid(problems);
}

/** All that is wrong with a system, field by field; nothing when it may be registered. */
export function wrongFacts(facts: SystemFacts, classes: ReadonlySet<string>): readonly SystemProblem[] {
  const { name, place, contract, lastCheck, nextCheck } = facts;
  const wrong = (field: keyof SystemFacts, bad: boolean, it: string, en: string): readonly SystemProblem[] =>
    bad ? [{ field, code: 'invalid', message: { it, en } }] : [];
  return [
    ...wrong(
      'class',
      !classes.has(facts.class),
      'Classe di sistemi non prevista dall’ente',
      'Class of systems the tenant does not have',
    ),
    ...wrong('name', name.trim() === '', 'Serve il nome', 'A name is needed'),
    ...wrong('place', place.trim() === '', 'Serve il luogo', 'The place is needed'),
    ...wrong(
      'contract',
      contract !== null && !CIG.test(contract),
      'Serve un CIG di 10 caratteri',
      'A CIG of 10 characters is needed',
    ),
    ...wrong('lastCheck', !isDay(lastCheck), 'Serve una data AAAA-MM-GG', 'A day YYYY-MM-DD is needed'),
    ...wrong('nextCheck', !isDay(nextCheck), 'Serve una data AAAA-MM-GG', 'A day YYYY-MM-DD is needed'),
    ...wrong(
      'nextCheck',
      lastCheck !== null && nextCheck !== null && nextCheck <= lastCheck,
      'La prossima verifica segue l’ultima',
      'The next check comes after the last one',
    ),
  ];
}

function isDay(day: string | null): boolean {
  if (day === null) return true;
  const at = new Date(`${day}T00:00:00Z`);
  return DAY.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
