import { isMapping, places, type Place } from './document.walk.js';
import type { Finding } from './tenant.problem.js';

const STEPS = ['area', 'topic', 'subtopic'] as const;
const BELOW = { area: 'topics', topic: 'subtopics', subtopic: '' } as const;

/** Requests that are made by themselves (B18) cannot be of what is no longer offered. */
export function retiredFindings(document: unknown): readonly Finding[] {
  return places(document, 'maintenance.plans.*').flatMap((plan) => retiredIn(document, plan));
}

function retiredIn(document: unknown, { path, value }: Place): readonly Finding[] {
  if (!isMapping(value)) return [];
  let within: readonly Place[] = places(document, 'classification.*');
  for (const step of STEPS) {
    const name = value[step];
    const found = within.find((one) => isMapping(one.value) && one.value[step] === name);
    if (typeof name !== 'string' || found === undefined || !isMapping(found.value)) return [];
    if (found.value['retired'] === true) return [{ path: [...path, step], ...retired(name) }];
    within = BELOW[step] === '' ? [] : places(found.value, `${BELOW[step]}.*`);
  }
  return [];
}

const retired = (name: string): Pick<Finding, 'code' | 'text'> => ({
  code: 'TENANT.RETIRED',
  text: {
    it: `«${name}» è ritirata: queste richieste non si potrebbero registrare`,
    en: `"${name}" is retired: these requests could not be registered`,
  },
});
