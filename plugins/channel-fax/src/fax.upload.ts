import {
  assertSigned,
  AuthPluginError,
  ConfigPluginError,
  InvalidInputError,
  webhookKey,
  type BlobRef,
  type PluginContext,
  type PushRequest,
  type RawInbound,
} from '@sportello/plugin-sdk';
import { writtenBundle } from '@sportello/drop-folder';
import type { FaxSettings } from './fax.settings.js';
import { uploadProblem, uploadProblems, uploadSchema, type FaxUpload } from './upload.schema.js';

/** Media type under which the list of a fax's files is kept. */
export const FAX_MEDIA_TYPE = 'application/vnd.sportello.fax+json';

/** Field of a form that carries what is signed; in a request of one body it is the body. */
const FIELD = 'fax';

/** What the signature is over: it names the file by its digest, so that the file is signed too. */
function signedText(request: PushRequest): Uint8Array {
  if (request.body.byteLength > 0) return request.body;
  return new TextEncoder().encode(request.fields.find(({ name }) => name === FIELD)?.value ?? '');
}

/** @throws AuthPluginError for whoever does not know a secret, and when no gateway is expected */
export async function verifyUpload(ctx: PluginContext<FaxSettings>, request: PushRequest): Promise<PushRequest> {
  const { source, toleranceSeconds } = ctx.settings;
  if (source !== 'upload') throw new AuthPluginError('faxes do not come to this channel by upload');
  const signed = { headers: request.headers, body: signedText(request) };
  assertSigned(signed, await keysOf(ctx), { now: ctx.clock.now(), toleranceSeconds });
  return request;
}

/** @throws ConfigPluginError for a secret that is none */
export async function keysOf(ctx: PluginContext<FaxSettings>): Promise<Uint8Array[]> {
  const keys: Uint8Array[] = [];
  for (const at of ctx.settings.secrets.keys()) {
    const field = `secrets.${at}`;
    const key = webhookKey(await ctx.secret(field));
    if (key === null) throw new ConfigPluginError(field, 'expected whsec_ and base64 of 24 to 64 bytes behind it');
    keys.push(key);
  }
  return keys;
}

/** @throws InvalidInputError with every field that is wrong */
export async function parseUpload(ctx: PluginContext<FaxSettings>, request: PushRequest): Promise<RawInbound[]> {
  const upload = uploadOf(signedText(request));
  const { blob, kind } = await document(ctx, upload, request);
  const { content: _content, sha256: _sha256, ...facts } = upload;
  const label = new TextEncoder().encode(JSON.stringify(facts));
  const files = [
    { name: `fax.${kind}`, size: blob.size, blob },
    { name: 'fax.json', size: label.byteLength, blob: await ctx.blobs.put(label) },
  ];
  return [
    {
      // The gateway repeats it when it tries again, so the fax is taken in once.
      externalId: `fax-upload:${request.headers['webhook-id'] ?? ''}`,
      mediaType: FAX_MEDIA_TYPE,
      raw: writtenBundle({ item: 'fax', files }),
      receivedAt: ctx.clock.now().toISOString(),
    },
  ];
}

function uploadOf(bytes: Uint8Array): FaxUpload {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new InvalidInputError([uploadProblem(FIELD, 'not-json-object')]);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new InvalidInputError([uploadProblem(FIELD, 'not-json-object')]);
  const read = uploadSchema.safeParse(value);
  if (!read.success) throw new InvalidInputError(uploadProblems(read.error));
  return read.data;
}

async function document(
  ctx: PluginContext<FaxSettings>,
  { content, sha256 }: FaxUpload,
  { files }: PushRequest,
): Promise<{ readonly blob: BlobRef; readonly kind: 'tif' | 'pdf' }> {
  const field = content === undefined ? 'sha256' : 'content';
  const wrong = (code: string): Error => new InvalidInputError([uploadProblem(field, code)]);
  if ((content === undefined) === (sha256 === undefined)) throw wrong('one-document');
  const given =
    content === undefined
      ? files.find(({ blob }) => blob.sha256 === sha256)?.blob
      : new Uint8Array(Buffer.from(content, 'base64'));
  if (given === undefined) throw wrong('file-missing');
  if (('size' in given ? given.size : given.byteLength) > ctx.settings.maxBytes) throw wrong('too-large');
  const bytes = 'size' in given ? await ctx.blobs.get(given) : given;
  const kind = documentKind(bytes);
  if (kind === null) throw wrong('not-a-fax');
  return { blob: 'size' in given ? given : await ctx.blobs.put(bytes), kind };
}

/** By its first bytes: names and types are only said. */
export function documentKind(bytes: Uint8Array): 'tif' | 'pdf' | null {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (head === '%PDF-') return 'pdf';
  return /^(?:II\*\0|MM\0\*)/.test(head) ? 'tif' : null;
}
