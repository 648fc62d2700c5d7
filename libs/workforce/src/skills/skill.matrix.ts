import type { KnownPerson, PeopleConfiguration } from '../shared/people.rules.js';

/** A level as a supervisor declared it. */
export interface DeclaredLevel {
  readonly person: string;
  readonly skill: string;
  /** 0 none, 1 basic, 2 works alone, 3 expert, 4 reference for others. */
  readonly level: number;
  readonly reason: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
}

export interface MatrixEntry {
  readonly person: string;
  readonly name: string;
  /** By skill; 0 where nothing is said. */
  readonly levels: Readonly<Record<string, number>>;
}

/** Somebody who has not reached the level wanted of them. */
export interface SkillGap {
  readonly team: string;
  readonly skill: string;
  readonly person: string;
  readonly level: number;
  readonly target: number;
}

/** How many of a team have a skill it needs. */
export interface SkillCover {
  readonly team: string;
  readonly skill: string;
  readonly target: number;
  readonly reached: number;
  readonly people: number;
}

type Known = Pick<PeopleConfiguration, 'people' | 'teams' | 'skills'>;

/** Levels as the file has them, then as they were last declared. @param declared the latest of each person and skill */
export function skillMatrix({ people, skills }: Known, declared: readonly DeclaredLevel[]): readonly MatrixEntry[] {
  return Object.entries(people).map(([person, known]) => ({
    ...{ person, name: known.name },
    levels: Object.fromEntries(Object.keys(skills).map((skill) => [skill, levelOf(person, known, skill, declared)])),
  }));
}

/** A10: where the people of a team fall short of what its work asks, and how well each skill is covered. */
export function skillGaps(
  known: Known,
  matrix: readonly MatrixEntry[],
): { readonly gaps: readonly SkillGap[]; readonly cover: readonly SkillCover[] } {
  const needs = Object.entries(known.teams).flatMap(([team, { skills }]) =>
    skills.flatMap((skill) => {
      const target = Object.hasOwn(known.skills, skill) ? known.skills[skill]?.target : undefined;
      return target === undefined ? [] : [{ team, skill, target }];
    }),
  );
  const measured = needs.map((need) => ({
    ...need,
    levels: matrix
      .filter(({ person }) => worksIn(known.people[person], need.team))
      .map(({ person, levels }) => ({ person, level: levels[need.skill] ?? 0 })),
  }));
  return {
    gaps: measured.flatMap(({ team, skill, target, levels }) =>
      levels.flatMap(({ person, level }) => (level < target ? [{ team, skill, person, level, target }] : [])),
    ),
    cover: measured.map(({ team, skill, target, levels }) => ({
      ...{ team, skill, target, people: levels.length },
      reached: levels.filter(({ level }) => level >= target).length,
    })),
  };
}

const worksIn = (person: KnownPerson | undefined, team: string): boolean =>
  person !== undefined && (person.team === team || person.alsoIn.includes(team));

function levelOf(person: string, known: KnownPerson, skill: string, declared: readonly DeclaredLevel[]): number {
  const own = declared.find((one) => one.person === person && one.skill === skill);
  if (own !== undefined) return own.level;
  return Object.hasOwn(known.skills, skill) ? (known.skills[skill] ?? 0) : 0;
}
