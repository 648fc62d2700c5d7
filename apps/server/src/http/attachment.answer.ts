import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/**
 * Sends bytes that came from outside so that no browser runs or shows them as a page of ours: always as a file to save,
 * never with the type the sender claims.
 */
export async function sendAttachment(
  reply: FastifyReply,
  file: { readonly name: string; readonly size: number },
  content: Readable,
): Promise<void> {
  await reply
    .header(
      'Content-Disposition',
      `attachment; filename="${asciiName(file.name)}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('Content-Length', file.size)
    .header('Content-Security-Policy', "default-src 'none'; sandbox")
    .header('X-Content-Type-Options', 'nosniff')
    .type('application/octet-stream')
    .send(content);
}

const asciiName = (name: string): string => name.replace(/[^\x20-\x7E]|["\\%]/g, '_') || 'file';
