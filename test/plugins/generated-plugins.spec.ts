import { jest } from '@jest/globals';
import { EXTENSION_POINTS } from '@sportello/plugin-sdk';
import { PluginWorkshop } from '../support/plugin-workshop.js';

jest.setTimeout(300_000);

let workshop: PluginWorkshop;
beforeAll(async () => {
  workshop = await PluginWorkshop.open();
});
afterAll(() => workshop.close());

describe('sportello plugin new, outside the repository and with the packed SDK', () => {
  it.each(Object.keys(EXTENSION_POINTS))('%s: builds, lints and keeps its contract at once', async (point) => {
    const folder = await workshop.generate(`plugin-${point.replaceAll('.', '-')}`, point);
    for (const script of ['build', 'lint', 'test']) {
      const { code, output } = await workshop.script(folder, script);
      expect(`${script} ${code}\n${code === 0 ? '' : output}`).toBe(`${script} 0\n`);
    }
  });
});
