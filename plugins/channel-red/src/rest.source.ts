import { createHash } from 'node:crypto';
import { writtenBundle, type BundledFile } from '@sportello/drop-folder';
import {
  PermanentPluginError,
  TransientPluginError,
  type Json,
  type PollResult,
  type RawInbound,
} from '@sportello/plugin-sdk';
import { z } from 'zod';
import { parcelOf } from './parcel.js';
import { REGISTRATION_MEDIA_TYPE, type ProtocolSource, type RedContext } from './protocol.source.js';
import type { RegistrationFile } from './registration.files.js';
import { asked, jsonIn, restOf } from './rest.client.js';

const pageSchema = z.object({
  items: z.array(z.unknown()).max(1_000),
  next: z.string().min(1).max(2_000).nullish(),
  more: z.boolean().default(false),
});

const itemSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9._:-]{1,100}$/),
  receivedAt: z.iso.datetime({ offset: true }).optional(),
  documents: z.array(z.object({ name: z.string().min(1).max(255) })).max(500),
  /** What `origin.json` says in a folder. */
  origin: z.record(z.string(), z.unknown()).optional(),
  /** What `registrata.json` says in a folder. */
  outcome: z.record(z.string(), z.unknown()).optional(),
});
type Item = z.output<typeof itemSchema>;

const cursorSchema = z.object({ after: z.string() });

/** Registrations of an HTTP interface: those since a cursor, each with its documents, as a folder would hold them. */
export const restSource: ProtocolSource = {
  check: async (ctx) => void (await page(ctx, null, 1)),

  async poll(ctx, cursor): Promise<PollResult> {
    const after = cursorSchema.safeParse(cursor).data?.after ?? null;
    const { items, next, more } = await page(ctx, after, restOf(ctx).pageSize);
    const messages: RawInbound[] = [];
    for (const given of items) {
      ctx.signal.throwIfAborted();
      messages.push(await takenUp(ctx, given));
    }
    const here: Json = after === null ? null : { after };
    return { messages, next: next == null ? here : { after: next }, more: more && next != null };
  },

  // What has been taken is told by the cursor that comes with the next question.
  acknowledge: async () => undefined,
};

async function page(ctx: RedContext, after: string | null, limit: number) {
  const query = new URLSearchParams({ limit: String(limit), ...(after === null ? {} : { cursor: after }) });
  const answer = await asked(ctx, { method: 'GET', path: `/registrations?${query.toString()}` });
  const read = pageSchema.safeParse(jsonIn(answer));
  if (!read.success) throw new TransientPluginError('the protocol system answers with something that is no list');
  return read.data;
}

/** One of a list that cannot be read is kept as it came, for a person: the others go on. */
async function takenUp(ctx: RedContext, given: unknown): Promise<RawInbound> {
  const now = ctx.clock.now().toISOString();
  const read = itemSchema.safeParse(given);
  if (!read.success) {
    const raw = new TextEncoder().encode(JSON.stringify(given));
    const quarantine = { code: 'item-unreadable', reason: 'the registry lists something that is no registration' };
    const externalId = `item:${createHash('sha256').update(raw).digest('hex')}`;
    return { externalId, mediaType: 'application/json', raw, receivedAt: now, quarantine };
  }
  const item = read.data;
  const receivedAt =
    item.receivedAt === undefined || item.receivedAt > now ? now : new Date(item.receivedAt).toISOString();
  const message = { mediaType: REGISTRATION_MEDIA_TYPE, receivedAt, hints: { item: item.id } };
  const refused = (code: string, reason: string): RawInbound => ({
    ...{ ...message, externalId: `rest:${item.id}`, raw: bundleOf(item, []), quarantine: { code, reason } },
  });
  const most = ctx.settings.maxBytes;
  const files: RegistrationFile[] = await withNotes(ctx, item);
  let bytes = 0;
  for (const [at, { name }] of item.documents.entries()) {
    const body = await document(ctx, item.id, at);
    if (body === null) return refused('document-missing', `the registry does not have ${name} any more`);
    bytes += body.byteLength;
    if (bytes > most) return refused('too-large', `more than ${most} bytes`);
    files.push({ name, bytes: body, blob: await ctx.blobs.put(body) });
  }
  const parcel = parcelOf(files);
  if (parcel.is === 'nothing') return { ...refused(parcel.why.code, parcel.why.reason), raw: bundleOf(item, files) };
  return { ...message, externalId: parcel.externalId, raw: bundleOf(item, files) };
}

async function document(ctx: RedContext, id: string, at: number): Promise<Uint8Array | null> {
  try {
    return (await asked(ctx, { method: 'GET', path: `/registrations/${encodeURIComponent(id)}/documents/${at}` })).body;
  } catch (error) {
    if (error instanceof PermanentPluginError) return null;
    throw error;
  }
}

/** What the list says beside the documents, under the names a folder has for it. */
async function withNotes(ctx: RedContext, { origin, outcome }: Item): Promise<RegistrationFile[]> {
  const files: RegistrationFile[] = [];
  for (const [name, said] of [
    ['origin.json', origin],
    ['registrata.json', outcome],
  ] as const) {
    if (said === undefined) continue;
    const bytes = new TextEncoder().encode(JSON.stringify(said));
    files.push({ name, bytes, blob: await ctx.blobs.put(bytes) });
  }
  return files;
}

function bundleOf({ id, documents }: Item, files: readonly RegistrationFile[]): Uint8Array {
  const bundled: BundledFile[] =
    files.length > 0
      ? files.map(({ name, bytes, blob }) => ({ name, size: bytes.byteLength, blob }))
      : documents.map(({ name }) => ({ name, size: 0, blob: null }));
  return writtenBundle({ item: id, files: bundled });
}
