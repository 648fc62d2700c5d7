import { readFile } from 'node:fs/promises';
import { parseMail } from '../src/index.js';
import type { MailLimits, ParsedMail } from '../src/index.js';

/** Bytes of a file in test/fixtures. */
export async function fixture(name: string): Promise<Uint8Array> {
  return readFile(new URL(`./fixtures/${name}`, import.meta.url));
}

export async function parsed(name: string): Promise<ParsedMail> {
  return parseMail(await fixture(name));
}

/** Parses a message written in a test, with the line ends of the wire. */
export async function parsedText(source: string, limits?: Partial<MailLimits>): Promise<ParsedMail> {
  return parseMail(Buffer.from(source.replace(/\r?\n/g, '\r\n')), limits);
}

/** A short plain message with further headers. */
export const withHeaders = (headers: string, body = 'Buongiorno.'): Promise<ParsedMail> =>
  parsedText(
    `From: Mario <mario@example.it>\nTo: aiuto@ente.example\nMessage-ID: <m@example.it>\n${headers}\n\n${body}\n`,
  );
