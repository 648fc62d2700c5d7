// npm run bench:open | bench:mail | bench:start | bench:plugins | bench:queue | bench:jobs | bench:clock | bench:recompute | bench:tasks | bench:trail | bench:desk | bench:channels | bench:short: runs measurements written in TypeScript on the built server.
//   node bench/run.mjs open [--short] [--profile]
//   node bench/run.mjs --short                       the quick ones, within two minutes
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Those that are quick enough to be tried briefly at each run of the checks; the others have to be named. */
const ALL = ['open', 'mail', 'start', 'plugins', 'jobs', 'clock'];
const root = resolve(import.meta.dirname, '..');
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = named.find((name) => !existsSync(join(root, 'bench', name, `${name}.bench.ts`)));
if (unknown !== undefined) {
  process.stderr.write(`bench takes one of: ${ALL.join(', ')}\n`);
  process.exit(2);
}

for (const name of named.length > 0 ? named : ALL) {
  const loader = join(root, 'libs/platform/test/support/typescript-loader.mjs');
  const program = join(root, 'bench', name, `${name}.bench.ts`);
  const options = ['--disable-warning=ExperimentalWarning', '-C', '@sportello/source', '--import', loader];
  const { status } = spawnSync(process.execPath, [...options, program, ...flags], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
