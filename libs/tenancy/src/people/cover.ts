import type { TenantConfiguration } from '../document/tenant.configuration.js';

/** The part of a tenant's configuration that knows people. */
export type Roster = Pick<TenantConfiguration, 'absences' | 'zone'> & {
  readonly people: Readonly<Record<string, { readonly name: string; readonly substitute?: string | undefined }>>;
};

/** That somebody is absent, and who covers. */
export interface Cover {
  /** Last day of the absence, YYYY-MM-DD, in the tenant's zone. */
  readonly until: string;
  /** Nobody, when no substitute is named or each is absent as well. */
  readonly substitute: { readonly id: string; readonly name: string } | null;
}

/**
 * C14: who covers somebody at a moment. An absent substitute is covered in turn; nobody is asked twice, so it ends.
 * @param person id of a technician
 * @returns null when they are not known to be absent
 */
export function coverOf(roster: Roster, person: string, at: Date): Cover | null {
  const today = dateIn(roster.zone, at);
  const absence = absenceOn(roster, person, today);
  if (absence === null) return null;
  const asked = new Set([person]);
  for (let next = absence.substitute; next !== undefined && !asked.has(next);) {
    const other = absenceOn(roster, next, today);
    if (other === null) return { until: absence.until, substitute: known(roster, next) };
    asked.add(next);
    next = other.substitute;
  }
  return { until: absence.until, substitute: null };
}

interface Absence {
  readonly until: string;
  readonly substitute: string | undefined;
}

/** Absences may overlap: the last to end tells until when, the first that names a substitute who covers. */
function absenceOn({ people, absences }: Roster, person: string, today: string): Absence | null {
  const own = absences.filter((absence) => absence.person === person && absence.from <= today && today <= absence.to);
  const until = own
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (until === undefined) return null;
  const named = own.find(({ substitute }) => substitute !== undefined)?.substitute;
  const usual = Object.hasOwn(people, person) ? people[person]?.substitute : undefined;
  return { until, substitute: named ?? usual };
}

const known = ({ people }: Roster, id: string): Cover['substitute'] => {
  const name = Object.hasOwn(people, id) ? people[id]?.name : undefined;
  return { id, name: name ?? id };
};

/** The calendar day in a zone, YYYY-MM-DD. */
function dateIn(zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(at);
  const part = (type: 'year' | 'month' | 'day') => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
