import { must } from './contract.check.js';

const GRACE = 1_000;
const STEP = 10;
const QUIET = 50;

/** Runs `use` and demands that every socket, server, pipe and worker it opened is gone a second after it ended. */
export async function mustReleaseHandles(use: () => Promise<void>): Promise<void> {
  const before = await settledHandles();
  await use();
  let left = surplus(before);
  for (let waited = 0; left.length > 0 && waited < GRACE; waited += STEP) {
    await new Promise((resolve) => setTimeout(resolve, STEP));
    left = surplus(before);
  }
  must(left.length === 0, `handles left open: ${left.join(', ')}`);
}

/** The handles once nothing is closing any more: what is still on its way out would hide a leak of the same kind. */
async function settledHandles(): Promise<ReadonlyMap<string, number>> {
  let counts = handles();
  for (let quiet = 0; quiet < QUIET; quiet += STEP) {
    await new Promise((resolve) => setTimeout(resolve, STEP));
    const now = handles();
    if (JSON.stringify([...now]) !== JSON.stringify([...counts])) quiet = 0;
    counts = now;
  }
  return counts;
}

// Timers are left out: the test runner keeps its own, and one that outlives an operation holds no resource of the other side.
const HELD = /TCP|Pipe|UDP|Worker|Process|FSEvent|TLS/;

function handles(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) {
    if (HELD.test(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function surplus(before: ReadonlyMap<string, number>): string[] {
  return [...handles()]
    .filter(([kind, count]) => count > (before.get(kind) ?? 0))
    .map(([kind, count]) => `${kind} × ${count - (before.get(kind) ?? 0)}`);
}
