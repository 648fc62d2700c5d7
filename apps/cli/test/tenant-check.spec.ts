import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ManualClock } from '@sportello/kernel';
import { EXIT } from '../src/exit.codes.js';
import { installationFolder, TENANTS, type } from './cli.harness.js';

const clock = new ManualClock('2026-03-02T09:00:00Z');
let root: string;
let remove: () => Promise<void>;
beforeAll(async () => ({ root, remove } = await installationFolder()));
afterAll(() => remove());

describe('sportello tenant check', () => {
  it('finds the five services correct, settings of their plugins included, without a database', async () => {
    const files = (await readdir(TENANTS)).map((name) => join(TENANTS, name));
    expect(files).toHaveLength(5);
    const { code, out, err } = await type(['tenant', 'check', ...files], { root, clock });
    expect({ code, err }).toEqual({ code: EXIT.done, err: '' });
    expect(out.split('\n')).toEqual(files.map((file) => `${file}: correct`));
  });

  it('says file, line, column, path and reason of every error, in the language of the terminal', async () => {
    const source = await readFile(join(TENANTS, 'cportal.yaml'), 'utf8');
    const file = join(root, 'cportal.yaml');
    const broken = source
      .replace('numberPrefix: CPORTAL', 'numberPrefix: cportal')
      .replace('port: 2527', 'port: 99999')
      .replace(
        'channel: webform, kind: complaint, team: supervisors',
        'channel: webform, kind: complaint, team: supervisor',
      );
    await writeFile(file, broken);
    const line = (text: string): number => broken.split('\n').findIndex((row) => row.includes(text)) + 1;

    const { code, out, err } = await type(['tenant', 'check', file], { root, clock, language: 'it' });
    expect({ code, out }).toEqual({ code: EXIT.refused, out: '' });
    expect(err.split('\n')).toEqual([
      expect.stringMatching(`^${file}:${line('numberPrefix')}:\\d+: numberPrefix: servono da 2 a 12 maiuscole`),
      expect.stringMatching(
        `^${file}:${line('port: 99999')}:\\d+: channels\\[1\\]\\.settings\\.listen\\.port: al massimo 65535`,
      ),
      expect.stringMatching(
        `^${file}:${line('team: supervisor }')}:\\d+: routing.*team: il gruppo «supervisor» non esiste; forse si intendeva «supervisors»`,
      ),
    ]);
  });

  it('goes on with the other files when one is wrong, and says so by its exit code', async () => {
    const bad = join(root, 'bad.yaml');
    await writeFile(bad, 'tenant: [');
    const good = join(TENANTS, 'noipa.yaml');
    const { code, out, err } = await type(['tenant', 'check', bad, good], { root, clock });
    expect(code).toBe(EXIT.refused);
    expect(out).toBe(`${good}: correct`);
    expect(err).toMatch(`${bad}:1:`);
  });

  it('knows when a file is not there', async () => {
    expect(await type(['tenant', 'check', '/nowhere.yaml'], { root, clock })).toMatchObject({
      code: EXIT.notFound,
      err: 'The file /nowhere.yaml cannot be read.',
    });
  });
});

describe('sportello', () => {
  it.each([
    [['tenant', 'check'], 'FILE… is missing'],
    [['tenant', 'export', 'a', 'b'], '"b" is one too many'],
    [['tenant', 'apply', 'x.yaml', '--efective', '2026-10-01'], "Unknown option '--efective'"],
    [['token', 'issue', '--tenant', 'noipa', '--name', 'Anna'], '--role is missing'],
    [
      ['token', 'issue', '--tenant', 'noipa', '--tenant', 'inail', '--name', 'Anna', '--role', 'l1'],
      '--tenant is given more than once',
    ],
    [['token', 'issue', '--tenant', 'noipa', '--name', 'Anna', '--role', 'root'], '"root" is not a role'],
    [['job', 'retry', 'x', '--tenant', 'noipa'], 'a number, or all, is needed'],
  ])('refuses %j with the reason and the usage', async (words, reason) => {
    const { code, err } = await type(words, { root, clock });
    expect(code).toBe(EXIT.usage);
    expect(err).toContain(reason);
    expect(err).toContain(`sportello ${words.slice(0, 2).join(' ')}`);
  });

  it('explains itself in Italian and English, exit codes included', async () => {
    expect(await type([], { root, clock })).toMatchObject({
      code: EXIT.done,
      out: expect.stringContaining('3 refused'),
    });
    expect(await type(['--help'], { root, clock, language: 'it' })).toMatchObject({
      code: EXIT.done,
      out: expect.stringContaining('3 rifiutato'),
    });
    expect(await type(['tenant', 'apply', '--help'], { root, clock })).toMatchObject({
      code: EXIT.done,
      out: expect.stringContaining('--effective DATE'),
    });
    expect(await type(['tenants'], { root, clock })).toMatchObject({ code: EXIT.usage, out: '' });
  });
});
