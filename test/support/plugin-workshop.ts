import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '@sportello/kernel';
import { runCli } from '../../apps/cli/src/cli.js';
import { houseRoot } from './house.js';

const run = promisify(execFile);

/** What a command of a package said. */
export interface Said {
  readonly code: number;
  readonly output: string;
}

/**
 * A folder outside the house where plugins are generated and built. They are given what their package.json names: the SDK from its
 * tarballs, the rest from what the house has installed, so that no network is needed.
 */
export class PluginWorkshop {
  private constructor(
    readonly folder: string,
    private readonly sdk: string,
  ) {}

  static async open(): Promise<PluginWorkshop> {
    await run(process.execPath, [join(houseRoot, 'scripts/sdk/pack.mjs')], { cwd: houseRoot });
    const folder = await mkdtemp(join(tmpdir(), 'sportello-workshop-'));
    const workshop = new PluginWorkshop(folder, join(houseRoot, '.tmp/sdk'));
    await workshop.#install();
    return workshop;
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  /** Runs `sportello plugin new`. @returns the package's folder */
  async generate(name: string, point: string): Promise<string> {
    const folder = join(this.folder, name);
    const words = ['plugin', 'new', name, '--point', point, '--dir', folder, '--sdk', this.sdk];
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const terminal = { language: 'en', out: say, err: say } as const;
    const code = await runCli(words, { env: {}, root: houseRoot, clock: systemClock, terminal, input: async () => '' });
    if (code !== 0) throw new Error(`plugin new ended with ${code}: ${said.join('\n')}`);
    await symlink(join(this.folder, 'node_modules'), join(folder, 'node_modules'), 'junction');
    return folder;
  }

  /** `npm run SCRIPT` in a package. */
  async script(folder: string, script: string): Promise<Said> {
    const env = { ...process.env, NODE_OPTIONS: '' };
    const npm = run('npm', ['run', '--silent', script], {
      cwd: folder,
      env,
      maxBuffer: 1 << 26,
      shell: process.platform === 'win32',
    });
    return npm.then(
      ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
      (failure: { code?: number; stdout?: string; stderr?: string }) => ({
        code: failure.code ?? 1,
        output: `${failure.stdout ?? ''}${failure.stderr ?? ''}`,
      }),
    );
  }

  async #install(): Promise<void> {
    const modules = join(this.folder, 'node_modules');
    await mkdir(join(modules, '@sportello'), { recursive: true });
    for (const tarball of await readdir(this.sdk)) {
      const name = tarball.replace(/^sportello-(.*)-\d.*$/, '$1');
      const target = join(modules, '@sportello', name);
      await mkdir(target);
      await run('tar', ['-xzf', join(this.sdk, tarball), '-C', target, '--strip-components=1']);
    }
    for (const name of await readdir(join(houseRoot, 'node_modules'))) {
      const link = join(modules, name);
      if (!existsSync(link)) await symlink(join(houseRoot, 'node_modules', name), link, 'junction');
    }
  }
}
