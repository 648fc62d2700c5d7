import { parseMail } from './parse-mail.js';
import { signedMail } from './signed.mail.js';

const SIGNATURE = Buffer.from('a signature').toString('base64');
const PART = 'Content-Type: text/plain\r\n\r\nBuongiorno.\r\n--b-is-not-it\r\n';
const message = (parts: string, type = 'multipart/signed; protocol="application/pkcs7-signature"; boundary="b"') =>
  Buffer.from(`Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\npreamble --b\r\n${parts}`);
const signature = `Content-Type: application/pkcs7-signature\r\nContent-Transfer-Encoding: base64\r\n\r\n${SIGNATURE}\r\n`;
const halves = async (raw: Uint8Array) => signedMail(raw, await parseMail(raw));

describe('a signed message', () => {
  it('is taken apart byte for byte', async () => {
    const found = await halves(message(`--b\r\n${PART}\r\n--b\r\n${signature}--b--\r\n`));
    if (found === null || found === 'damaged') throw new Error('not found');
    expect(Buffer.from(found.signed).toString()).toBe(PART);
    expect(Buffer.from(found.signature).toString()).toBe('a signature');
  });

  it('keeps bare line feeds and blanks after delimiters as they are', async () => {
    const found = await halves(message(`--b  \nA: b\n\nx\n--b\n${signature}--b--`));
    if (found === null || found === 'damaged') throw new Error('not found');
    expect(Buffer.from(found.signed).toString()).toBe('A: b\n\nx');
  });

  it.each([
    ['a third part', `--b\r\n${PART}\r\n--b\r\n${signature}\r\n--b\r\nA: b\r\n\r\nx\r\n--b--\r\n`],
    ['no second part', `--b\r\n${PART}\r\n--b--\r\n`],
    ['no end', `--b\r\n${PART}\r\n--b\r\n${signature}`],
    ['something else for a signature', `--b\r\n${PART}\r\n--b\r\n${PART}\r\n--b--\r\n`],
  ])('is damaged with %s', async (_what, parts) => {
    expect(await halves(message(parts))).toBe('damaged');
  });

  it('is damaged when it is of another protocol, and none when it is not signed', async () => {
    expect(await halves(message('', 'multipart/signed; protocol="application/pgp-signature"; boundary="b"'))).toBe(
      'damaged',
    );
    expect(await halves(message('', 'text/plain'))).toBeNull();
  });
});
