import { Calendar, isOpen, timeline, Zone } from '@sportello/business-time';
import type { TenantContext } from '@sportello/kernel';
import {
  dutyPlan,
  onDuty,
  type DutyKind,
  type PersonOnDuty,
  type PlannedDuty,
  type Roster,
  type Span,
} from '@sportello/rosters';
import { coverOf, type CurrentTenant, type TenantDirectory } from '@sportello/tenancy';
import type { DutyChangesReader } from '@sportello/workforce';

/** Somebody on duty, with how they can be reached. */
export interface OnDuty extends PersonOnDuty {
  readonly name: string;
  /** Null: no address is known. */
  readonly email: string | null;
}

/** Who is at work and who is on call, by the tenant's rosters and what was agreed since (A9, A3, B2). */
export class DutyBoard {
  readonly #made = new WeakMap<CurrentTenant, Roster>();

  constructor(
    private readonly directory: TenantDirectory,
    private readonly changes: DutyChangesReader,
  ) {}

  /** Everybody on duty at an instant; one statement. @param team only those who serve it */
  async at(
    ctx: Pick<TenantContext, 'tenant'>,
    at: Date,
    { team, duty }: { readonly team?: string | undefined; readonly duty?: DutyKind | undefined } = {},
  ): Promise<readonly OnDuty[]> {
    const configuration = await this.directory.current(ctx.tenant);
    const changes = await this.changes.during(ctx, at, new Date(at.getTime() + 1));
    return onDuty(this.rosterOf(configuration), changes, at)
      .filter((one) => (team === undefined || one.teams.includes(team)) && (duty === undefined || one.duty === duty))
      .map((one) => ({ ...one, ...reachOf(configuration, one.person) }));
  }

  /** Those of a team who are on shift; all of them when nobody is, or it keeps no roster. */
  async working(
    ctx: Pick<TenantContext, 'tenant'>,
    at: Date,
    team: string,
  ): Promise<{ readonly people: readonly string[]; readonly teams: readonly string[] }> {
    const present = await this.at(ctx, at, { team, duty: 'shift' });
    return present.length === 0
      ? { people: [], teams: [team] }
      : { people: present.map(({ person }) => person), teams: [] };
  }

  /** Who is on duty all through a time, as it is agreed now; one statement. */
  async plan(ctx: Pick<TenantContext, 'tenant'>, time: Span): Promise<readonly PlannedDuty[]> {
    const configuration = await this.directory.current(ctx.tenant);
    const changes = await this.changes.during(ctx, time.from, time.to);
    return dutyPlan(this.rosterOf(configuration), changes, time, edgesOf(configuration, time));
  }

  /** People on shift for each team that keeps a roster; a team that is missing keeps none. */
  async staffing(ctx: Pick<TenantContext, 'tenant'>, at: Date): Promise<Readonly<Record<string, number>>> {
    const configuration = await this.directory.current(ctx.tenant);
    const shifts = configuration.rosters.filter(({ duty }) => duty === 'shift');
    const rostered = new Set(shifts.flatMap(({ teams, person }) => teams ?? teamsOf(configuration, person)));
    if (rostered.size === 0) return {};
    const present = (await this.at(ctx, at, { duty: 'shift' })).flatMap(({ teams }) => teams);
    const teams = [...new Set([...rostered, ...present])];
    return Object.fromEntries(teams.map((id) => [id, present.filter((team) => team === id).length]));
  }

  rosterOf(configuration: CurrentTenant): Roster {
    const known = this.#made.get(configuration);
    if (known !== undefined) return known;
    const made = rosterOf(configuration);
    this.#made.set(configuration, made);
    return made;
  }
}

/** When calendars of duties open and close, and when days begin: absences are of whole days. */
function edgesOf({ calendars, rosters, zone: name }: CurrentTenant, { from, to }: Span): readonly Date[] {
  const used = new Set(rosters.flatMap(({ calendar }) => calendar ?? []));
  const stretches = Object.entries(calendars)
    .filter(([id]) => used.has(id))
    .flatMap(([, definition]) => timeline(new Calendar(definition), from, to));
  const zone = new Zone(name);
  const first = zone.localTime(from.getTime()).day;
  const last = zone.localTime(to.getTime()).day;
  const midnights = Array.from({ length: last - first + 1 }, (_, day) => new Date(zone.instant(first + day, 0)));
  return [...stretches.map((stretch) => stretch.from), ...midnights];
}

/** Made ready once a revision: calendars keep the years they have worked out. */
export function rosterOf(configuration: CurrentTenant): Roster {
  const calendars = new Map(
    Object.entries(configuration.calendars).map(([name, definition]) => [name, new Calendar(definition)]),
  );
  return {
    zone: new Zone(configuration.zone),
    patterns: configuration.rosters,
    teamsOf: (person) => teamsOf(configuration, person),
    isOpen: (name, at) => {
      const calendar = calendars.get(name);
      return calendar === undefined || isOpen(calendar, at);
    },
    absence: (person, at) => {
      const cover = coverOf(configuration, person, at);
      return cover === null ? null : { substitute: cover.substitute?.id ?? null };
    },
  };
}

/** Their own team first, then the others they work in (E1). */
export function teamsOf({ people }: Pick<CurrentTenant, 'people'>, person: string): readonly string[] {
  const known = Object.hasOwn(people, person) ? people[person] : undefined;
  return known === undefined ? [] : [...new Set([...(known.team === undefined ? [] : [known.team]), ...known.alsoIn])];
}

/** B8: teams all of whose people are alerted of what is urgent: those of the fronts the tenant names, else the first level. */
export function frontOffice({ teams, alerts }: Pick<CurrentTenant, 'teams' | 'alerts'>): readonly string[] {
  const { fronts } = alerts.urgent;
  const isFront = ({ front, level }: CurrentTenant['teams'][string]): boolean =>
    fronts === undefined ? level === 'L1' : front !== undefined && fronts.includes(front);
  return Object.entries(teams).flatMap(([id, team]) => (isFront(team) ? [id] : []));
}

function reachOf({ people }: Pick<CurrentTenant, 'people'>, person: string): { name: string; email: string | null } {
  const known = Object.hasOwn(people, person) ? people[person] : undefined;
  return { name: known?.name ?? person, email: known?.email ?? null };
}
