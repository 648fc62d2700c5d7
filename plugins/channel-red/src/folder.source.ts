import { createHash } from 'node:crypto';
import {
  acknowledgeDrop,
  checkDrop,
  pollDrop,
  readBundle,
  type DropFile,
  type DropKind,
  type DropVerdict,
} from '@sportello/drop-folder';
import { PoisonMessageError } from '@sportello/plugin-sdk';
import type { ProtocolSource } from './protocol.source.js';
import { isSegnatura, missingDocuments } from './registration.files.js';
import { readSegnatura } from './segnatura.js';
import { identityOf } from './segnatura.model.js';

/** Media type under which a registration's list of files is kept. */
export const REGISTRATION_MEDIA_TYPE = 'application/vnd.sportello.registration+json';

const kindOf = (maxBytes: number): DropKind => ({
  layout: 'folders',
  mediaType: REGISTRATION_MEDIA_TYPE,
  maxBytes,
  judge,
});

/** One subfolder for each registration: the segnatura and the documents it names. */
export const folderSource: ProtocolSource = {
  check: (ctx) => checkDrop(ctx.settings),
  poll: (ctx, cursor) => pollDrop(ctx, cursor, kindOf(ctx.settings.maxBytes)),
  acknowledge: (ctx, cursor) => acknowledgeDrop(ctx, cursor, 'folders'),

  async files(ctx, message) {
    const files = [];
    for (const { name, blob } of readBundle(await ctx.blobs.get(message.raw)).files) {
      if (blob === null) throw new PoisonMessageError('not-taken', 'its files were refused unread');
      files.push({ name, blob, bytes: await ctx.blobs.get(blob) });
    }
    return files;
  },
};

/** Only whether it is complete and what it is called; what is wrong with it is said by `read`, after it is stored. */
function judge(_name: string, files: readonly DropFile[], overdue: boolean): DropVerdict {
  const [segnatura] = files.filter(isSegnatura);
  const byContent = `files:${digestOf(files)}`;
  if (segnatura === undefined) {
    const reason = 'no Segnatura.xml came with these files';
    return overdue ? { is: 'refused', externalId: byContent, code: 'segnatura-missing', reason } : { is: 'wait' };
  }
  try {
    const registration = readSegnatura(segnatura.bytes);
    if (!overdue && missingDocuments(registration, files).length > 0) return { is: 'wait' };
    return { is: 'ready', externalId: `protocol:${identityOf(registration.identifier)}` };
  } catch (error) {
    if (error instanceof PoisonMessageError) return { is: 'ready', externalId: byContent };
    throw error;
  }
}

function digestOf(files: readonly DropFile[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.byteLength}\0`).update(bytes);
  return hash.digest('hex');
}
