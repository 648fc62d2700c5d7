import { readBundle } from '@sportello/drop-folder';
import {
  PoisonMessageError,
  type BlobRef,
  type InboundAttachment,
  type InboundContent,
  type PluginContext,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import { faxFields, faxFrom, faxNotes, faxText, type ReadFax } from './fax.facts.js';
import { FaxPages } from './fax.pages.js';
import { partyOf, senderOf } from './fax.sender.js';
import type { FaxSettings } from './fax.settings.js';
import { describedFacts, NO_FACTS, readSidecar, type FaxFacts } from './fax.sidecar.js';
import type { LegiblePage, TextReader } from './fax.text.js';
import { isPdf, isWholePdf, type PdfReader } from './pdf.pages.js';
import { tiffOutline, type TiffOutline } from './tiff.structure.js';

export const TIFF = /\.tiff?$/i;
export const SIDECAR = /\.(json|txt|info)$/i;
export const PDF = /\.pdf$/i;

/** Programs beside Sportello that make a fax readable, where they are installed. */
export interface FaxReaders {
  readonly text: TextReader;
  readonly pdf: PdfReader;
}

interface StoredFax {
  readonly document: { readonly name: string; readonly blob: BlobRef; readonly bytes: Uint8Array };
  /** Null when the server's word about it cannot be understood. */
  readonly facts: FaxFacts | null;
}

/** What a stored fax says: its document as it came, its pages as people can open them, and what could be read on them. */
export async function readFax(
  ctx: PluginContext<FaxSettings>,
  message: StoredInbound,
  readers: FaxReaders,
): Promise<InboundContent> {
  const stored = await storedFax(ctx, message);
  const { document } = stored;
  const named = PDF.test(document.name);
  const original = { name: document.name, mediaType: named ? 'application/pdf' : 'image/tiff', blob: document.blob };
  const { pages, ...seen } = named ? await seenPdf(ctx, document.bytes, readers) : await seenTiff(ctx, document.bytes);
  const text = await readers.text.read(pages, ctx.settings.ocr, ctx.signal);
  const attachments: InboundAttachment[] = [original];
  for (const { number, png } of pages) {
    const name = `pagina-${String(number).padStart(3, '0')}.png`;
    attachments.push({ name, mediaType: 'image/png', blob: await ctx.blobs.put(png) });
  }
  return contentOf(ctx, stored, attachments, { ...seen, shown: pages.length, text });
}

type Seen = Pick<ReadFax, 'readPages' | 'shown' | 'damaged' | 'notShown' | 'closed' | 'cut' | 'text'> & {
  readonly description: string;
};

type SeenPages = Omit<Seen, 'shown' | 'text'> & { readonly pages: readonly ShownPage[] };

async function seenTiff(ctx: PluginContext<FaxSettings>, bytes: Uint8Array): Promise<SeenPages> {
  const outline = tiffOutline(bytes, ctx.settings);
  return {
    ...(await shownPages(ctx, bytes, outline)),
    ...{ readPages: outline.count, closed: null, description: outline.description },
    cut: outline.broken !== null || outline.unfinished,
  };
}

/** Whoever cannot open the file here may well open it at their desk: it is a ticket all the same. */
async function seenPdf(
  { settings, signal }: PluginContext<FaxSettings>,
  bytes: Uint8Array,
  { pdf }: FaxReaders,
): Promise<SeenPages> {
  if (!isPdf(bytes)) throw new PoisonMessageError('pdf-malformed', 'it is no PDF');
  const { count, ...seen } = await pdf.read(bytes, settings, signal);
  return { ...seen, readPages: count, damaged: [], cut: !isWholePdf(bytes), description: '' };
}

function contentOf(
  ctx: PluginContext<FaxSettings>,
  { facts: said }: StoredFax,
  attachments: InboundAttachment[],
  { description, ...seen }: Seen,
): InboundContent {
  const described = describedFacts(description);
  const label = said ?? NO_FACTS;
  const facts = { ...label, station: label.station ?? described.station, caller: label.caller ?? described.caller };
  const sender = senderOf(facts, ctx.settings.administrations);
  const fax: ReadFax = { ...seen, facts, sender, unreadableLabel: said === null };
  const notes = faxNotes(fax);
  return {
    from: partyOf(sender),
    // Anybody can set the number their machine says.
    assurance: 'none',
    subject: `Fax da ${faxFrom(sender)}`,
    text: faxText(fax),
    language: 'it',
    attachments,
    thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
    request: { fields: faxFields(fax) },
    ...(notes.length === 0 ? {} : { notes }),
  };
}

interface ShownPage extends LegiblePage {
  readonly number: number;
}

interface ShownPages {
  readonly pages: ShownPage[];
  readonly damaged: number[];
  readonly notShown: number[];
}

/** A bomb or a page nobody can decode is kept as it came: the ticket says which pages are to be looked at in the file. */
async function shownPages(
  { signal }: PluginContext<FaxSettings>,
  tiff: Uint8Array,
  outline: TiffOutline,
): Promise<ShownPages> {
  const shown: ShownPages = { pages: [], damaged: [], notShown: [] };
  const pages = new FaxPages(tiff);
  for (let number = 1; number <= outline.count; number += 1) {
    signal.throwIfAborted();
    const page = outline.pages[number - 1];
    const readable = page === undefined || page.isTooLarge ? null : await pages.readable(page);
    if (readable === null) shown.notShown.push(number);
    else shown.pages.push({ number, png: readable.png, words: '' });
    if (readable?.damaged === true) shown.damaged.push(number);
  }
  return shown;
}

async function storedFax(ctx: PluginContext<FaxSettings>, message: StoredInbound): Promise<StoredFax> {
  const { files } = readBundle(await ctx.blobs.get(message.raw));
  const document = files.find(({ name }) => TIFF.test(name) || PDF.test(name));
  if (document === undefined || document.blob === null)
    throw new PoisonMessageError('tiff-missing', 'there is neither TIFF nor PDF');
  const label = files.find(({ name }) => SIDECAR.test(name))?.blob ?? null;
  return {
    document: { name: document.name, blob: document.blob, bytes: await ctx.blobs.get(document.blob) },
    facts: label === null ? NO_FACTS : readSidecar(await ctx.blobs.get(label)),
  };
}
