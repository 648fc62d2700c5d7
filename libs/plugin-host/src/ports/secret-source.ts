import { readFile } from 'node:fs/promises';

/** Turns a reference (`env:NAME`, `file:/path`) into the secret it names. */
export abstract class SecretSource {
  /** @returns undefined when there is nothing behind the reference */
  abstract find(reference: string): Promise<string | undefined>;
}

/** Secrets from the environment it is given and from files. */
export class ReferencedSecrets extends SecretSource {
  constructor(private readonly environment: Readonly<Record<string, string | undefined>>) {
    super();
  }

  override async find(reference: string): Promise<string | undefined> {
    const [, kind, name = ''] = /^(env|file):(.+)$/s.exec(reference) ?? [];
    if (kind === 'env') return this.environment[name];
    if (kind === 'file') return fileSecret(name);
    return undefined;
  }
}

async function fileSecret(path: string): Promise<string | undefined> {
  try {
    // Editors and `echo` end a file with a line feed that is not part of the secret.
    return (await readFile(path, 'utf8')).replace(/\r?\n$/, '');
  } catch {
    return undefined;
  }
}
