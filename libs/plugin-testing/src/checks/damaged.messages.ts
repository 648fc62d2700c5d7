const encoder = new TextEncoder();

/** Bytes nobody should have sent, each of which somebody has. */
export const DAMAGED: Readonly<Record<string, Uint8Array>> = {
  'an empty message': new Uint8Array(0),
  'zero bytes': new Uint8Array(4_096),
  'every byte there is': Uint8Array.from({ length: 1_024 }, (_, index) => index % 256),
  'headers without end': encoder.encode(`Subject: ${'x'.repeat(200_000)}`),
  'a multipart without its parts': encoder.encode(
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n',
  ),
  'multiparts in multiparts': encoder.encode(
    Array.from({ length: 500 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join(
      '',
    ),
  ),
  'base64 that is none': encoder.encode(
    'Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=x-none\r\n\r\n%%%%',
  ),
  'half a JSON': encoder.encode('{"fields": {"name": '),
  'JSON of another shape': encoder.encode('[null, 1, {"__proto__": {"polluted": true}}]'),
};
