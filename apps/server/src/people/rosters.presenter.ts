import { formatLocalDate, type EpochDay } from '@sportello/business-time';
import type { PlannedDuty } from '@sportello/rosters';
import type { CurrentTenant } from '@sportello/tenancy';
import type { AgreedChange } from '@sportello/workforce';
import type { OnDuty } from '../bridge/duty.board.js';
import { teamName } from '../bridge/names.js';
import type { PersonView } from '../tickets/ticket.views.js';
import type {
  DutyChangeView,
  FrontLoadView,
  OnDutyView,
  PlannedAbsenceView,
  PlannedDutyView,
  TeamWorkloadView,
} from './rosters.views.js';

/** Somebody no longer known names themselves. */
export const personOf = ({ people }: Pick<CurrentTenant, 'people'>, id: string): PersonView => ({
  id,
  name: (Object.hasOwn(people, id) ? people[id]?.name : undefined) ?? id,
});

export function shownOnDuty(configuration: CurrentTenant, one: OnDuty): OnDutyView {
  const { person, duty, teams, from, to, insteadOf, movedBy } = one;
  return {
    person: personOf(configuration, person),
    duty,
    teams: [...teams],
    fronts: [...new Set(teams.flatMap((team) => configuration.teams[team]?.front ?? []))],
    from: from.toISOString(),
    ...(to === null ? {} : { to: to.toISOString() }),
    ...(insteadOf === null ? {} : { insteadOf: personOf(configuration, insteadOf) }),
    moved: movedBy !== null,
  };
}

export function shownPlanned(configuration: CurrentTenant, one: PlannedDuty): PlannedDutyView {
  const { person, duty, teams, from, to, insteadOf, movedBy } = one;
  return {
    ...{ person: personOf(configuration, person), duty, teams: [...teams] },
    ...{ from: from.toISOString(), to: to.toISOString(), moved: movedBy !== null },
    ...(insteadOf === null ? {} : { insteadOf: personOf(configuration, insteadOf) }),
  };
}

/** Absences of some days, the first to begin first. */
export function shownAbsences(configuration: CurrentTenant, first: EpochDay, days: number): PlannedAbsenceView[] {
  const [from, to] = [formatLocalDate(first), formatLocalDate(first + days - 1)];
  return configuration.absences
    .filter((absence) => absence.from <= to && absence.to >= from)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ person, substitute, ...whole }) => {
      const covers = substitute ?? configuration.people[person]?.substitute;
      return {
        ...{ person: personOf(configuration, person), from: whole.from, to: whole.to },
        ...(covers === undefined ? {} : { substitute: personOf(configuration, covers) }),
      };
    });
}

export function shownChange(configuration: CurrentTenant, change: AgreedChange): DutyChangeView {
  const { id, agreement, kind, person, other, team, from, to, reason, by, at } = change;
  return {
    ...{ id, agreement, kind, person: personOf(configuration, person) },
    ...(other === null ? {} : { other: personOf(configuration, other) }),
    ...(team === null ? {} : { team }),
    from: from.toISOString(),
    ...(to === null ? {} : { to: to.toISOString() }),
    ...{ reason, by: { ...by }, at: at.toISOString() },
  };
}

/** E1: how busy each front is for those who are there, to decide by who moves where. */
export function frontLoads(
  configuration: CurrentTenant,
  present: readonly OnDuty[],
  load: Readonly<Record<string, number>>,
): FrontLoadView[] {
  return Object.entries(configuration.fronts).map(([front, { name }]) => {
    const ids = Object.entries(configuration.teams).flatMap(([id, team]) => (team.front === front ? [id] : []));
    const teams = ids.map((team) => teamLoad(configuration, team, present, load));
    const open = teams.reduce((sum, team) => sum + team.open, 0);
    const here = present.filter((one) => one.teams.some((team) => ids.includes(team)));
    const onShift = here.filter(({ duty }) => duty === 'shift').length;
    return {
      ...{ front, name, open, onShift, onCall: here.length - onShift, teams },
      ...(onShift === 0 ? {} : { openPerPerson: open / onShift }),
    };
  });
}

function teamLoad(
  configuration: CurrentTenant,
  team: string,
  present: readonly OnDuty[],
  load: Readonly<Record<string, number>>,
): TeamWorkloadView {
  const here = present.filter(({ teams }) => teams.includes(team));
  const onShift = here.filter(({ duty }) => duty === 'shift').length;
  const capacity = configuration.teams[team]?.capacity;
  return {
    ...{ team, name: teamName(configuration, team), open: Object.hasOwn(load, team) ? (load[team] ?? 0) : 0 },
    ...{ onShift, onCall: here.length - onShift },
    ...(capacity === undefined ? {} : { capacity }),
  };
}
