import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '@sportello/kernel';
import { definePlugin, manifestOf } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { EXIT } from '../src/exit.codes.js';
import { installationFolder, type, type Outcome } from './cli.harness.js';

const plugin = definePlugin({
  id: 'channel-sms',
  title: { it: 'SMS', en: 'SMS' },
  description: { it: 'SMS', en: 'SMS' },
  host: '^1.0.0',
  config: z.strictObject({}),
  configVersion: 1,
  scopes: [],
  isolation: ['in-process'],
  contributes: { 'routing.rule': { evaluate: () => ({ decision: 'abstain', reason: { it: 'No', en: 'No' } }) } },
});

let root: string;
let remove: () => Promise<void>;
let folder: string;
const run = (words: string): Promise<Outcome> => type(words.split(' '), { root, clock: systemClock });
const allowed = async () =>
  (JSON.parse(await readFile(join(root, 'config/plugins.json'), 'utf8')) as { plugins: { package: string }[] }).plugins;
const built = async (version: string) => {
  await mkdir(join(folder, 'dist'), { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'channel-sms', version }));
  await writeFile(join(folder, 'plugin.json'), JSON.stringify(manifestOf(plugin, version)));
  await writeFile(join(folder, 'dist/index.js'), `throw new Error('its code is run')`);
};

beforeAll(async () => {
  ({ root, remove } = await installationFolder());
  folder = join(root, 'elsewhere');
});
afterAll(() => remove());

describe('sportello plugin allow', () => {
  it('adds the package with version, place and digest, running none of its code', async () => {
    const before = await allowed();
    await built('1.2.0');
    expect(await run(`plugin allow ${folder}`)).toMatchObject({ code: EXIT.done });
    expect(await allowed()).toEqual([
      ...before,
      {
        package: 'channel-sms',
        version: '1.2.0',
        from: 'elsewhere',
        integrity: expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
      },
    ]);
    expect((await run('plugin list')).out).toMatch(/^channel-sms +1\.2\.0 /m);
  });

  it('puts a new version in the place of the one before', async () => {
    await built('1.3.0');
    expect(await run(`plugin allow ${folder}`)).toMatchObject({ code: EXIT.done });
    expect((await allowed()).filter((entry) => entry.package === 'channel-sms')).toMatchObject([{ version: '1.3.0' }]);
  });

  it('refuses what is no built plugin, and changes nothing', async () => {
    const before = await allowed();
    for (const place of [join(root, 'config'), join(root, 'nowhere'), join(root, 'nowhere.tgz')]) {
      const { code, err } = await run(`plugin allow ${place}`);
      expect(code).not.toBe(EXIT.done);
      expect(err).toContain('is no built plugin');
    }
    expect(await allowed()).toEqual(before);
  });
});
