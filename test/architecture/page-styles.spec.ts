import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtHouse, houseRoot } from '../support/house.js';

const ASSETS = join(houseRoot, 'apps/web/dist/assets');
/** Building the pages takes a while on a busy machine. */
const PATIENCE = 300_000;

describe('The styles of the pages', () => {
  it(
    'never say how everything beside an element of some name looks: each change of the page would look at all of it again',
    async () => {
      await builtHouse();
      const sheets = (await readdir(ASSETS)).filter((file) => file.endsWith('.css'));
      const wide = await Promise.all(
        sheets.map(async (file) => wideSiblings(await readFile(join(ASSETS, file), 'utf8'))),
      );
      expect(sheets.length).toBeGreaterThan(2);
      expect(wide.flat()).toEqual([]);
    },
    PATIENCE,
  );

  it.each(['legend+*{clear:left}', 'a{b:c}* ~ *{d:e}', 'main,p + :first-child{d:e}'])('would find %s', (sheet) => {
    expect(wideSiblings(sheet)).toHaveLength(1);
  });

  it.each(['.sp-queues ul+h2{d:e}', '.btn-icon .icon+*{d:e}', 'p{margin:1px + 2px}'])('would not mind %s', (sheet) => {
    expect(wideSiblings(sheet)).toEqual([]);
  });
});

/** Selectors by which whatever stands beside an element without a class is meant. */
function wideSiblings(sheet: string): string[] {
  const selectors = [...sheet.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','));
  return selectors.filter((selector) => /(?:^|[\s>+~])(?:[a-z][\w-]*|\*)\s*[+~]\s*(?:\*|:)[^+~>\s]*$/i.test(selector));
}
