import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export interface Dependency {
  /** What the import says. */
  readonly module: string;
  /** The file it leads to, from the root of the tree. */
  readonly resolved: string;
  readonly dependencyTypes: readonly string[];
}

export interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly Dependency[] }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] };
  };
}

export const houseRoot = resolve(import.meta.dirname, '../..');
const depcruise = join(houseRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Reads the imports of a house and judges them by .dependency-cruiser.mjs. */
export async function cruise(root: string): Promise<Cruise> {
  const args = [
    '--config',
    join(houseRoot, '.dependency-cruiser.mjs'),
    '--output-type',
    'json',
    'libs',
    'plugins',
    'apps',
  ];
  const run = promisify(execFile)(process.execPath, [depcruise, ...args], { cwd: root, maxBuffer: 1 << 28 });
  // The number of violations is its exit code: the answer is on stdout all the same.
  const { stdout } = await run.catch((failure: { stdout?: string }) => {
    if (!failure.stdout) throw failure;
    return { stdout: failure.stdout };
  });
  return JSON.parse(stdout) as Cruise;
}

/** One line a violation: the rule, the import, and what to do instead. */
export function explain({ summary }: Cruise): string[] {
  const comments = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  return summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}\n    ${comments.get(rule.name) ?? ''}`,
  );
}
