import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

/** One secret as it lies in its file: AES-256-GCM, with the id of the key that opens it. */
export const sealedSecretSchema = z.strictObject({
  format: z.literal(1),
  key: z.string().regex(/^[0-9a-f]{16}$/),
  iv: base64,
  tag: base64,
  data: base64,
});

export type SealedSecret = z.output<typeof sealedSecretSchema>;

const IV_BYTES = 12;

/** What a key is known by, without telling anything of it. @param key 32 bytes */
export function keyId(key: Buffer): string {
  return createHash('sha256').update('sportello secret store key id').update(key).digest('hex').slice(0, 16);
}

/** @param place tenant and name: what was sealed for one place does not open in another */
export function seal(key: Buffer, place: string, value: string): SealedSecret {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place, 'utf8'));
  const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return {
    format: 1,
    key: keyId(key),
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

/** @throws Error when the key is another, or bytes were changed or moved to another place */
export function unseal(key: Buffer, place: string, sealed: SealedSecret): string {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'), { authTagLength: 16 })
    .setAAD(Buffer.from(place, 'utf8'))
    .setAuthTag(Buffer.from(sealed.tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(sealed.data, 'base64')), decipher.final()]).toString('utf8');
}
