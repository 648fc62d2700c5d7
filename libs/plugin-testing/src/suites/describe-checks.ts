import type { ContractCheck } from '../checks/contract.check.js';

const DEFAULT_TIMEOUT = 30_000;

/** Turns checks into tests of whatever runner gives `describe` and `it` (Jest, Vitest with globals). */
export function describeChecks(title: string, checks: readonly ContractCheck[]): void {
  describe(title, () => {
    for (const check of checks) it(check.name, () => check.run(), check.timeout ?? DEFAULT_TIMEOUT);
  });
}

/** Runs the checks and tells which were broken and how; for tools, and for proving the kit itself. */
export async function brokenChecks(
  checks: readonly ContractCheck[],
): Promise<readonly { readonly name: string; readonly reason: string }[]> {
  const broken: { name: string; reason: string }[] = [];
  for (const check of checks) {
    try {
      await check.run();
    } catch (error) {
      broken.push({ name: check.name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return broken;
}
