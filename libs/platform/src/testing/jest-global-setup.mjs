// Plain JavaScript: Jest loads it before anything can compile TypeScript.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Says that a run is going and where the shared server lives; the server starts with the first test that needs it. */
export default function setup() {
  const checkout = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 12);
  const folder = join(tmpdir(), `sportello-test-${process.getuid?.() ?? 0}-${checkout}`);
  mkdirSync(join(folder, 'runs'), { recursive: true });
  writeFileSync(join(folder, 'runs', String(process.pid)), '');
  process.env.SPORTELLO_TEST_DATA = folder; // the workers inherit it
}
