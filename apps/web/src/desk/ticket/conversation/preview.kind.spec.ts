import { beginsLike, previewKind } from './preview.kind.js';

describe('the preview of a file', () => {
  it.each([
    ['image/png', 'image'],
    ['image/jpeg; name=x', 'image'],
    ['application/pdf', 'pdf'],
    ['text/plain; charset=utf-8', 'text'],
    ['text/html', null],
    ['image/svg+xml', null],
    ['application/xhtml+xml', null],
    ['application/octet-stream', null],
  ])('of %s is %s', (mediaType, kind) => {
    expect(previewKind(mediaType)).toBe(kind);
  });

  it('is refused to bytes that are not what the name promises', () => {
    const page = new TextEncoder().encode('<script>alert(1)</script>');
    expect(beginsLike('pdf', page)).toBe(false);
    expect(beginsLike('image', page)).toBe(false);
    expect(beginsLike('pdf', new TextEncoder().encode('%PDF-1.7'))).toBe(true);
    expect(beginsLike('image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toBe(true);
  });
});
