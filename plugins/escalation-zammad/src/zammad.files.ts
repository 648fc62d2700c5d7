import { safeFileName } from '@sportello/mail';
import type { TaskFile } from '@sportello/plugin-sdk';
import type { Article, Attachment } from './zammad.answers.js';
import { askBytes, type Context } from './zammad.client.js';

/** A file as an article carries it. */
interface Enclosed {
  readonly filename: string;
  readonly data: string;
  readonly 'mime-type': string;
}

/** Files in their order, as long as there is room. @returns also the names of those left out */
export async function enclosed(
  ctx: Context,
  files: readonly TaskFile[],
): Promise<{ readonly attachments: readonly Enclosed[]; readonly left: readonly string[] }> {
  const [attachments, left]: [Enclosed[], string[]] = [[], []];
  let room = ctx.settings.maxAttachmentBytes;
  for (const { name, mediaType, blob } of files) {
    if (blob.size > room) {
      left.push(name);
      continue;
    }
    room -= blob.size;
    const data = Buffer.from(await ctx.blobs.get(blob)).toString('base64');
    attachments.push({ filename: name, data, 'mime-type': mediaType });
  }
  return { attachments, left };
}

/** The files of an article. @returns also the names of those that are too large to be fetched */
export async function fetched(
  ctx: Context,
  { id, ticket_id: ticket, attachments }: Article,
): Promise<{ readonly files: readonly TaskFile[]; readonly left: readonly string[] }> {
  const [files, left]: [TaskFile[], string[]] = [[], []];
  for (const attachment of attachments) {
    const name = safeFileName(attachment.filename) || 'file';
    if (attachment.size > ctx.settings.maxAttachmentBytes) {
      left.push(name);
      continue;
    }
    const bytes = await askBytes(ctx, `ticket_attachment/${ticket}/${id}/${attachment.id}`);
    files.push({ name, mediaType: mediaTypeOf(attachment), blob: await ctx.blobs.put(bytes) });
  }
  return { files, left };
}

/** Its own notes use one spelling, mails another. */
function mediaTypeOf({ preferences }: Attachment): string {
  const found = preferences?.['Mime-Type'] ?? preferences?.['Content-Type'];
  return typeof found === 'string' && found.length <= 200 ? found : 'application/octet-stream';
}
