import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { houseRoot } from './cruise.js';

const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        resolved: z.string().optional(),
        link: z.boolean().optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
        engines: z.object({ node: z.string().optional() }).or(z.array(z.string())).optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(houseRoot, 'package-lock.json'), 'utf8')));
const { allowScripts } = z
  .object({ allowScripts: z.record(z.string(), z.boolean()) })
  .parse(JSON.parse(readFileSync(join(houseRoot, 'package.json'), 'utf8')));

/** Whether a package is found from another one, as Node looks for it: here, then in each folder above. */
function isLocked(from: string, name: string): boolean {
  if (`${from ? `${from}/` : ''}node_modules/${name}` in packages) return true;
  if (from === '') return false;
  const above = from.lastIndexOf('/node_modules/');
  return isLocked(above < 0 ? '' : from.slice(0, above), name);
}

/** Whether each alternative of an engine range starts above Node.js 20: `>=22`, `^22.13.0 || >=24`. */
const asksForNewer = (range: string) =>
  range.split('||').every((alternative) => /^\s*(?:>=?|\^|~)?\s*v?(?:2[1-9]|[3-9]\d)\b/.test(alternative));

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('package-lock.json', () => {
  it('holds the packages of every platform, without which npm ci refuses', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(path, name))
        .map((name) => `${nameOf(path)} wants ${name}: choose a version that is published for all platforms`),
    );
    expect(missing).toEqual([]);
  });

  it('names no host', () => {
    expect(Object.entries(packages).filter(([, { resolved, link }]) => resolved && !link)).toEqual([]);
  });

  it('holds no package with an install script that nobody has judged (allowScripts in package.json)', () => {
    const unjudged = Object.entries(packages)
      .filter(([path, { hasInstallScript }]) => hasInstallScript && !(nameOf(path) in allowScripts))
      .map(([path]) => nameOf(path));
    expect(unjudged).toEqual([]);
  });

  it('holds no package that refuses Node.js 20.19', () => {
    expect(['>=22', '^22.13.0 || >=24'].every(asksForNewer)).toBe(true);
    expect(['>=20.19', '^20.19.0 || >=22.12.0', '*'].some(asksForNewer)).toBe(false);
    const refusing = Object.entries(packages)
      .filter(([, { engines }]) => engines && !Array.isArray(engines) && asksForNewer(engines.node ?? '*'))
      .map(([path]) => nameOf(path));
    expect(refusing).toEqual([]);
  });
});
