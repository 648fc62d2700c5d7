import { createHash } from 'node:crypto';
import {
  acknowledgeDrop,
  checkDrop,
  dropRoot,
  pollDrop,
  type DropFile,
  type DropKind,
  type DropSettings,
  type DropVerdict,
} from '@sportello/drop-folder';
import type { InboundPoll, InboundPush, Json, Localized, PluginContext, PollResult } from '@sportello/plugin-sdk';
import { PDF, readFax, SIDECAR, TIFF, type FaxReaders } from './fax.reading.js';
import type { FaxSettings } from './fax.settings.js';
import { labelOf, lockedFiles, RECEIVED, receptions, type LoggedFax } from './fax.spool.js';
import { FAX_MEDIA_TYPE, keysOf, parseUpload, verifyUpload } from './fax.upload.js';
import { tiffOutline } from './tiff.structure.js';

type Context = PluginContext<FaxSettings>;
type FolderContext = PluginContext<FaxSettings & DropSettings>;

/** Faxes out of a folder: one into which a hook puts them, or the receive queue of HylaFAX itself. */
export const polledFax = (readers: FaxReaders): InboundPoll<FaxSettings> => ({
  check: async (ctx) => (await checked(ctx)) ?? advice(ctx, readers),

  async poll(ctx, cursor): Promise<PollResult> {
    if (!hasFolder(ctx)) return { messages: [], next: cursor, more: false };
    return ctx.settings.source === 'spool' ? pollSpool(ctx, cursor) : pollDrop(ctx, cursor, dropped(ctx.settings));
  },

  async acknowledge(ctx, cursor) {
    // The spool is HylaFAX's own: what was taken is known by the cursor, and stays until its own cleaning.
    if (hasFolder(ctx) && ctx.settings.source === 'folder') await acknowledgeDrop(ctx, cursor, 'stems');
  },

  read: (ctx, message) => readFax(ctx, message, readers),
});

/** Faxes that a gateway uploads, signed. */
export const pushedFax = (readers: FaxReaders): InboundPush<FaxSettings> => ({
  check: async (ctx) => void (await keysOf(ctx)),
  verify: verifyUpload,
  parse: parseUpload,
  read: (ctx, message) => readFax(ctx, message, readers),
});

function hasFolder(ctx: Context): ctx is FolderContext {
  return ctx.settings.source !== 'upload' && ctx.settings.folder !== undefined;
}

async function checked(ctx: Context): Promise<undefined> {
  if (!hasFolder(ctx)) return;
  if (ctx.settings.source === 'folder') await checkDrop(ctx.settings);
  else await dropRoot(ctx.settings);
}

/** Gateways send PDFs; where HylaFAX hands over, they are the exception, and the ticket of one says what is missing. */
async function advice({ settings }: Context, { text, pdf }: FaxReaders): Promise<Localized | undefined> {
  const lacking = [await text.lacks(settings.ocr), settings.source === 'upload' ? await pdf.lacks() : null];
  const said = lacking.flatMap((one) => one ?? []);
  if (said.length === 0) return undefined;
  return { it: said.map(({ it }) => it).join(' '), en: said.map(({ en }) => en).join(' ') };
}

const dropped = ({ maxBytes }: FaxSettings): DropKind => ({
  ...{ layout: 'stems', mediaType: FAX_MEDIA_TYPE, maxBytes },
  judge: judgeDropped,
});

/** A fax is its picture or document, and what the server says of it; the server may say nothing. */
function judgeDropped(name: string, files: readonly DropFile[], overdue: boolean): DropVerdict {
  const document = files.find((file) => TIFF.test(file.name) || PDF.test(file.name));
  const sidecar = files.find((file) => SIDECAR.test(file.name));
  if ((document === undefined || sidecar === undefined) && !overdue) return { is: 'wait' };
  if (document === undefined) {
    const externalId = `fax-files:${digestOf(files)}`;
    return { is: 'refused', externalId, code: 'tiff-missing', reason: 'neither TIFF nor PDF came with these files' };
  }
  return { is: 'ready', externalId: `fax:${name.slice(0, 200)}:${digestOf(files)}` };
}

async function pollSpool(ctx: FolderContext, cursor: Json): Promise<PollResult> {
  const [logged, held] = await Promise.all([receptions(await dropRoot(ctx.settings)), lockedFiles()]);
  return pollDrop(ctx, cursor, {
    ...{ layout: 'stems', mediaType: FAX_MEDIA_TYPE, maxBytes: ctx.settings.maxBytes, held },
    wants: (name) => RECEIVED.test(name),
    judge: (name, files, overdue) => judgeReceived(ctx.settings, logged, { name, files, overdue }),
  });
}

/** The log may come later than the picture, so that it is no part of what makes this fax itself. */
function judgeReceived(
  settings: FaxSettings,
  logged: ReadonlyMap<string, LoggedFax>,
  { name, files, overdue }: { readonly name: string; readonly files: readonly DropFile[]; readonly overdue: boolean },
): DropVerdict {
  const [file] = files;
  if (file === undefined || (!overdue && isBeingWritten(file.bytes, settings))) return { is: 'wait' };
  const said = logged.get(file.name);
  return {
    is: 'ready',
    externalId: `fax:${name}:${digestOf(files)}`,
    ...(said === undefined ? {} : { added: [{ name: `${name}.json`, bytes: labelOf(said) }] }),
  };
}

/** A page is written before the word where it lies: bytes that nothing speaks of are a page still to be ended. */
function isBeingWritten(bytes: Uint8Array, settings: FaxSettings): boolean {
  try {
    const { broken, unfinished } = tiffOutline(bytes, settings);
    return broken !== null || unfinished;
  } catch {
    return true;
  }
}

/** Numbers of received files wrap around, so the name alone is no identity. */
function digestOf(files: readonly DropFile[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.byteLength}\0`).update(bytes);
  return hash.digest('hex');
}
