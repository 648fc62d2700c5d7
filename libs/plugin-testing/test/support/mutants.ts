import { readFileSync } from 'node:fs';
import { brokenChecks, type ContractCheck } from '@sportello/plugin-testing';

type Table = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Point → case → the mutants that break it. `npm run docs:plugins` makes a page of it. */
export const MUTANTS = JSON.parse(readFileSync(new URL('../mutants.json', import.meta.url), 'utf8')) as Table;

/** A case by its sentence, whichever operation and however many messages it is tried with. */
export const caseOf = (check: Pick<ContractCheck, 'name'>): string =>
  check.name
    .replace(/^(check|poll|send|notify|open|update|verify and parse): /, 'an operation: ')
    .replace(/^(send|notify) (gives|with)/, 'sending $2')
    .replace(/all of \d+ waiting/, 'all of N waiting');

interface Suite {
  readonly point: string;
  /** The cases, for a plugin that may be broken. */
  readonly checks: readonly ContractCheck[];
}

/** Runs the case that the mutant is listed at, and demands that it is broken, and how. */
export async function expectFound(mutant: string, complaint: RegExp, { point, checks }: Suite): Promise<void> {
  const [name] = Object.entries(MUTANTS[point] ?? {}).find(([, mutants]) => mutants.includes(mutant)) ?? [];
  const broken = await brokenChecks(checks.filter((check) => caseOf(check) === name));
  expect(broken.map((each) => `${each.name} — ${each.reason}`).join('\n')).toMatch(complaint);
}

/** Demands that the table lists exactly the cases of the kit and the mutants of the spec, each once. */
export function expectListed(mutants: readonly string[], { point, checks }: Suite): void {
  const listed = MUTANTS[point] ?? {};
  expect(Object.keys(listed)).toEqual([...new Set(checks.map(caseOf))]);
  expect(Object.values(listed).flat().sort()).toEqual([...mutants].sort());
}
