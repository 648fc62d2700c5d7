import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtHouse, houseRoot } from '../support/house.js';

const DIST = join(houseRoot, 'apps/web/dist');
/** Building the pages takes a while on a busy machine. */
const PATIENCE = 300_000;

describe('The files the areas of the pages begin with', () => {
  let pages: Map<string, string>;
  beforeAll(async () => {
    await builtHouse();
    const areas = ['portal', 'desk', 'supervisor', 'admin', 'supplier'];
    pages = new Map(
      await Promise.all(areas.map(async (area) => [area, await readFile(join(DIST, `${area}.html`), 'utf8')] as const)),
    );
  }, PATIENCE);

  it('are no more than five of the program and three of its styles', () => {
    const count = (page: string, kind: RegExp) => new Set(page.match(kind)).size;
    expect([...pages].filter(([, page]) => count(page, /assets\/[^"]+\.js/g) > 5)).toEqual([]);
    expect([...pages].filter(([, page]) => count(page, /assets\/[^"]+\.css/g) > 3)).toEqual([]);
  });

  it('are led by a small one that needs no other and waits for none: it asks what they will want to know', async () => {
    for (const page of pages.values()) {
      const [first = '', file = ''] = /<(?:script|link)[^>]*assets\/([^"]+)"[^>]*>/.exec(page) ?? [];
      expect(first).toMatch(/^<script type="module" async /);
      const code = await readFile(join(DIST, 'assets', file), 'utf8');
      expect(code).not.toMatch(/\bfrom\s*["'`]|\bimport\s*["'`(]/);
      expect(code.length).toBeLessThan(10_000);
    }
  });
});
