import { access, constants } from 'node:fs/promises';
import { execFile } from 'node:child_process';

/** Where programs are looked for: the file of a tenant cannot name one. */
export const PROGRAM_FOLDERS = ['/usr/bin', '/usr/local/bin'] as const;
/** Nothing of the server's own environment: one thread, and words in UTF-8. */
const ENVIRONMENT = { OMP_THREAD_LIMIT: '1', LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' };

/** What a program is given, and how long and how much it may be. */
export interface Run {
  readonly input: Uint8Array | null;
  readonly milliseconds: number;
  /** Bytes it may write, on each of its two outputs. */
  readonly mostOutput: number;
  readonly signal: AbortSignal;
}

/** What came of it. */
export interface Ran {
  /** It ended by itself, and well. */
  readonly ok: boolean;
  readonly output: Uint8Array;
  /** What it complained of. */
  readonly errors: string;
}

/** The first of these files that can be run; null when none can. */
export async function firstProgram(places: readonly string[]): Promise<string | null> {
  for (const place of places) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return place;
  }
  return null;
}

/** No shell, fixed arguments: what somebody sent is bytes on its input. Never fails; killed when it takes too long. */
export function runProgram(program: string, args: readonly string[], run: Run): Promise<Ran> {
  return new Promise((resolve) => {
    const { input, milliseconds, mostOutput, signal } = run;
    const options = {
      ...{ env: ENVIRONMENT, timeout: milliseconds, maxBuffer: mostOutput, killSignal: 'SIGKILL' as const },
      ...{ signal, encoding: 'buffer' as const, cwd: '/' },
    };
    const child = execFile(program, [...args], options, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: new Uint8Array(stdout), errors: stderr.toString('utf8') }),
    );
    // One that ends without reading all of its input is told of by its end.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? new Uint8Array());
  });
}
