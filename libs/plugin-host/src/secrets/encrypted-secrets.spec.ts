import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InstallationKey } from '@sportello/platform';
import { ReferencedSecrets } from '../ports/secret-source.js';
import { EncryptedSecrets, encryptedSecrets } from './encrypted-secrets.js';

const keyOf = (secret: string) => new InstallationKey(secret).derive('test');
const OLD = keyOf('the key before');
const NEW = keyOf('the key after');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sportello-secret-store-'));
});
afterEach(() => rm(folder, { recursive: true }));

const store = (current = OLD, former: readonly Buffer[] = []) => new EncryptedSecrets(folder, { current, former });
const fileOf = (tenant: string, name: string) => join(folder, tenant, `${name}.secret`);

describe('secrets in the encrypted store', () => {
  it('are kept, replaced, listed by name and deleted', async () => {
    await store().set('comune-a', 'imap', 'tomato');
    await store().set('comune-a', 'imap', 'pomodoro');
    await store().set('comune-a', 'pec.smtp', 'x');
    expect(await store().get('comune-a', 'imap')).toBe('pomodoro');
    expect((await store().list('comune-a')).map(({ name, state }) => [name, state])).toEqual([
      ['imap', 'current'],
      ['pec.smtp', 'current'],
    ]);
    expect(await store().delete('comune-a', 'imap')).toBe(true);
    expect(await store().delete('comune-a', 'imap')).toBe(false);
    expect(await store().get('comune-a', 'imap')).toBeUndefined();
  });

  it('are found by the reference store:NAME, by their own tenant alone', async () => {
    await store().set('comune-a', 'imap', 'tomato');
    const secrets = new ReferencedSecrets({}, null, store());
    expect(await secrets.find('comune-a', 'store:imap')).toBe('tomato');
    expect(await secrets.find('comune-b', 'store:imap')).toBeUndefined();
    expect(await secrets.find('comune-b', 'store:../comune-a/imap')).toBeUndefined();
    expect(await new ReferencedSecrets({}).find('comune-a', 'store:imap')).toBeUndefined();
  });

  it('lie on disk encrypted, each time differently, readable by their owner alone', async () => {
    await store().set('comune-a', 'imap', 'tomato');
    const before = await readFile(fileOf('comune-a', 'imap'), 'utf8');
    await store().set('comune-a', 'imap', 'tomato');
    expect(await readFile(fileOf('comune-a', 'imap'), 'utf8')).not.toBe(before);
    expect(before).not.toContain('tomato');
    expect(before).not.toContain(Buffer.from('tomato').toString('base64'));
    expect((await stat(fileOf('comune-a', 'imap'))).mode & 0o077).toBe(0);
    expect(await readdir(join(folder, 'comune-a'))).toEqual(['imap.secret']);
  });

  it('do not open when changed, or moved to another tenant or name', async () => {
    await store().set('comune-a', 'imap', 'tomato');
    await store().set('comune-b', 'imap', 'basil');
    await rename(fileOf('comune-a', 'imap'), fileOf('comune-b', 'imap'));
    expect(await store().get('comune-b', 'imap')).toBeUndefined();
    await store().set('comune-a', 'imap', 'tomato');
    const sealed = JSON.parse(await readFile(fileOf('comune-a', 'imap'), 'utf8')) as { data: string };
    const data = Buffer.from('potato').toString('base64');
    await writeFile(fileOf('comune-a', 'imap'), JSON.stringify({ ...sealed, data }));
    expect(await store().get('comune-a', 'imap')).toBeUndefined();
    await writeFile(fileOf('comune-a', 'imap'), 'no json');
    expect((await store().list('comune-a')).map(({ state }) => state)).toEqual(['unreadable']);
  });

  it('stay readable under a new key, are sealed anew by rotate, and then need the old key no more', async () => {
    await store(OLD).set('comune-a', 'imap', 'tomato');
    await store(OLD).set('comune-b', 'smtp', 'basil');
    await store(NEW).set('comune-b', 'new', 'thyme');
    expect(await store(NEW).get('comune-a', 'imap')).toBeUndefined();
    const both = store(NEW, [OLD]);
    expect(await both.get('comune-a', 'imap')).toBe('tomato');
    expect((await both.list('comune-a')).map(({ state }) => state)).toEqual(['former']);
    expect(await both.rotate()).toEqual({ rotated: ['comune-a/imap', 'comune-b/smtp'], unreadable: [] });
    expect(await store(NEW).get('comune-a', 'imap')).toBe('tomato');
    expect(await store(NEW).get('comune-b', 'smtp')).toBe('basil');
    expect(await both.rotate()).toEqual({ rotated: [], unreadable: [] });
    expect(await store(OLD).rotate()).toMatchObject({
      rotated: [],
      unreadable: expect.arrayContaining(['comune-a/imap']),
    });
  });

  it.each([
    ['../evil', 'x', 'SECRET.TENANT'],
    ['comune-a', '../evil', 'SECRET.NAME'],
    ['comune-a', 'Imap', 'SECRET.NAME'],
  ])('refuses places that are none: %s %s', async (tenant, name, code) => {
    await expect(store().set(tenant, name, 'x')).rejects.toMatchObject({ code });
    await expect(store().delete(tenant, name)).rejects.toMatchObject({ code });
    expect(await store().get(tenant, name)).toBeUndefined();
  });

  it('refuses a secret that is empty or too long', async () => {
    for (const value of ['', 'x'.repeat(64 * 1024 + 1)]) {
      await expect(store().set('comune-a', 'imap', value)).rejects.toMatchObject({ code: 'SECRET.VALUE' });
    }
  });

  it('of an installation go over to its new key while the former one is given', async () => {
    const secret = 'a'.repeat(32);
    await (await encryptedSecrets({ dataDir: folder, secret })).set('comune-a', 'imap', 'tomato');
    const changed = { dataDir: folder, secret: 'b'.repeat(32) };
    expect(await (await encryptedSecrets(changed)).get('comune-a', 'imap')).toBeUndefined();
    await (await encryptedSecrets(changed, { SPORTELLO_FORMER_SECRET: secret })).rotate();
    expect(await (await encryptedSecrets(changed)).get('comune-a', 'imap')).toBe('tomato');
  });
});
