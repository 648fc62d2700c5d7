import { composeMail, INSTANCE_HEADER } from '@sportello/mail';
import type { Notification, PluginContext } from '@sportello/plugin-sdk';
import { letterHtml } from './letter.html.js';
import { letterOf, personName, type Letter } from './letter.js';
import { letterText } from './letter.text.js';
import type { NotifierSettings } from './notifier.settings.js';

/** Ids of mails that came in are as hostile as the mails: one that would break the header is left out. */
const MESSAGE_ID = /^[\x21-\x3B\x3D\x3F-\x7E]{1,900}$/;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,99}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,99}$/i;

/** What answers the requester's own message by itself; the other notices answer none (RFC 3834 §5). */
const ANSWERS: readonly Notification['event'][] = ['registered', 'reply-received'];

const enclosable = ({ attachments }: Notification, most: number): boolean =>
  attachments.reduce((sum, { blob }) => sum + blob.size, 0) <= most;

/** What the mail says. */
export const letterFor = (ctx: PluginContext<NotifierSettings>, notification: Notification): Letter =>
  letterOf(notification, { filesOnPage: !enclosable(notification, ctx.settings.maxAttachmentBytes) });

/** The mail of a notification, byte for byte as it is handed over. */
export async function emailOf(ctx: PluginContext<NotifierSettings>, notification: Notification): Promise<Uint8Array> {
  const { from, replyTo, maxAttachmentBytes } = ctx.settings;
  const { recipient, thread, attachments, event, audience } = notification;
  const fits = enclosable(notification, maxAttachmentBytes);
  const letter = letterFor(ctx, notification);
  const inReplyTo = thread.inReplyTo !== undefined && MESSAGE_ID.test(thread.inReplyTo) ? thread.inReplyTo : undefined;
  return composeMail({
    from: { name: from.name, address: from.address },
    to: [{ name: personName(notification), address: recipient.address }],
    ...(replyTo === undefined ? {} : { replyTo: { name: from.name, address: replyTo } }),
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    date: ctx.clock.now(),
    messageId: `<${messageIdOf(ctx, notification)}>`,
    ...(inReplyTo === undefined ? {} : { inReplyTo: `<${inReplyTo}>` }),
    references: thread.references.filter((id) => MESSAGE_ID.test(id)).map((id) => `<${id}>`),
    headers: {
      [INSTANCE_HEADER]: ctx.tenant,
      // What a person wrote is a person's mail, and may be answered by an out-of-office note like any other.
      ...(letter.isAutomatic ? { 'X-Auto-Response-Suppress': 'All' } : {}),
    },
    attachments: fits ? await Promise.all(attachments.map((attachment) => enclosed(ctx, attachment))) : [],
    ...(letter.isAutomatic
      ? {
          autoSubmitted:
            audience === 'requester' && ANSWERS.includes(event)
              ? ('auto-replied' as const)
              : ('auto-generated' as const),
        }
      : {}),
  });
}

/** Signed by the core, so that an answer to it is recognised without any look-up. Without angle brackets. */
export function messageIdOf(ctx: PluginContext<NotifierSettings>, { thread }: Notification): string {
  return `${thread.messageIdLocal}@${ctx.settings.from.address.split('@')[1] ?? 'localhost'}`;
}

async function enclosed(
  ctx: PluginContext<NotifierSettings>,
  { name, mediaType, blob }: Notification['attachments'][number],
) {
  return {
    fileName: name,
    mediaType: MEDIA_TYPE.test(mediaType) ? mediaType : 'application/octet-stream',
    content: await ctx.blobs.get(blob),
  };
}
