/** What may be shown of a file without letting it act: never what a browser would run. */
export type PreviewKind = 'image' | 'pdf' | 'text';

const IMAGES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const TEXTS: readonly string[] = ['text/plain', 'text/csv', 'message/rfc822', 'application/json'];

/** By the media type the server kept; null: it is downloaded. SVG and HTML can carry scripts. */
export function previewKind(mediaType: string): PreviewKind | null {
  const [type = ''] = mediaType.toLowerCase().split(';');
  const bare = type.trim();
  if (IMAGES.includes(bare)) return 'image';
  if (bare === 'application/pdf') return 'pdf';
  return TEXTS.includes(bare) ? 'text' : null;
}

/** So much of a text is shown. */
export const TEXT_SHOWN = 200_000;

const MAGIC: Readonly<Record<'image' | 'pdf', readonly (readonly number[])[]>> = {
  image: [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x52, 0x49, 0x46, 0x46],
  ],
  pdf: [[0x25, 0x50, 0x44, 0x46]],
};

/** Whether the first bytes are of the kind the name promises: a page that calls itself a picture is not shown. */
export function beginsLike(kind: PreviewKind, bytes: Uint8Array): boolean {
  if (kind === 'text') return true;
  return MAGIC[kind].some((magic) => magic.every((byte, at) => bytes[at] === byte));
}
