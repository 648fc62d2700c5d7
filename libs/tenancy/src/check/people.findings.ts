import { isMapping, places, type Place } from './document.walk.js';
import type { Finding } from './tenant.problem.js';

/** Substitutes that would never lead to anybody else. */
export function peopleFindings(document: unknown): readonly Finding[] {
  const substitutes = new Map(
    places(document, 'people.*.substitute').flatMap(({ path, value }) =>
      typeof value === 'string' ? [[String(path[1]), value] as const] : [],
    ),
  );
  const usual = places(document, 'people.*.substitute').flatMap((place) => {
    const person = String(place.path[1]);
    return place.value === person ? [itself(place, person)] : cycle(place, person, substitutes);
  });
  const once = places(document, 'absences.*').flatMap(({ path, value }) =>
    isMapping(value) && typeof value['person'] === 'string' && value['substitute'] === value['person']
      ? [itself({ path: [...path, 'substitute'], value }, value['person'])]
      : [],
  );
  return [...usual, ...once];
}

const itself = ({ path }: Place, person: string): Finding => ({
  path,
  code: 'TENANT.OWN_SUBSTITUTE',
  text: { it: `«${person}» non può sostituire sé stesso`, en: `"${person}" cannot be their own substitute` },
});

/** One finding for a circle, at the first of its people in alphabetical order. */
function cycle({ path }: Place, person: string, substitutes: ReadonlyMap<string, string>): readonly Finding[] {
  const circle = [person];
  for (let next = substitutes.get(person); next !== undefined; next = substitutes.get(next)) {
    if (next === person) break;
    if (circle.includes(next)) return [];
    circle.push(next);
  }
  const last = circle.at(-1) ?? person;
  if (substitutes.get(last) !== person || [...circle].sort()[0] !== person) return [];
  const round = [...circle, person].join(' → ');
  return [
    {
      path,
      code: 'TENANT.SUBSTITUTE_CYCLE',
      text: { it: `i sostituti girano in tondo: ${round}`, en: `substitutes go round in a circle: ${round}` },
    },
  ];
}
