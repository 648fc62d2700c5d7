import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A TypeScript program of this folder in a process of its own. */
export function startChild(program: string, args: readonly string[]): ChildProcess & { line(): Promise<string> } {
  const child = spawn(
    process.execPath,
    [
      '-C',
      '@sportello/source',
      '--import',
      join(import.meta.dirname, 'typescript-loader.mjs'),
      join(import.meta.dirname, program),
      ...args,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return Object.assign(child, {
    line: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${program} ended without a word`);
      return value;
    },
  });
}

export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
