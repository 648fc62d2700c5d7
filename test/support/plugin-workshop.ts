import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtHouse, houseRoot } from './house.js';

const run = promisify(execFile);

/** What a command said. */
export interface Said {
  readonly code: number;
  readonly output: string;
}

/**
 * A folder outside the house where plugins are made as an integrator makes them: the packed SDK, installed by npm, and nothing
 * of the checkout. npm needs its registry or its cache.
 */
export class PluginWorkshop {
  #installed: string | undefined;

  private constructor(
    readonly folder: string,
    private readonly sdk: string,
  ) {}

  static async open(): Promise<PluginWorkshop> {
    await builtHouse();
    await run(process.execPath, [join(houseRoot, 'scripts/sdk/pack.mjs')], { cwd: houseRoot });
    const folder = await mkdtemp(join(tmpdir(), 'sportello-workshop-'));
    return new PluginWorkshop(folder, join(houseRoot, '.tmp/sdk'));
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  /** `npx sportello plugin new`. @returns the package's folder */
  async generate(name: string, point: string): Promise<string> {
    const folder = join(this.folder, name);
    await this.must(`npx sportello plugin new ${name} --point ${point} --dir ${folder} --sdk ${this.sdk}`, houseRoot);
    return folder;
  }

  /**
   * `npm install`. The tree of the package before it moves over, for npm to hold against this one's package.json: a tree
   * each would only take time.
   */
  async install(folder: string): Promise<void> {
    if (this.#installed !== undefined) {
      await rename(join(this.#installed, 'node_modules'), join(folder, 'node_modules'));
      await copyFile(join(this.#installed, 'package-lock.json'), join(folder, 'package-lock.json'));
    }
    await this.must('npm install --no-audit --no-fund --prefer-offline', folder);
    this.#installed = folder;
  }

  /** `npm run SCRIPT` in a package. @throws Error with all it said when it fails */
  async script(folder: string, script: string): Promise<void> {
    await this.must(`npm run --silent ${script}`, folder);
  }

  /** `npm pack`. @returns the tarball */
  async pack(folder: string): Promise<string> {
    const { output } = await this.must('npm pack --silent', folder);
    return join(folder, output.trim().split('\n').at(-1) ?? '');
  }

  /** A command line as a person types it. @throws Error with all it said when it fails */
  async must(line: string, cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Said> {
    const said = await typed(line, cwd, env);
    if (said.code !== 0) throw new Error(`${line} ended with ${said.code}:\n${said.output}`);
    return said;
  }
}

/** Runs a command line in a shell that knows nothing of the test. */
export async function typed(line: string, cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Said> {
  const clean = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_NO_WARNINGS: '1',
    npm_config_update_notifier: 'false',
    ...env,
  };
  const shell = process.platform === 'win32' ? ['cmd', '/d', '/s', '/c'] : ['bash', '-euo', 'pipefail', '-c'];
  const [command = '', ...args] = shell;
  return run(command, [...args, line], { cwd, env: clean, maxBuffer: 1 << 26 }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stderr + stdout }),
    (failure: { code?: number; stdout?: string; stderr?: string }) => ({
      code: failure.code ?? 1,
      output: `${failure.stdout ?? ''}${failure.stderr ?? ''}`,
    }),
  );
}
