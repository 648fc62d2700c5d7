import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { houseRoot } from '../support/house.js';
import { GIVES, WAYS_OUT } from '../support/ways.out.js';

const ROOMS = ['apps/server/src', 'apps/cli/src', 'libs'];
const LEFT = /(?:^|\/)(?:node_modules|dist|test|plugin-testing)\/|\.spec\.ts$/;

async function sources(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const room of ROOMS)
    for (const entry of await readdir(join(houseRoot, room), { recursive: true, withFileTypes: true })) {
      const path = relative(houseRoot, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (entry.isFile() && path.endsWith('.ts') && !LEFT.test(path))
        found.set(path, await readFile(join(houseRoot, path), 'utf8'));
    }
  return found;
}

describe('every way by which a file leaves (ADR 0181)', () => {
  let all: ReadonlyMap<string, string>;
  beforeAll(async () => {
    all = await sources();
  });

  it('is in the table, and nothing else is', () => {
    const giving = [...all].filter(([, text]) => GIVES.test(text)).map(([path]) => path);
    expect(giving.sort()).toEqual(Object.keys(WAYS_OUT).sort());
  });

  it('judges, or says why it need not', () => {
    for (const [path, { judged, because }] of Object.entries(WAYS_OUT)) {
      expect([path, (judged ?? because ?? '').length > 5]).toEqual([path, true]);
      if (judged !== undefined) expect([path, all.get(path)?.includes(judged)]).toEqual([path, true]);
    }
  });
});
