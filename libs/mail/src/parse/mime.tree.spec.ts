import { DEFAULT_MAIL_LIMITS } from './mail.limits.js';
import { mimeTree } from './mime.tree.js';

const tree = (source: string) => mimeTree(Buffer.from(source, 'latin1'), DEFAULT_MAIL_LIMITS);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

// What the reader relies on in a library's inner parts: this fails first when an update changes them.
describe('the MIME tree', () => {
  it('gives parts, headers and exact bodies', async () => {
    const { root, bodyOf } = await tree(
      'Subject: x\r\nContent-Type: multipart/mixed; boundary="b b"\r\n\r\npreamble\r\n--b b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nuno\r\n\r\n--b b  \r\nContent-Type: message/rfc822\r\n\r\nSubject: y\r\n\r\n--b bx\r\n--b b--\r\nepilogue',
    );
    expect(root.contentType).toMatchObject({
      multipart: 'mixed',
      parsed: { value: 'multipart/mixed', params: { boundary: 'b b' } },
    });
    expect(root.headers[0]).toMatchObject({ key: 'subject', value: 'x' });
    expect(root.childNodes.map((node) => node.contentType.parsed.value)).toEqual(['text/plain', 'message/rfc822']);
    expect(root.childNodes.map((node) => text(bodyOf(node)))).toEqual(['uno\r\n', 'Subject: y\r\n\r\n--b bx']);
  });

  it('decodes base64 joined from pieces and quoted-printable with what gateways add', async () => {
    const base64 = await tree('Content-Transfer-Encoding: BASE64\n\ndW5v\nIA==\nZHVl\n');
    expect(text(base64.bodyOf(base64.root))).toBe('uno due');
    const quoted = await tree('Content-Transfer-Encoding: quoted-printable\n\na=E8b= \nc=3D=zz=\n');
    expect(text(quoted.bodyOf(quoted.root))).toBe('a\xe8bc==zz');
  });

  it('reads headers after blank lines, with bare line feeds, and without any body', async () => {
    expect((await tree('\r\n\r\nSubject: x\n\ny')).root.headers[0]?.value).toBe('x');
    const bare = await tree('Subject: x');
    expect([bare.root.headers[0]?.value, text(bare.bodyOf(bare.root))]).toEqual(['x', '']);
  });

  it('keeps what follows a line that only looks like a boundary', async () => {
    const { root, bodyOf } = await tree('Content-Type: multipart/mixed; boundary=b\n\n--b\n\nuno\n--b\rx\ndue\n--b--');
    expect(text(bodyOf(root.childNodes[0] ?? root))).toBe('uno\n--b\rx\ndue');
  });
});
