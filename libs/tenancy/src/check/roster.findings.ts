import { clashOf, type RosterPattern, WEEKDAYS } from '@sportello/rosters';
import { isMapping, places } from './document.walk.js';
import type { NameIndex } from './names.index.js';
import { danglingFinding } from './reference.findings.js';
import { formatPath, type DocumentPath, type Finding } from './tenant.problem.js';

/** Duties that cannot all be done, and skills that are measured nowhere. */
export function rosterFindings(document: unknown, names: NameIndex): readonly Finding[] {
  return [...overlaps(document), ...unknownSkills(document, names)];
}

interface Entry {
  readonly path: DocumentPath;
  readonly pattern: RosterPattern;
}

/** A9: nobody is in two places. Each entry is held against those before it of the same person. */
function overlaps(document: unknown): readonly Finding[] {
  const before = new Map<string, Entry[]>();
  return places(document, 'rosters.*').flatMap(({ path, value }) => {
    const pattern = patternOf(value);
    if (pattern === null) return [];
    const earlier = before.get(pattern.person) ?? [];
    before.set(pattern.person, [...earlier, { path, pattern }]);
    return earlier.flatMap((other) => {
      const day = clashOf(other.pattern, pattern);
      return day === null ? [] : [overlap(path, other.path, pattern, day)];
    });
  });
}

function overlap(path: DocumentPath, other: DocumentPath, { person }: RosterPattern, day: string): Finding {
  const [one, two] = [formatPath(other), formatPath(path)];
  return {
    path,
    code: 'TENANT.ROSTER_OVERLAP',
    text: {
      it: `«${person}» sarebbe in due turni insieme: ${one} e ${two} si sovrappongono, ad esempio dal ${day}`,
      en: `"${person}" would be on two duties at once: ${one} and ${two} overlap, e.g. from ${day}`,
    },
  };
}

/** What is not even shaped like a duty is said by the schema. */
function patternOf(value: unknown): RosterPattern | null {
  if (!isMapping(value) || typeof value['person'] !== 'string') return null;
  const texts = (name: string): readonly string[] =>
    Array.isArray(value[name]) ? value[name].filter((one) => typeof one === 'string') : [];
  const date = (name: string): string | undefined => (typeof value[name] === 'string' ? value[name] : undefined);
  return {
    ...{ person: value['person'], duty: value['duty'] === 'on-call' ? 'on-call' : 'shift' },
    ...{ days: WEEKDAYS.filter((day) => texts('days').includes(day)), hours: texts('hours') },
    ...{ from: date('from'), to: date('to') },
  };
}

/** Where skills have names, only those are measured. */
function unknownSkills(document: unknown, { skill }: NameIndex): readonly Finding[] {
  if (skill === null || skill.size === 0) return [];
  const levels = places(document, 'people.*.skills.*').map(({ path }) => ({ path, value: path.at(-1) }));
  return [...levels, ...places(document, 'teams.*.skills.*')].flatMap(
    ({ path, value }) => danglingFinding(path, value, 'skill', skill) ?? [],
  );
}
