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
import {
  PoisonMessageError,
  type BlobRef,
  type InboundAttachment,
  type InboundContent,
  type InboundPoll,
  type PluginContext,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import { faxFields, faxNotes, faxText, type ReadFax } from './fax.facts.js';
import { readablePage } from './fax.pages.js';
import type { FaxSettings } from './fax.settings.js';
import { NO_FACTS, phoneDigits, readSidecar } from './fax.sidecar.js';
import { tiffPages } from './tiff.structure.js';

/** Media type under which the list of a fax's files is kept. */
export const FAX_MEDIA_TYPE = 'application/vnd.sportello.fax+json';

const TIFF = /\.tiff?$/i;
const SIDECAR = /\.(json|txt|info)$/i;

export const faxChannel: InboundPoll<FaxSettings> = {
  check: (ctx) => checkDrop(ctx.settings),
  poll: (ctx, cursor) => pollDrop(ctx, cursor, kindOf(ctx.settings.maxBytes)),
  acknowledge: (ctx, cursor) => acknowledgeDrop(ctx, cursor, 'stems'),

  async read(ctx, message): Promise<InboundContent> {
    const { tiff, fax } = await stored(ctx, message);
    const pages = tiffPages(tiff.bytes, ctx.settings);
    const attachments: InboundAttachment[] = [{ name: tiff.name, mediaType: 'image/tiff', blob: tiff.blob }];
    const damaged: number[] = [];
    for (const [index, page] of pages.entries()) {
      ctx.signal.throwIfAborted();
      const readable = await readablePage(tiff.bytes, index, page);
      if (readable.damaged) damaged.push(index + 1);
      const name = `pagina-${String(index + 1).padStart(3, '0')}.png`;
      attachments.push({ name, mediaType: 'image/png', blob: await ctx.blobs.put(readable.png) });
    }
    const read: ReadFax = { ...fax, readPages: pages.length, damaged };
    const notes = faxNotes(read);
    const number = fax.facts.sender;
    return {
      from: number === null ? {} : { phone: number.slice(0, 60) },
      // Anybody can set the number their machine says.
      assurance: 'none',
      subject: number === null ? 'Fax da numero sconosciuto' : `Fax da ${number}`,
      text: faxText(read),
      language: 'it',
      attachments,
      thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
      request: { fields: faxFields(read) },
      ...(notes.length === 0 ? {} : { notes }),
    };
  },
};

const kindOf = (maxBytes: number): DropKind => ({ layout: 'stems', mediaType: FAX_MEDIA_TYPE, maxBytes, judge });

/** A fax is its picture and what the server says of it; the server may say nothing. */
function judge(name: string, files: readonly DropFile[], overdue: boolean): DropVerdict {
  const tiff = files.find((file) => TIFF.test(file.name));
  const sidecar = files.find((file) => SIDECAR.test(file.name));
  if ((tiff === undefined || sidecar === undefined) && !overdue) return { is: 'wait' };
  if (tiff === undefined) {
    const externalId = `fax-files:${digestOf(files)}`;
    return { is: 'refused', externalId, code: 'tiff-missing', reason: 'no TIFF came with these files' };
  }
  return { is: 'ready', externalId: `fax:${name.slice(0, 200)}:${digestOf(files)}` };
}

/** Numbers of received files wrap around, so the name alone is no identity. */
function digestOf(files: readonly DropFile[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.byteLength}\0`).update(bytes);
  return hash.digest('hex');
}

async function stored(
  ctx: PluginContext<FaxSettings>,
  message: StoredInbound,
): Promise<{
  readonly tiff: { readonly name: string; readonly blob: BlobRef; readonly bytes: Uint8Array };
  readonly fax: Pick<ReadFax, 'facts' | 'administration' | 'unreadableLabel'>;
}> {
  const { files } = readBundle(await ctx.blobs.get(message.raw));
  const tiff = files.find((file) => TIFF.test(file.name));
  if (tiff === undefined || tiff.blob === null) throw new PoisonMessageError('tiff-missing', 'there is no TIFF');
  const label = files.find((file) => SIDECAR.test(file.name))?.blob ?? null;
  const facts = label === null ? null : readSidecar(await ctx.blobs.get(label));
  const sender = facts?.sender ?? '';
  const digits = phoneDigits(sender);
  const administration = ctx.settings.administrations.find(
    ({ number }) => digits !== null && phoneDigits(number) === digits,
  );
  return {
    tiff: { name: tiff.name, blob: tiff.blob, bytes: await ctx.blobs.get(tiff.blob) },
    fax: {
      facts: facts ?? NO_FACTS,
      administration: administration?.name ?? null,
      unreadableLabel: label !== null && facts === null,
    },
  };
}
