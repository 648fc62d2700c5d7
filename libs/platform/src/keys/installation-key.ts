import { hkdfSync } from 'node:crypto';
import type { PlatformSettings } from '../config/settings.js';
import { secretFile } from './secret-file.js';

/** The one secret of an installation. Nothing uses it directly: each use derives its own key. */
export class InstallationKey {
  readonly #material: Buffer;

  constructor(secret: string) {
    this.#material = Buffer.from(secret, 'utf8');
  }

  /**
   * A key for one purpose (HKDF-SHA-256, RFC 5869): knowing one tells nothing about another.
   * @param purpose stable name, e.g. `reply-token`
   * @param length bytes
   */
  derive(purpose: string, length = 32): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#material, 'sportello', purpose, length));
  }
}

/** `SPORTELLO_SECRET` when given, else `<dataDir>/keys/installation.key`, made at first use. */
export async function installationKey(
  settings: Pick<PlatformSettings, 'secret' | 'dataDir'>,
): Promise<InstallationKey> {
  return new InstallationKey(settings.secret ?? (await secretFile(settings.dataDir, 'installation.key')));
}

/** Same as {@link InstallationKey.derive}, for callers that hold the key as a value. */
export const deriveKey = (key: InstallationKey, purpose: string, length = 32): Buffer => key.derive(purpose, length);
