import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BadHouse } from './bad-house.js';
import { buildBadHouse } from './bad-house.js';
import type { Cruise, Dependency } from './cruise.js';
import { cruise, explain, houseRoot } from './cruise.js';

/** Reading every import takes seconds; on a busy machine, more. */
const PATIENCE = 180_000;

describe('Import rules', () => {
  let house: Cruise;
  beforeAll(async () => {
    house = await cruise(houseRoot);
  }, PATIENCE);

  it('reads the whole house', () => {
    expect(house.modules.filter(({ source }) => source.startsWith('libs/')).length).toBeGreaterThan(5);
  });

  it('are kept by every file of the house', () => {
    expect(explain(house)).toEqual([]);
  });

  it('let a package import only packages that its package.json declares', () => {
    expect(undeclared(house)).toEqual([]);
  });
});

describe('The import rules themselves', () => {
  let bad: BadHouse;
  let verdict: Cruise;
  beforeAll(async () => {
    bad = await buildBadHouse();
    verdict = await cruise(bad.root);
  }, PATIENCE);
  afterAll(() => rm(bad.root, { recursive: true, force: true }));

  it('each have an example that breaks them', () => {
    expect([...bad.culprits.keys()].sort()).toEqual(
      verdict.summary.ruleSetUsed.forbidden.map(({ name }) => name).sort(),
    );
  });

  it('each catch every import made to break them', () => {
    const caught = new Set(verdict.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
    const made = [...bad.culprits].flatMap(([rule, files]) => files.map((file) => `${rule} ${file}`));
    expect(made.filter((one) => !caught.has(one))).toEqual([]);
  });

  it('leave good imports alone', () => {
    expect(verdict.summary.violations.filter(({ from }) => bad.innocents.includes(from))).toEqual([]);
  });

  it('say what to import instead', () => {
    expect(explain(verdict).find((line) => line.includes('plugins/channel-bad/src/core.ts'))).toMatch(
      /@sportello\/plugin-sdk/,
    );
  });
});

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Imports of packages that the importing package.json does not list. Plugins ship alone, so they declare npm packages too. */
function undeclared({ modules }: Cruise): string[] {
  const missing = modules.flatMap(({ source, dependencies }) => {
    const folder = /^(libs|plugins|apps)\/[^/]+/.exec(source)?.[0];
    if (!folder) return [];
    const manifest = readManifest(folder);
    const declared = { ...manifest.dependencies, ...manifest.devDependencies };
    return dependencies
      .filter((dependency) => mustBeDeclared(folder, dependency))
      .map((dependency) => packageName(dependency.module))
      .filter((name) => name !== manifest.name && !(name in declared))
      .map((name) => `${folder}/package.json: add ${name} to the dependencies`);
  });
  return [...new Set(missing)].sort();
}

function mustBeDeclared(folder: string, { module, dependencyTypes }: Dependency): boolean {
  if (module.startsWith('.') || dependencyTypes.includes('core')) return false;
  return module.startsWith('@sportello/') || folder.startsWith('plugins/');
}

const packageName = (module: string) => module.split('/', module.startsWith('@') ? 2 : 1).join('/');

function readManifest(folder: string): Manifest {
  const file = join(houseRoot, folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : { name: '' };
}
