import { createHmac, timingSafeEqual } from 'node:crypto';
import { AuthPluginError, type PushRequest } from '@sportello/plugin-sdk';

/** `x-signature`: hexadecimal HMAC-SHA-256 of the body's bytes. @throws AuthPluginError */
export function mustBeSigned({ headers, body }: PushRequest, key: string): void {
  const wanted = Buffer.from(signatureOf(body, key));
  const found = Buffer.from(headers['x-signature'] ?? '');
  if (wanted.length !== found.length || !timingSafeEqual(wanted, found)) {
    throw new AuthPluginError('the signature is missing or wrong');
  }
}

export const signatureOf = (body: Uint8Array, key: string): string =>
  createHmac('sha256', key).update(body).digest('hex');
