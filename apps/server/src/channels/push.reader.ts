import type { Multipart } from '@fastify/multipart';
import { DomainError, type TenantId } from '@sportello/kernel';
import type { BlobStore } from '@sportello/platform';
import type { PushFile, PushRequest } from '@sportello/plugin-sdk';
import { idempotencyKeyOf, languageOf } from '../http/caller.js';
import { readAgain, type SportelloRequest } from '../http/sportello.request.js';

/** What one pushed request may weigh, before any plugin's own, smaller limits. */
export const PUSH_LIMITS = {
  /** Bytes of a body that is not multipart. */
  body: 1024 * 1024,
  /** Bytes of one field. */
  fieldSize: 256 * 1024,
  fields: 200,
  /** Bytes of one file. */
  fileSize: 50 * 1024 * 1024,
  files: 20,
  /** Bytes of all files of one request together. */
  filesSize: 100 * 1024 * 1024,
} as const;

/** Turns an HTTP request into what plugins are given: files already stored, everything else bounded. */
export async function readPush(request: SportelloRequest, tenant: TenantId, blobs: BlobStore): Promise<PushRequest> {
  const parts = request.isMultipart() ? await readWholly(readAgain(request), tenant, blobs) : { fields: [], files: [] };
  return {
    method: request.method,
    headers: singleValues(request.headers),
    query: singleValues(request.query as Record<string, unknown>),
    body: request.isMultipart() ? new Uint8Array() : bodyBytes(request),
    ...parts,
    idempotencyKey: idempotencyKeyOf(request),
    language: languageOf(request),
  };
}

/** What is refused half-way is still read to its end, and dropped: the connection is the sender's for its next request. */
async function readWholly(
  request: SportelloRequest,
  tenant: TenantId,
  blobs: BlobStore,
): Promise<Pick<PushRequest, 'fields' | 'files'>> {
  try {
    return await readParts(request, tenant, blobs);
  } catch (error) {
    request.raw.unpipe();
    request.raw.resume();
    throw isBroken(error) ? brokenForm(error) : error;
  }
}

/** What the parser of forms says of one that ends before its end. */
const isBroken = (error: unknown): boolean => error instanceof Error && error.message.includes('end of multipart data');

async function readParts(
  request: SportelloRequest,
  tenant: TenantId,
  blobs: BlobStore,
): Promise<Pick<PushRequest, 'fields' | 'files'>> {
  const fields: { name: string; value: string }[] = [];
  const files: PushFile[] = [];
  let left: number = PUSH_LIMITS.filesSize;
  for await (const part of request.parts({
    limits: { ...PUSH_LIMITS, parts: PUSH_LIMITS.fields + PUSH_LIMITS.files },
  })) {
    if (part.type === 'field') fields.push({ name: part.fieldname, value: String(part.value) });
    else {
      const file = await storeFile(part, tenant, blobs, Math.min(left, PUSH_LIMITS.fileSize));
      left -= file.blob.size;
      files.push(file);
    }
  }
  // A browser sends an empty, nameless file for a file field nobody filled in.
  return { fields, files: files.filter((file) => file.name !== '' || file.blob.size > 0) };
}

async function storeFile(
  part: Extract<Multipart, { type: 'file' }>,
  tenant: TenantId,
  blobs: BlobStore,
  maxBytes: number,
): Promise<PushFile> {
  const blob = await blobs.put(tenant, part.file, { maxBytes });
  if (part.file.truncated) throw tooLarge();
  return { field: part.fieldname, name: safeName(part.filename), mediaType: part.mimetype.slice(0, 120), blob };
}

/** A name a person can read and no file system minds. */
export function safeName(name: string | undefined): string {
  return (name ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^.*[\\/]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '')
    .trim()
    .slice(-200);
}

function bodyBytes(request: SportelloRequest): Uint8Array {
  const raw = (request as { rawBody?: Buffer }).rawBody;
  return raw === undefined ? new Uint8Array() : new Uint8Array(raw);
}

function singleValues(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

const brokenForm = (cause: unknown) =>
  new DomainError(
    'REQUEST.BROKEN_FORM',
    'invalid',
    { it: 'Il modulo si interrompe prima della fine.', en: 'The form ends before its end.' },
    { cause },
  );

const tooLarge = () =>
  new DomainError('REQUEST.TOO_LARGE', 'too-large', {
    it: 'Un file è troppo grande.',
    en: 'A file is too large.',
  });
