import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sealed, type Sealer } from '../../../plugins/channel-pec/test/fixtures/authority.js';

const DAYS = '2';

/** A provider of certified mail that signs with OpenSSL, and the authority that vouches for it. */
export class PecProvider implements Sealer {
  private constructor(
    /** From of what it writes, and the address its certificate names. */
    readonly address: string,
    /** PEM of the authority. */
    readonly authority: string,
    private readonly folder: string,
  ) {}

  /** @param folder of the test, where keys and messages are kept */
  static async create(folder: string, address: string): Promise<PecProvider> {
    const own = await mkdtemp(join(folder, 'pec-'));
    const openssl = (...args: string[]) => promisify(execFile)('openssl', args, { cwd: own });
    const key = ['-newkey', 'rsa:2048', '-nodes', '-sha256'];
    const ca = ['-keyout', 'ca.key', '-out', 'ca.pem', '-days', DAYS, '-subj', '/CN=Vigilanza di prova'];
    await openssl('req', '-x509', ...key, ...ca);
    await openssl('req', ...key, '-keyout', 'provider.key', '-out', 'provider.csr', '-subj', '/CN=Gestore di prova');
    await writeFile(join(own, 'provider.ext'), `subjectAltName=email:${address}\nextendedKeyUsage=emailProtection\n`);
    const issuer = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'provider.ext'];
    await openssl('x509', '-req', '-in', 'provider.csr', ...issuer, '-days', DAYS, '-sha256', '-out', 'provider.pem');
    return new PecProvider(address, await readFile(join(own, 'ca.pem'), 'utf8'), own);
  }

  async seal(headers: readonly string[], part: string, tamper?: (part: string) => string): Promise<string> {
    await writeFile(join(this.folder, 'part.eml'), part);
    const signer = ['-signer', 'provider.pem', '-inkey', 'provider.key', '-md', 'sha256'];
    const files = ['-in', 'part.eml', '-out', 'part.p7s', '-outform', 'DER'];
    await promisify(execFile)('openssl', ['cms', '-sign', '-binary', ...signer, ...files], { cwd: this.folder });
    return sealed(headers, part, await readFile(join(this.folder, 'part.p7s')), tamper);
  }
}
