import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestSchema, type PluginManifest } from '@sportello/plugin-sdk';
import {
  pluginQuality,
  QUALITY_RULES,
  statusOf,
  type PluginQuality,
  type QualityRule,
} from '../../apps/cli/src/quality/plugin.quality.js';
import { houseRoot } from './cruise.js';

const PLUGINS = join(houseRoot, 'plugins');
const plugins = readdirSync(PLUGINS).filter((name) => existsSync(join(PLUGINS, name, 'plugin.json')));
const manifestOf = (name: string): PluginManifest =>
  manifestSchema.parse(JSON.parse(readFileSync(join(PLUGINS, name, 'plugin.json'), 'utf8')));

interface JsonSchema {
  readonly type?: unknown;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly [key: string]: unknown;
}

/** Rules a machine can judge: whether the plugin keeps them, whatever its file says. */
const KEPT: Partial<Record<QualityRule, (folder: string, manifest: PluginManifest) => boolean>> = {
  'contract-spec': (folder) =>
    specsOf(folder).some((text) => /\bdescribe\w*Contract\(/.test(text) && text.includes('@sportello/plugin-testing')),
  'texts-in-both-languages': (_folder, { title, description }) =>
    [title, description].every(({ it, en }) => it.trim() !== '' && en.trim() !== ''),
  readme: (folder) => existsSync(join(folder, 'README.md')),
  'strict-settings': (_folder, { config }) => isStrict(config),
  'secrets-by-reference': (_folder, { config }) => secretsAreMarked(config),
  'settings-migrations': (_folder, { configVersion }) => configVersion > 1,
  'worker-tier': (folder, { isolation }) => isolation.includes('worker') && contractsRunInWorkers(specsOf(folder)),
};

describe.each(plugins)('%s: what its quality.yaml says', (name) => {
  const folder = join(PLUGINS, name);
  let quality: PluginQuality;
  beforeAll(async () => {
    const read = await pluginQuality(folder);
    if ('problem' in read) throw new Error(read.problem);
    quality = read;
  });

  it('is complete, and true where a machine can tell', () => {
    const manifest = manifestOf(name);
    const untrue = QUALITY_RULES.filter(
      (rule) => statusOf(quality[rule]) === 'done' && KEPT[rule]?.(folder, manifest) === false,
    );
    expect(untrue).toEqual([]);
  });

  it('does not excuse a plugin from migrating settings that have changed', () => {
    if (manifestOf(name).configVersion > 1) expect(quality['settings-migrations']).toBe('done');
    else expect(statusOf(quality['settings-migrations'])).toBe('exempt');
  });
});

describe('The judges', () => {
  const strict = { type: 'object', additionalProperties: false, properties: {} };

  it('see settings that take any key', () => {
    expect(isStrict(strict)).toBe(true);
    expect(isStrict({ type: 'object', properties: {} })).toBe(false);
  });

  it('see a contract that is kept out of worker threads', () => {
    const contract = (more: string) => [`describeNotifierContract({ plugin, folder, bench${more} });`];
    expect(contractsRunInWorkers(contract(''))).toBe(true);
    expect(contractsRunInWorkers(contract(", tiers: ['in-process']"))).toBe(false);
    expect(contractsRunInWorkers([])).toBe(false);
  });

  it('see a password that is not a reference', () => {
    const withSetting = (password: JsonSchema) => ({ ...strict, properties: { password } });
    expect(secretsAreMarked(withSetting({ type: 'string', 'x-secret': true }))).toBe(true);
    expect(secretsAreMarked(withSetting({ type: 'string' }))).toBe(false);
  });
});

/** A contract runs in every tier the plugin declares, unless its spec names the tiers. */
function contractsRunInWorkers(specs: readonly string[]): boolean {
  const contracts = specs.filter((text) => /\bdescribe\w*Contract\(/.test(text));
  return contracts.length > 0 && contracts.every((text) => !/\btiers\b/.test(text));
}

function specsOf(folder: string): string[] {
  const test = join(folder, 'test');
  if (!existsSync(test)) return [];
  return readdirSync(test)
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(test, file), 'utf8'));
}

/** Whether every object in a schema refuses keys it does not know. */
function isStrict(schema: JsonSchema): boolean {
  return everySchema(schema, ({ type, properties, additionalProperties }) =>
    type === 'object' && properties !== undefined ? additionalProperties === false : true,
  );
}

const SECRET_NAME = /^(password|passphrase|secret|token|apikey|privatekey|clientsecret|refreshtoken)$/i;

/** Whether whatever is called like a secret and is a text is a reference to one. */
function secretsAreMarked(schema: JsonSchema): boolean {
  return everySchema(schema, ({ properties = {} }) =>
    Object.entries(properties).every(
      ([name, value]) => !SECRET_NAME.test(name) || value.type !== 'string' || value['x-secret'] === true,
    ),
  );
}

function everySchema(value: unknown, holds: (schema: JsonSchema) => boolean): boolean {
  if (Array.isArray(value)) return value.every((item) => everySchema(item, holds));
  if (typeof value !== 'object' || value === null) return true;
  return holds(value as JsonSchema) && Object.values(value).every((item) => everySchema(item, holds));
}
