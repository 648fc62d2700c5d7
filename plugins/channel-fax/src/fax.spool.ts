import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SeenFile } from '@sportello/drop-folder';

/** Received faxes; `seqf` and what else lies in the queue of HylaFAX is its own. */
export const RECEIVED = /^fax\d{5,9}\.tif$/;

/**
 * Which files a program holds while it writes them: HylaFAX locks a fax for as long as it is being received. Where the kernel does
 * not tell (another system, a share), quiet and a picture that is all there have to do.
 */
export async function lockedFiles(): Promise<(file: SeenFile) => boolean> {
  const text = await readFile('/proc/locks', 'utf8').catch(() => '');
  const inodes = new Set(
    Array.from(text.matchAll(/\bWRITE\s+\d+\s+[0-9a-f]+:[0-9a-f]+:(\d+)\s/g), ([, id]) => Number(id)),
  );
  return ({ inode }) => inodes.has(inode);
}

/** What the log of HylaFAX says of a fax and its picture does not. */
export interface LoggedFax {
  readonly commid: string;
  readonly pages: number;
  /** Empty when all went well. */
  readonly error: string;
}

/** Bytes at the end of the log that are looked at. */
const TAIL = 1024 * 1024;
/** xferfaxlog(5): fields of a line, by their place. */
const FIELD = { kind: 1, commid: 2, file: 4, pages: 10, reason: 13 } as const;
const MOST_PAGES = 10_000;

/**
 * The log beside a receive queue, where it can be read. Numbers of files wrap around: the last line of a name is the one that counts.
 * @param recvq folder of received faxes
 */
export async function receptions(recvq: string): Promise<ReadonlyMap<string, LoggedFax>> {
  for (const log of ['log/xferfaxlog', 'etc/xferfaxlog']) {
    const text = await tailOf(join(recvq, '..', log)).catch(() => null);
    if (text !== null) return new Map(text.split('\n').flatMap(reception));
  }
  return new Map();
}

function reception(line: string): [string, LoggedFax][] {
  const fields = line.split('\t').map((field) => field.replace(/^"(.*)"$/, '$1'));
  const file = (fields[FIELD.file] ?? '').replace(/^.*\//, '');
  if (fields[FIELD.kind] !== 'RECV' || !RECEIVED.test(file)) return [];
  const pages = Number(fields[FIELD.pages]);
  const logged = {
    commid: (fields[FIELD.commid] ?? '').slice(0, 500),
    pages: Number.isInteger(pages) && pages >= 0 && pages <= MOST_PAGES ? pages : 0,
    error: (fields[FIELD.reason] ?? '').slice(0, 500),
  };
  return [[file, logged]];
}

async function tailOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, TAIL));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, size - bytes.length);
    // Programs of that time write Latin-1.
    return bytes.subarray(0, bytesRead).toString('latin1');
  } finally {
    await file.close();
  }
}

/** A label as the hook would have written it. */
export function labelOf(logged: LoggedFax): Uint8Array {
  const { commid, pages, error } = logged;
  const label = { commid, ...(pages === 0 ? {} : { pages }), ...(error === '' ? {} : { error }) };
  return new TextEncoder().encode(JSON.stringify(label));
}
