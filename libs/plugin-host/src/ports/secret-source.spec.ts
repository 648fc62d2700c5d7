import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReferencedSecrets } from './secret-source.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sportello-secrets-'));
  await mkdir(join(folder, 'comune-a'));
  await mkdir(join(folder, 'comune-b'));
  await writeFile(join(folder, 'comune-a', 'imap'), 'tomato\n');
  await writeFile(join(folder, 'comune-b', 'imap'), 'basil\n');
  await symlink(join(folder, 'comune-b', 'imap'), join(folder, 'comune-a', 'link'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('secrets by reference', () => {
  const secrets = () =>
    new ReferencedSecrets({ SECRET_COMUNE_A_IMAP: 'a', SECRET_COMUNE_B_IMAP: 'b', SPORTELLO_SECRET: 'key' }, folder);

  it('are found by their tenant, in the environment and in files', async () => {
    expect(await secrets().find('comune-a', 'env:SECRET_COMUNE_A_IMAP')).toBe('a');
    expect(await secrets().find('comune-a', 'file:imap')).toBe('tomato');
  });

  it.each([
    'env:SECRET_COMUNE_B_IMAP',
    'env:SPORTELLO_SECRET',
    'file:../comune-b/imap',
    'file:/etc/hostname',
    'file:link',
    'file:absent',
    'plain',
  ])('are nothing to a tenant that names what is not its own: %s', async (reference) => {
    expect(await secrets().find('comune-a', reference)).toBeUndefined();
  });
});
