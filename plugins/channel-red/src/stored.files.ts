import { readBundle } from '@sportello/drop-folder';
import { PoisonMessageError, type StoredInbound } from '@sportello/plugin-sdk';
import type { RedContext } from './protocol.source.js';
import type { RegistrationFile } from './registration.files.js';

/** Segnatura, documents and origin of what is stored. @throws PoisonMessageError */
export async function storedFiles(ctx: RedContext, message: StoredInbound): Promise<readonly RegistrationFile[]> {
  const files = [];
  for (const { name, blob } of readBundle(await ctx.blobs.get(message.raw)).files) {
    if (blob === null) throw new PoisonMessageError('not-taken', 'its files were refused unread');
    files.push({ name, blob, bytes: await ctx.blobs.get(blob) });
  }
  return files;
}
