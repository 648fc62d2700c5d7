import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, isTenantId } from '@sportello/kernel';
import { installationKey, InstallationKey, type PlatformSettings } from '@sportello/platform';
import { keyId, seal, sealedSecretSchema, unseal, type SealedSecret } from './sealed.secret.js';

/** Purpose under which the store's key is derived from the installation key. */
const PURPOSE = 'secret-store';
const NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;
const ENDING = '.secret';
const MAX_BYTES = 64 * 1024;

/** Keys of the store, 32 bytes each. */
export interface SecretKeys {
  /** Seals what is written from now on. */
  readonly current: Buffer;
  /** Still open what was sealed with them, until it is rotated. */
  readonly former: readonly Buffer[];
}

export interface StoredSecret {
  readonly name: string;
  /** Id of the key it is sealed with. */
  readonly key: string;
  /** `current`: nothing to do; `former`: `rotate` it; `unreadable`: its key is not known here, or the file was tampered with. */
  readonly state: 'current' | 'former' | 'unreadable';
}

export interface Rotation {
  /** Secrets sealed anew with the current key, as `tenant/name`. */
  readonly rotated: readonly string[];
  /** Secrets no known key opens: they must be set again. */
  readonly unreadable: readonly string[];
}

/**
 * Secrets of tenants, encrypted with a key derived from the installation key, one file each: `<folder>/<tenant>/<name>.secret`.
 * Tenants name them `store:NAME`; each sees its own alone.
 */
export class EncryptedSecrets {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #current: Buffer;

  constructor(
    private readonly folder: string,
    { current, former }: SecretKeys,
  ) {
    this.#current = current;
    this.#keys = new Map([current, ...former].map((key) => [keyId(key), key]));
  }

  /** Plain value. @returns undefined when there is none, or none that can be opened */
  async get(tenant: string, name: string): Promise<string | undefined> {
    if (!isTenantId(tenant) || !NAME.test(name)) return undefined;
    const sealed = await this.#read(tenant, name);
    return sealed === undefined ? undefined : this.#open(tenant, name, sealed);
  }

  /** Keeps a secret, in place of one of that name. @throws DomainError SECRET.NAME, SECRET.TENANT, SECRET.VALUE */
  async set(tenant: string, name: string, value: string): Promise<void> {
    assertPlace(tenant, name);
    if (value === '' || Buffer.byteLength(value) > MAX_BYTES) throw badValue();
    await this.#write(tenant, name, seal(this.#current, placeOf(tenant, name), value));
  }

  /** Names and states, never values, in the order of their names. @throws DomainError SECRET.TENANT */
  async list(tenant: string): Promise<readonly StoredSecret[]> {
    assertTenant(tenant);
    const listed: StoredSecret[] = [];
    for (const name of await namesIn(join(this.folder, tenant))) {
      const sealed = await this.#read(tenant, name);
      listed.push({ name, key: sealed?.key ?? '', state: this.#stateOf(tenant, name, sealed) });
    }
    return listed;
  }

  /** @returns false when there was none of that name. @throws DomainError SECRET.NAME, SECRET.TENANT */
  async delete(tenant: string, name: string): Promise<boolean> {
    assertPlace(tenant, name);
    try {
      await rm(this.#file(tenant, name));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** Seals anew with the current key whatever a former one still opens, of every tenant. May be repeated and interrupted. */
  async rotate(): Promise<Rotation> {
    const rotated: string[] = [];
    const unreadable: string[] = [];
    for (const tenant of (await entriesOf(this.folder)).filter(isTenantId)) {
      for (const { name, state } of await this.list(tenant)) {
        if (state === 'unreadable') unreadable.push(`${tenant}/${name}`);
        if (state !== 'former') continue;
        const value = await this.get(tenant, name);
        if (value === undefined) continue;
        await this.set(tenant, name, value);
        rotated.push(`${tenant}/${name}`);
      }
    }
    return { rotated, unreadable };
  }

  #stateOf(tenant: string, name: string, sealed: SealedSecret | undefined): StoredSecret['state'] {
    if (sealed === undefined || this.#open(tenant, name, sealed) === undefined) return 'unreadable';
    return sealed.key === keyId(this.#current) ? 'current' : 'former';
  }

  #open(tenant: string, name: string, sealed: SealedSecret): string | undefined {
    const key = this.#keys.get(sealed.key);
    if (key === undefined) return undefined;
    try {
      return unseal(key, placeOf(tenant, name), sealed);
    } catch {
      return undefined;
    }
  }

  async #read(tenant: string, name: string): Promise<SealedSecret | undefined> {
    try {
      return sealedSecretSchema.safeParse(JSON.parse(await readFile(this.#file(tenant, name), 'utf8'))).data;
    } catch (error) {
      if (isMissing(error) || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  /** Whole or not at all: a reader never meets half a file. */
  async #write(tenant: string, name: string, sealed: SealedSecret): Promise<void> {
    await mkdir(join(this.folder, tenant), { recursive: true, mode: 0o700 });
    const draft = `${this.#file(tenant, name)}.${randomBytes(6).toString('hex')}`;
    await writeFile(draft, `${JSON.stringify(sealed)}\n`, { mode: 0o600, flag: 'wx' });
    await rename(draft, this.#file(tenant, name));
  }

  #file(tenant: string, name: string): string {
    return join(this.folder, tenant, `${name}${ENDING}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The encrypted store of an installation, for who has not opened its database. See {@link secretStore}. */
export async function encryptedSecrets(
  settings: Pick<PlatformSettings, 'dataDir' | 'secret'>,
  environment: Environment = {},
): Promise<EncryptedSecrets> {
  return secretStore(settings.dataDir, await installationKey(settings), environment);
}

/**
 * The encrypted store of an installation, in `<dataDir>/secret-store`.
 * @param environment `SPORTELLO_FORMER_SECRET` is the installation key before it was changed, until `rotate` has been run
 */
export function secretStore(dataDir: string, key: InstallationKey, environment: Environment): EncryptedSecrets {
  const former = environment['SPORTELLO_FORMER_SECRET'] || undefined;
  return new EncryptedSecrets(join(dataDir, 'secret-store'), {
    current: key.derive(PURPOSE),
    former: former === undefined ? [] : [new InstallationKey(former).derive(PURPOSE)],
  });
}

const placeOf = (tenant: string, name: string): string => `${tenant}/${name}`;

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await entriesOf(folder))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .filter((name) => NAME.test(name))
    .sort();
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error !== null && typeof error === 'object' && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function assertPlace(tenant: string, name: string): void {
  assertTenant(tenant);
  if (NAME.test(name)) return;
  throw new DomainError('SECRET.NAME', 'invalid', {
    it: 'Il nome di un segreto ha da 1 a 100 caratteri tra a-z, 0-9, punto, trattino e trattino basso.',
    en: 'The name of a secret has 1 to 100 characters of a-z, 0-9, dot, hyphen and underscore.',
  });
}

function assertTenant(tenant: string): void {
  if (isTenantId(tenant)) return;
  throw new DomainError('SECRET.TENANT', 'invalid', {
    it: 'Non è l’identificativo di un ente.',
    en: 'This is not the id of a tenant.',
  });
}

const badValue = () =>
  new DomainError('SECRET.VALUE', 'invalid', {
    it: `Un segreto ha da 1 a ${MAX_BYTES} byte.`,
    en: `A secret has 1 to ${MAX_BYTES} bytes.`,
  });
