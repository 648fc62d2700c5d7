import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

export interface SourceFile {
  /** From the root of the house, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const LONGEST_FILE = 400;
const CODE = /\.(ts|tsx|mjs|cjs|js|sh|css|scss)$/;
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.tmp', '.sportello']);
const MAY_BE_LONG = /(^|\/)(fixtures|generated|migrations)\//;
const PRODUCTION = /^(libs|plugins|apps)\/[^/]+\/src\//;
const SPEC = /\.spec\.tsx?$/;

/** The code of the house: everything but what is installed or built. */
export function readSources(root: string): SourceFile[] {
  const walk = (folder: string): SourceFile[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (NOT_OURS.has(entry.name)) return [];
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return walk(path);
      return CODE.test(entry.name) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : [];
    });
  return ['libs', 'plugins', 'apps', 'test', 'bench', 'scripts']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap(walk);
}

/** Ids of the tenants that come with the house, as the files in config/tenants declare them. */
export function readTenantIds(root: string): string[] {
  const folder = join(root, 'config/tenants');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => {
      const declared: unknown = parse(readFileSync(join(folder, file), 'utf8'));
      const id = typeof declared === 'object' && declared !== null && 'id' in declared ? declared.id : undefined;
      return typeof id === 'string' ? id : basename(file).replace(/\.ya?ml$/, '');
    });
}

export function tooLong(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !MAY_BE_LONG.test(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(
      ({ path, lines }) =>
        `${path} has ${lines} lines, more than ${LONGEST_FILE}: give its second idea a file of its own`,
    );
}

export function skippedOrFocused(files: readonly SourceFile[]): string[] {
  const pattern =
    /\b(?:describe|it|test)(?:\.each)?\.(?:only|skip|todo|failing)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/;
  return matches(
    files.filter(({ path }) => SPEC.test(path)),
    pattern,
    'every test runs, always: mend it or delete it',
  );
}

export function leftForLater(files: readonly SourceFile[]): string[] {
  return matches(files, /\b(?:TODO|FIXME|XXX)\b/, 'finish it, or write it down where users of the project see it');
}

export function namesTenant(files: readonly SourceFile[], ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const escaped = ids.map((id) => id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\w-])(?:${escaped.join('|')})(?![\\w-])`, 'i');
  return matches(
    files.filter(({ path }) => PRODUCTION.test(path) && !SPEC.test(path)),
    pattern,
    'what differs between tenants is configuration (config/tenants) or the choice of plugins',
  );
}

function matches(files: readonly SourceFile[], pattern: RegExp, advice: string): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = pattern.exec(line);
      return found ? [`${path}:${index + 1} says "${found[0]}": ${advice}`] : [];
    }),
  );
}
