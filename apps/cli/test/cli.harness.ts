import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Clock } from '@sportello/kernel';
import { manifestOf, type PluginDefinition } from '@sportello/plugin-sdk';
import { runCli } from '../src/cli.js';

export const TENANTS = resolve(import.meta.dirname, '../../../config/tenants');
const PLUGINS = await allowedHere();

/** The plugins of the checkout's own allow-list. */
async function allowedHere(): Promise<readonly string[]> {
  const file = resolve(import.meta.dirname, '../../../config/plugins.json');
  const { plugins } = JSON.parse(await readFile(file, 'utf8')) as { plugins: { package: string }[] };
  return plugins.map((plugin) => plugin.package.replace('@sportello/', ''));
}

/** An installation's folder with the first-party plugins in it, as far as their manifests go. */
export async function installationFolder(): Promise<{ root: string; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'sportello-cli-'));
  await mkdir(join(root, 'config'));
  await writeFile(join(root, 'package.json'), '{}');
  const allowed = PLUGINS.map((id) => ({ package: `@sportello/${id}`, version: '0.1.0' }));
  await writeFile(join(root, 'config/plugins.json'), JSON.stringify({ plugins: allowed }));
  for (const id of PLUGINS) {
    const { default: plugin } = (await import(`@sportello/${id}`)) as { default: PluginDefinition };
    const folder = join(root, 'node_modules/@sportello', id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: `@sportello/${id}`, version: '0.1.0' }));
    await writeFile(join(folder, 'plugin.json'), JSON.stringify(manifestOf(plugin, '0.1.0')));
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Somebody who watches a command that goes on, and stops it. */
export interface Following {
  readonly stopped: AbortSignal;
  readonly heard: (text: string) => void;
}

/** Types one command line. */
export async function type(
  words: readonly string[],
  world: {
    root: string;
    clock: Clock;
    env?: Record<string, string>;
    language?: 'it' | 'en';
    input?: string;
    follow?: Following;
  },
): Promise<Outcome> {
  const out: string[] = [];
  const { follow } = world;
  const err: string[] = [];
  const terminal = {
    language: world.language ?? ('en' as const),
    out: (text: string) => {
      out.push(text);
      follow?.heard(text);
    },
    err: (text: string) => void err.push(text),
  };
  const code = await runCli(words, {
    env: world.env ?? {},
    root: world.root,
    clock: world.clock,
    terminal,
    input: async () => world.input ?? '',
    ...(follow === undefined ? {} : { untilStopped: () => follow.stopped }),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
