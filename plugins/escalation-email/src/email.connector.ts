import { createHash } from 'node:crypto';
import {
  composeMail,
  fetchFolder,
  INSTANCE_HEADER,
  type FolderPosition,
  type OutgoingAttachment,
} from '@sportello/mail';
import {
  ConfigPluginError,
  type EscalatedTask,
  type EscalationConnector,
  type Json,
  type PluginContext,
  type RawInbound,
  type TaskFile,
  type TaskUpdate,
} from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { EmailSettings } from './email.settings.js';
import { bySmtp, handOver, inMailbox } from './mail.servers.js';
import { readReply, scopeOf } from './reply.reading.js';
import { changeText, offerText } from './task.letter.js';
import { taggedSubject, tokenOf } from './task.token.js';

type Context = PluginContext<EmailSettings>;

/** Seconds a key is remembered: longer than anybody repeats one. */
const REMEMBERED = 90 * 86_400;
/** Mails of one pull: few enough to commit often. */
const BATCH = 50;
const MAX_BYTES = 50 * 1024 * 1024;
/** Characters of a token's key: fewer can be guessed. */
const SHORTEST_KEY = 32;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,99}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,99}$/i;

/**
 * Gives tasks to a supplier by mail and reads what it answers. The supplier knows a task by its number and a token in the subject,
 * which nobody can make who was not written to.
 */
export const emailConnector: EscalationConnector<EmailSettings> = {
  async check(ctx) {
    await keysOf(ctx);
    await bySmtp(ctx, (smtp) => smtp.check(ctx.signal));
    await inMailbox(ctx, (session) => session.folderStatus(ctx.settings.imap.folder, ctx.signal));
  },

  async open(ctx, task, key) {
    await once(ctx, key, async () => {
      const { fitting, leftOut } = fit(ctx, task.attachments);
      await send(ctx, task, key, { text: offerText(task, leftOut), files: fitting });
    });
    return { reference: task.number };
  },

  async update(ctx, task, _reference, change, key) {
    await once(ctx, key, async () => {
      const { fitting, leftOut } = fit(ctx, change.attachments);
      await send(ctx, task, key, { text: changeText(task, change, leftOut), files: fitting });
    });
  },

  async pull(ctx, since) {
    const keys = await keysOf(ctx);
    const { messages, position, more } = await inMailbox(ctx, (session) =>
      fetchFolder(ctx, session, ctx.settings.imap.folder, positionOf(since), {
        limit: BATCH,
        maxMessageBytes: MAX_BYTES,
      }),
    );
    const updates = new Map<string, TaskUpdate>();
    const held: RawInbound[] = [];
    for (const message of messages) {
      const reading = await readReply(ctx, message, keys);
      // The same mail twice in the mailbox has been said once.
      if (reading.is === 'update') updates.set(reading.update.externalId, reading.update);
      if (reading.is === 'held') held.push(reading.message);
    }
    return { updates: [...updates.values()], held, next: { ...position, left: [...position.left.slice(-200)] }, more };
  },
};

/** What was handed over under a key is not handed over again. */
async function once(ctx: Context, key: string, work: () => Promise<void>): Promise<void> {
  const place = `sent:${digestOf(key)}`;
  if ((await ctx.store.get(place)) !== undefined) return;
  await work();
  await ctx.store.set(place, true, { ttl: REMEMBERED });
}

async function send(
  ctx: Context,
  task: EscalatedTask,
  key: string,
  { text, files }: { readonly text: string; readonly files: readonly TaskFile[] },
): Promise<void> {
  const [newest = ''] = await keysOf(ctx);
  const { from, to } = ctx.settings;
  const domain = from.address.split('@')[1] ?? 'localhost';
  const token = tokenOf(newest, scopeOf(ctx), task.number);
  // What joins the mails of one task in whatever program they are read with.
  const thread = `<task.${digestOf(`${scopeOf(ctx)}/${task.id}`)}@${domain}>`;
  const raw = await composeMail({
    from,
    to: to.map((address) => ({ name: '', address })),
    subject: taggedSubject(task.number, token, oneLine(task.title)),
    text,
    date: ctx.clock.now(),
    // The same key, the same message; a message sent once more has a key of its own.
    messageId: `<${digestOf(key)}@${domain}>`,
    references: [thread],
    headers: { [INSTANCE_HEADER]: ctx.tenant },
    attachments: await Promise.all(files.map((file) => enclosed(ctx, file))),
    autoSubmitted: 'auto-generated',
  });
  await handOver(ctx, raw);
}

async function enclosed(ctx: Context, { name, mediaType, blob }: TaskFile): Promise<OutgoingAttachment> {
  const type = MEDIA_TYPE.test(mediaType) ? mediaType : 'application/octet-stream';
  return { fileName: name, mediaType: type, content: await ctx.blobs.get(blob) };
}

/** Files in their order, as long as there is room. */
function fit({ settings }: Context, files: readonly TaskFile[]): { fitting: TaskFile[]; leftOut: string[] } {
  const [fitting, leftOut]: [TaskFile[], string[]] = [[], []];
  let room = settings.maxAttachmentBytes;
  for (const file of files) {
    if (file.blob.size > room) leftOut.push(oneLine(file.name));
    else {
      fitting.push(file);
      room -= file.blob.size;
    }
  }
  return { fitting, leftOut };
}

async function keysOf(ctx: Context): Promise<readonly string[]> {
  const fields = ['tokenKey', ...(ctx.settings.previousTokenKey === undefined ? [] : ['previousTokenKey'])];
  return Promise.all(
    fields.map(async (field) => {
      const key = await ctx.secret(field);
      if (key.length < SHORTEST_KEY) throw new ConfigPluginError(field, `must have ${SHORTEST_KEY} characters or more`);
      return key;
    }),
  );
}

const position = z.object({ uidValidity: z.string(), uid: z.int().nonnegative(), left: z.array(z.int()).default([]) });

/** An unreadable cursor counts as none: everything is read again, and what is known already moves nothing. */
const positionOf = (since: Json): FolderPosition | undefined => position.safeParse(since).data;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
