import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `<dataDir>/postgres.json`: which server runs here and which process answers for it. */
export interface ServerRecord {
  readonly pid: number;
  readonly port: number;
  /** Process that started the server or adopted it; 0 when nobody answers for it. */
  readonly startedBy: number;
}

const fileOf = (dataDir: string): string => join(dataDir, 'postgres.json');

export async function readServerRecord(dataDir: string): Promise<ServerRecord | null> {
  try {
    const value = JSON.parse(await readFile(fileOf(dataDir), 'utf8')) as Partial<ServerRecord>;
    return { pid: Number(value.pid), port: Number(value.port), startedBy: Number(value.startedBy) };
  } catch {
    return null; // a lost or broken record loses a preference of port, nothing else
  }
}

export async function writeServerRecord(dataDir: string, record: ServerRecord): Promise<void> {
  const draft = `${fileOf(dataDir)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(record)}\n`);
  await rename(draft, fileOf(dataDir));
}
