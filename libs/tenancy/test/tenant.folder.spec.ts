import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyFolder } from '@sportello/tenancy';
import { parse } from 'yaml';
import { changed, EXAMPLE } from './fixtures/example.js';
import { admin, example, tenancy, type Tenancy } from './fixtures/tenancy.harness.js';

let t: Tenancy;
let folder: string;
beforeEach(async () => {
  t = await tenancy();
  folder = await mkdtemp(join(tmpdir(), 'tenants-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await t.close();
});

const write = (name: string, content: string) => writeFile(join(folder, name), content);
const apply = () => applyFolder(t.revisions, folder);

describe('the folder of tenant files, at start', () => {
  it('is applied, file by file; a bad one is reported and stops no other', async () => {
    await write('bad.yaml', 'tenant: bad\nname: [');
    await write('example.yaml', EXAMPLE);
    await write('other.yml', changed('tenant: example', 'tenant: other'));
    await write('.hidden.yaml', 'not ours');
    await write('README.md', '# not ours');
    expect(await apply()).toEqual([
      {
        file: join(folder, 'bad.yaml'),
        outcome: 'refused',
        problems: [
          expect.objectContaining({ file: join(folder, 'bad.yaml'), code: 'TENANT.YAML', line: expect.any(Number) }),
        ],
      },
      expect.objectContaining({ tenant: 'example', outcome: 'applied', revision: 1 }),
      expect.objectContaining({ tenant: 'other', outcome: 'applied', revision: 1 }),
    ]);
  });

  it('is left alone when nothing in it changed', async () => {
    await write('example.yaml', EXAMPLE);
    await apply();
    t.clock.advance(1_000);
    expect(await apply()).toEqual([expect.objectContaining({ outcome: 'unchanged', revision: 1 })]);
  });

  it('never undoes what was edited on the running system, until the file itself changes', async () => {
    await write('example.yaml', EXAMPLE);
    await apply();
    t.clock.advance(1_000);
    await t.revisions.applyDocument(
      { ...(parse(EXAMPLE, { stringKeys: true }) as object), numberPrefix: 'EDITED' },
      { by: admin },
    );
    t.clock.advance(1_000);
    expect(await apply()).toEqual([expect.objectContaining({ outcome: 'unchanged' })]);
    expect((await t.directory.current(example)).numberPrefix).toBe('EDITED');

    await write('example.yaml', changed('tel. 06 0000000', 'tel. 06 9999999'));
    t.clock.advance(1_000);
    expect(await apply()).toEqual([expect.objectContaining({ outcome: 'applied', revision: 3 })]);
  });

  it('is applied once by two processes that start together', async () => {
    await write('example.yaml', EXAMPLE);
    const outcomes = (await Promise.all([apply(), apply()])).flat().map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(['applied', 'unchanged']);
  });

  it('that cannot be read is an error with its name', async () => {
    await expect(applyFolder(t.revisions, join(folder, 'missing'))).rejects.toMatchObject({ code: 'TENANT.FOLDER' });
  });
});
