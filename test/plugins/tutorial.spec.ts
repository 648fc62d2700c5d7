import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { manifestSchema } from '@sportello/plugin-sdk';
import { parse } from 'yaml';
import { houseRoot } from '../support/house.js';
import { PluginWorkshop } from '../support/plugin-workshop.js';

jest.setTimeout(300_000);

let workshop: PluginWorkshop;
let page: string;
beforeAll(async () => {
  page = await readFile(join(houseRoot, 'docs/plugins/tutorial.md'), 'utf8');
  workshop = await PluginWorkshop.open();
});
afterAll(() => workshop.close());

const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);

describe('docs/plugins/tutorial.md', () => {
  it('makes a channel that builds, lints and keeps both contracts', async () => {
    const command = /npx sportello plugin new (\S+) --point (\S+)/.exec(page);
    const [, name = '', point = ''] = command ?? [];
    const folder = await workshop.generate(name, point);
    const files = blocks('ts').map((text) => ({ path: /^\/\/ (\S+)\n/.exec(text)?.[1] ?? '', text }));
    expect(files.map(({ path }) => path)).toContain('src/index.ts');
    for (const { path, text } of files) await writeFile(join(folder, path), text);
    for (const script of ['build', 'lint', 'test']) {
      const { code, output } = await workshop.script(folder, script);
      expect(`${script} ${code}\n${code === 0 ? '' : output}`).toBe(`${script} 0\n`);
    }
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'plugin.json'), 'utf8')));
    expect(manifest.contributes.map((contribution) => contribution.point)).toEqual([
      'channel.outbound',
      'channel.inbound.push',
    ]);
    const channel = parse(blocks('yaml')[0] ?? '') as { plugin: string; settings: object };
    const known = Object.keys((manifest.config as { properties: object }).properties);
    expect(channel.plugin).toBe(manifest.id);
    expect(Object.keys(channel.settings).sort()).toEqual(known.sort());
    expect(JSON.parse(blocks('json')[0] ?? '')).toMatchObject({ package: name, version: manifest.version });
  });
});
