import { createHash } from 'node:crypto';
import { parseMail, readInboundMail, senderChecks } from '@sportello/mail';
import {
  PoisonMessageError,
  type InboundContent,
  type PluginContext,
  type RawInbound,
  type TaskUpdate,
} from '@sportello/plugin-sdk';
import type { EmailSettings } from './email.settings.js';
import { replyCommand } from './reply.command.js';
import { tagOf } from './task.token.js';

type Context = PluginContext<EmailSettings>;

/** What one mail in the mailbox comes to: the supplier's word, something for people, or nothing (our own mail). */
export type Reading =
  | { readonly is: 'update'; readonly update: TaskUpdate }
  | { readonly is: 'held'; readonly message: RawInbound }
  | { readonly is: 'ours' };

/** Longest text of an update; the mail itself is not kept beside it. */
const LONGEST = 100_000;
const MOST_FILES = 1_000;

/**
 * Believes only who is known and proves to have been written to: the sender's own address, and nobody else's in `Reply-To`, must be
 * the supplier's, not one that is shown falsely (ADR 0180), and the subject must carry the task's token. Machines never move a task.
 */
export async function readReply(ctx: Context, message: RawInbound, keys: readonly string[]): Promise<Reading> {
  if (message.quarantine !== undefined) return { is: 'held', message };
  const raw = message.raw instanceof Uint8Array ? message.raw : await ctx.blobs.get(message.raw);
  try {
    return await understood(ctx, message, raw, keys);
  } catch (error) {
    if (!(error instanceof PoisonMessageError)) throw error;
    return held(message, error.code, error.message);
  }
}

async function understood(
  ctx: Context,
  message: RawInbound,
  raw: Uint8Array,
  keys: readonly string[],
): Promise<Reading> {
  const { from, imap } = ctx.settings;
  const content = await readInboundMail(raw, {
    put: (bytes) => ctx.blobs.put(bytes),
    own: { instances: [ctx.tenant], addresses: [from.address] },
    sender: senderChecks(imap.sender, message.receivedAt, ctx.signal),
  });
  if (content.automatic?.kind === 'own') return { is: 'ours' };
  const tag = tagOf(content.subject, keys, scopeOf(ctx));
  if (content.automatic !== undefined) {
    const { kind, reason } = content.automatic;
    const code = kind === 'bounce' ? 'supplier-bounce' : 'supplier-automatic';
    return held(message, code, `${reason}${tag.found === 'task' ? `, about ${tag.number}` : ''}`);
  }
  const { from: writers } = await parseMail(raw);
  const [writer] = writers;
  if (writer === undefined || writers.length !== 1 || !known(ctx).has(writer.address.toLowerCase()))
    return held(message, 'supplier-unknown-sender', 'the sender is not an address of the supplier');
  if (content.sender?.dmarc === 'fail')
    return held(message, 'supplier-doubted-sender', 'the address shown is proved not to be the writer’s');
  if (tag.found === 'forged')
    return held(message, 'supplier-forged-token', `the token in the subject is not that of ${tag.number}`);
  if (tag.found === 'nothing') return held(message, 'supplier-no-task', 'the subject names no task');
  const externalId = content.thread.messageId ?? createHash('sha256').update(raw).digest('hex');
  return {
    is: 'update',
    update: updateOf(content, { externalId, number: tag.number, by: writer.name || writer.address, message }),
  };
}

function updateOf(
  content: InboundContent,
  {
    externalId,
    number,
    by,
    message,
  }: { readonly externalId: string; readonly number: string; readonly by: string; readonly message: RawInbound },
): TaskUpdate {
  const { kind, text, outcome, effortMinutes } = replyCommand(content.text);
  return {
    externalId: `mail:${externalId}`.slice(0, 500),
    task: { reference: number },
    ...{ kind, text: text.slice(0, LONGEST), at: message.receivedAt, by: by.slice(0, 200) },
    attachments: content.attachments
      .slice(0, MOST_FILES)
      .map(({ name, mediaType, blob }) => ({ name, mediaType, blob })),
    ...(outcome === undefined ? {} : { outcome }),
    ...(effortMinutes === undefined ? {} : { effortMinutes }),
  };
}

/** Tokens are good for one supplier of one tenant. */
export const scopeOf = ({ tenant, instance }: Pick<Context, 'tenant' | 'instance'>): string => `${tenant}/${instance}`;

const known = ({ settings: { to, accepts } }: Context): ReadonlySet<string> =>
  new Set([...to, ...accepts].map((address) => address.toLowerCase()));

const held = (message: RawInbound, code: string, reason: string): Reading => ({
  is: 'held',
  message: { ...message, quarantine: { code, reason: reason.slice(0, 1_000) } },
});
