/** One header field of a message as it came: its name in lower case, and its line with name and folding. */
export interface RawField {
  readonly name: string;
  /** Bytes as latin1; lines end in CRLF, but for the last. */
  readonly line: string;
}

/** A message as signatures see it: bytes as latin1, every line ended by CRLF. */
export interface RawMessage {
  /** From the top, where each server on the way adds its own. */
  readonly fields: readonly RawField[];
  readonly body: string;
}

/** Stores and transports shorten CRLF; signatures are made over CRLF (RFC 6376 §3.4). */
export function rawMessage(raw: Uint8Array): RawMessage {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('latin1').replaceAll(/\r?\n/g, '\r\n');
  const end = text.startsWith('\r\n') ? 0 : text.indexOf('\r\n\r\n');
  const head = end < 0 ? text : text.slice(0, end);
  return { fields: fieldsOf(head), body: end < 0 ? '' : text.slice(end === 0 ? 2 : end + 4) };
}

function fieldsOf(head: string): RawField[] {
  const lines: string[][] = [];
  for (const line of head.split('\r\n')) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) last.push(line);
    else lines.push([line]);
  }
  return lines.flatMap((parts) => {
    const line = parts.join('\r\n');
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [{ name: line.slice(0, colon).trimEnd().toLowerCase(), line }];
  });
}

/** What stands after the colon, unfolded. */
export const valueOf = ({ line }: RawField): string =>
  line
    .slice(line.indexOf(':') + 1)
    .replaceAll(/\r\n(?=[ \t])/g, '')
    .trim();
