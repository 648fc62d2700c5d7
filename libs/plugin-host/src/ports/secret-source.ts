import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { EncryptedSecrets } from '../secrets/encrypted-secrets.js';

/** Turns a reference (`env:NAME`, `file:path`, `store:NAME`) into the secret it names. */
export abstract class SecretSource {
  /** @returns undefined when there is nothing behind the reference, or nothing that this tenant may name */
  abstract find(tenant: string, reference: string): Promise<string | undefined>;
}

/** Start of the environment variables a tenant may name, e.g. `SECRET_COMUNE_A_` for `comune-a`. */
export const secretPrefix = (tenant: string): string => `SECRET_${tenant.toUpperCase().replaceAll('-', '_')}_`;

/**
 * Secrets from the environment, from files and from the encrypted store, each tenant's apart: whoever writes one tenant's file can name neither the
 * installation's own secrets nor another tenant's.
 */
export class ReferencedSecrets extends SecretSource {
  /** @param folder where files are: `<folder>/<tenant>/…`; null when there are none */
  constructor(
    private readonly environment: Readonly<Record<string, string | undefined>>,
    private readonly folder: string | null = null,
    private readonly store: Pick<EncryptedSecrets, 'get'> | null = null,
  ) {
    super();
  }

  override async find(tenant: string, reference: string): Promise<string | undefined> {
    const [, kind, name = ''] = /^(env|file|store):(.+)$/s.exec(reference) ?? [];
    if (kind === 'env') return name.startsWith(secretPrefix(tenant)) ? this.environment[name] : undefined;
    if (kind === 'store') return this.store?.get(tenant, name);
    if (kind === 'file' && this.folder !== null) return fileSecret(join(this.folder, tenant), name);
    return undefined;
  }
}

async function fileSecret(folder: string, path: string): Promise<string | undefined> {
  try {
    const real = await realpath(join(folder, path));
    if (!real.startsWith(`${await realpath(folder)}${sep}`)) return undefined;
    // Editors and `echo` end a file with a line feed that is not part of the secret.
    return (await readFile(real, 'utf8')).replace(/\r?\n$/, '');
  } catch {
    return undefined;
  }
}
