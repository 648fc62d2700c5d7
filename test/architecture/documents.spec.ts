import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { houseRoot } from './cruise.js';

const read = (path: string) => readFileSync(join(houseRoot, path), 'utf8');
const packageJson = z
  .object({ license: z.string(), scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

describe('The changelog', () => {
  it('has an Unreleased section with something in it', () => {
    expect(read('CHANGELOG.md')).toMatch(
      /^## \[Unreleased\]\n+### (Added|Changed|Deprecated|Removed|Fixed|Security)\n+- \S/m,
    );
  });
});

describe('The licence', () => {
  it('is the European Union Public Licence 1.2, whole', () => {
    const text = read('LICENSE');
    expect(text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    const articles = [...text.matchAll(/^(\d+)\. ?\p{Lu}/gmu)].map(([, number]) => Number(number));
    expect(articles).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(text).toMatch(/Appendix\n[\s\S]+‘Compatible Licences’ according to Article 5 EUPL are:/);
    const words = text.replace(/\s+/g, ' ').trim();
    expect(createHash('sha256').update(words).digest('hex')).toBe(EUPL_1_2);
  });

  it('is the one every package declares', () => {
    const declared = ['libs', 'plugins', 'apps'].flatMap((group) =>
      readdirSync(join(houseRoot, group)).flatMap((name) => {
        const file = `${group}/${name}/package.json`;
        if (!existsSync(join(houseRoot, file))) return [];
        const { license } = z.object({ license: z.string().optional() }).parse(JSON.parse(read(file)));
        return [`${file}: ${license ?? 'none'}`];
      }),
    );
    expect(declared.filter((line) => !line.endsWith(': EUPL-1.2'))).toEqual([]);
    expect(packageJson.license).toBe('EUPL-1.2');
  });
});

describe('publiccode.yml', () => {
  const description = z.object({
    shortDescription: z.string().max(150),
    longDescription: z.string().min(150).max(10_000),
    features: z.array(z.string()).min(1),
  });
  /** The mandatory keys of publiccode.yml 0.4 and 0.5, and of its Italian section. */
  const schema = z.object({
    publiccodeYmlVersion: z.string().regex(/^0\.[45](\.\d+)?$/),
    name: z.string().min(1),
    url: z.url(),
    softwareVersion: z.literal(z.object({ version: z.string() }).parse(JSON.parse(read('package.json'))).version),
    platforms: z.array(z.string()).min(1),
    categories: z.array(z.string()).min(1),
    developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
    softwareType: z.literal('standalone/web'),
    description: z.object({ it: description, en: description }),
    legal: z.object({ license: z.literal(packageJson.license) }),
    maintenance: z.object({ type: z.enum(['internal', 'contract', 'community', 'none']) }),
    localisation: z.object({ localisationReady: z.literal(true), availableLanguages: z.array(z.string()).min(1) }),
    IT: z.object({ countryExtensionVersion: z.literal('1.0'), piattaforme: z.record(z.string(), z.boolean()) }),
  });

  it('has the keys that the catalogue of public software asks for', () => {
    const { error } = schema.safeParse(parse(read('publiccode.yml')));
    expect(error?.issues ?? []).toEqual([]);
  });
});

describe('The README', () => {
  const readme = read('README.md');

  it('is a front door, not a manual', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });

  it('names commands that exist, and all of them', () => {
    const named = new Set([...readme.matchAll(/`npm (?:run )?([a-z][\w:-]*)/g)].map(([, name]) => name));
    for (const command of ['ci', 'i', 'install']) named.delete(command);
    expect([...named].sort()).toEqual(Object.keys(packageJson.scripts).sort());
  });
});

describe('Links in the documentation', () => {
  it('lead to files that exist', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownBelow('docs')];
    const dead = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(houseRoot, page, '..', target)))
        .map((target) => `${page} links to ${target}`),
    );
    expect(dead).toEqual([]);
  });
});

describe('Decision records', () => {
  const records = readdirSync(join(houseRoot, 'docs/adr')).filter((file) => /^\d{4}-.*\.md$/.test(file));

  it('are all listed in docs/adr/README.md', () => {
    const index = read('docs/adr/README.md');
    expect(records.filter((file) => !index.includes(`(${file})`))).toEqual([]);
  });

  it.each(records)('%s says its status, context, decision, consequences and what enforces it', (file) => {
    const text = read(`docs/adr/${file}`);
    expect(text).toMatch(/\*\*Status:?\*\*:? *\w|^## Status/m);
    for (const section of ['Context', 'Decision', 'Consequences', 'Enforced by'])
      expect(text).toMatch(new RegExp(`^## ${section}`, 'm'));
  });
});

describe('nest-cli.json', () => {
  it('lists exactly the packages that swc builds', () => {
    const { projects } = z
      .object({ projects: z.record(z.string(), z.object({ root: z.string() })) })
      .parse(JSON.parse(read('nest-cli.json')));
    const packages = ['libs', 'apps'].flatMap((group) =>
      readdirSync(join(houseRoot, group))
        .map((name) => `${group}/${name}`)
        .filter((folder) => existsSync(join(houseRoot, folder, 'package.json')) && folder !== 'apps/web'),
    );
    expect(
      Object.values(projects)
        .map(({ root }) => root)
        .sort(),
    ).toEqual(packages.sort());
  });
});

function markdownBelow(folder: string): string[] {
  return readdirSync(join(houseRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith('.md'));
}

/** SHA-256 of the licence's words with white space run together. */
const EUPL_1_2 = 'abaec389713c36ee297014f679d85e1571a3e0d84cb6f5ffac18b640e4edecb1';
