import { crc32, deflateSync } from 'node:zlib';

/** A file somebody attaches. */
export interface DemoFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** What the person copied from the screen. */
export function errorText(at: Date): DemoFile {
  const text = `Data: ${at.toISOString()}\r\nMessaggio: errore imprevisto (codice 0x80-17)\r\nPagina: riepilogo\r\n`;
  return { fileName: 'messaggio di errore.txt', mediaType: 'text/plain', content: Buffer.from(text, 'utf8') };
}

/** A picture of a grey screen with a red stripe, where the error would be. */
export function screenshot(): DemoFile {
  const [width, height] = [320, 180];
  const rows = Array.from({ length: height }, (_, y) => {
    const pixel = y > 70 && y < 110 ? [0xb3, 0x26, 0x1e] : [0xe8, 0xea, 0xed];
    return Buffer.from([0, ...Array.from({ length: width }, () => pixel).flat()]);
  });
  return { fileName: 'schermata.png', mediaType: 'image/png', content: png(width, height, Buffer.concat(rows)) };
}

/** ISO/IEC 15948: 8 bits a sample, red, green and blue. */
function png(width: number, height: number, samples: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(samples)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.byteLength);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
