import {
  AuthPluginError,
  InvalidInputError,
  PoisonMessageError,
  type InboundContent,
  type InboundPush,
  type PluginContext,
  type RawInbound,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import { describeChat } from './chat.description.js';
import type { ChatSettings } from './chat.settings.js';
import { askerProblems, conversationSchema, type StoredConversation } from './conversation.js';
import { subjectOf, transcriptOf } from './transcript.js';

/** Media type under which a piece of a conversation is kept. */
export const CHAT_MEDIA_TYPE = 'application/vnd.sportello.chat+json';

export const chatChannel: InboundPush<ChatSettings> = {
  async check() {
    // A chat depends on nothing outside its settings, which the schema has checked.
  },

  async describe(ctx, language) {
    return describeChat(ctx.settings, language);
  },

  /** What was said is what the host has kept: nobody hands in a conversation they have written themselves. */
  async verify(_ctx, request) {
    if (request.conversation === undefined)
      throw new AuthPluginError('a conversation comes from the chat of the portal, not from a request');
    return request;
  },

  async parse(ctx, { conversation, language }): Promise<readonly RawInbound[]> {
    if (conversation === undefined) throw new AuthPluginError('there is no conversation');
    const problems = askerProblems(conversation.requester);
    if (problems.length > 0) throw new InvalidInputError(problems);
    const stored: StoredConversation = { ...conversation, language };
    return [
      {
        // The host hands the same piece over again when it does not know whether it was taken.
        externalId: `chat:${conversation.id}:${conversation.last}`,
        mediaType: CHAT_MEDIA_TYPE,
        raw: new TextEncoder().encode(JSON.stringify(stored)),
        receivedAt: ctx.clock.now().toISOString(),
      },
    ];
  },

  async read(ctx, message): Promise<InboundContent> {
    const conversation = await storedConversation(ctx, message);
    const { requester, ticketReference, language, lines } = conversation;
    return {
      from: { name: requester.name.trim(), email: requester.email.trim() },
      // Nobody has proved that the address is theirs.
      assurance: 'none',
      subject: subjectOf(conversation),
      text: transcriptOf(conversation),
      language,
      attachments: lines.flatMap(({ attachments }) => attachments),
      thread: {
        messageId: null,
        inReplyTo: [],
        references: ticketReference === null ? [] : [ticketReference],
        recipients: [],
      },
      ...(ticketReference === null ? {} : { answered: true }),
    };
  },
};

async function storedConversation(
  ctx: PluginContext<ChatSettings>,
  message: StoredInbound,
): Promise<StoredConversation> {
  const bytes = await ctx.blobs.get(message.raw);
  const read = conversationSchema.safeParse(jsonOf(bytes));
  if (!read.success) throw new PoisonMessageError('chat-unreadable', 'what is stored is not a conversation');
  return read.data;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
