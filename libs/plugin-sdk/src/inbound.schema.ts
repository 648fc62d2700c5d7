import { z } from 'zod';
import type { ChatConversation, ChatDescription } from './chat.contract.js';
import type { InboundContent } from './content.contract.js';
import type { PollResult, PushRequest, RawInbound } from './inbound.contract.js';
import { blobRefSchema, LIMITS } from './limits.schema.js';
import {
  attachmentSchema,
  identifiers,
  instant,
  json,
  protocolRegistrationSchema,
  short,
  text,
} from './schema.parts.js';

const bytes = z.instanceof(Uint8Array).refine((raw) => raw.byteLength <= LIMITS.rawBytes, {
  error: `more than ${LIMITS.rawBytes} bytes by value: put them into ctx.blobs and return the reference`,
});

/** A `RawInbound`. */
export const rawInboundSchema: z.ZodType<RawInbound> = z.object({
  externalId: z.string().min(1).max(500),
  mediaType: z.string().min(3).max(200),
  raw: z.union([bytes, blobRefSchema]),
  receivedAt: instant,
  hints: z.record(z.string().max(100), json).exactOptional(),
  quarantine: z.object({ code: z.string().min(1).max(100), reason: short }).exactOptional(),
});

/** What `parse` returns. */
export const rawInboundListSchema = z.array(rawInboundSchema).max(LIMITS.messages);

/** What `poll` returns. */
export const pollResultSchema: z.ZodType<PollResult> = z.object({
  messages: rawInboundListSchema,
  next: json,
  more: z.boolean(),
});

const chatConversationSchema: z.ZodType<ChatConversation> = z.object({
  id: z.string().max(100),
  last: z.int().positive(),
  ticketReference: short.nullable(),
  zone: z.string().max(100),
  requester: z.object({ name: short, email: short }),
  lines: z
    .array(
      z.object({
        at: instant,
        by: z.enum(['requester', 'bot', 'operator']),
        name: short,
        text,
        attachments: z.array(attachmentSchema).max(LIMITS.attachments),
      }),
    )
    .min(1)
    .max(10_000),
});

const spoken = z.string().min(1).max(4_000);

/** The part `chat` of what `describe` returns, of a channel that serves a chat. */
export const chatDescriptionSchema: z.ZodType<ChatDescription> = z.object({
  greeting: spoken,
  waiting: spoken,
  closed: spoken,
  bot: z
    .object({
      name: z.string().min(1).max(100),
      found: spoken,
      notFound: spoken,
      others: z.int().min(0).max(5),
    })
    .exactOptional(),
  textMaxLength: z.int().min(1).max(4_000),
  files: z.object({
    max: z.int().min(0).max(20),
    maxBytes: z.int().min(1),
    mediaTypes: z.array(z.string().max(200)).max(100),
  }),
  idleMinutes: z.int().min(1).max(240),
  privacy: z.object({ label: spoken, link: z.string().max(2_048).exactOptional() }),
});

/** What `verify` returns. */
export const pushRequestSchema: z.ZodType<PushRequest> = z.object({
  method: short,
  headers: z.record(z.string(), z.string()),
  query: z.record(z.string(), z.string()),
  body: z.instanceof(Uint8Array),
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
  files: z.array(z.object({ field: z.string(), name: z.string(), mediaType: z.string(), blob: blobRefSchema })),
  idempotencyKey: z.string().nullable(),
  language: z.enum(['it', 'en']),
  conversation: chatConversationSchema.exactOptional(),
});

const partySchema = z.object({
  name: short.exactOptional(),
  email: short.exactOptional(),
  phone: short.exactOptional(),
  organisation: short.exactOptional(),
  userType: short.exactOptional(),
});

const senderResult = z.enum(['pass', 'fail', 'none', 'not-judged']);
const senderSchema = z.object({
  spf: senderResult,
  dkim: senderResult,
  dmarc: senderResult,
  domain: z.string().max(253).exactOptional(),
  by: z.enum(['server', 'signature', 'nobody']),
});

const threadSchema = z.object({
  messageId: z.string().max(2_000).nullable(),
  inReplyTo: identifiers,
  references: identifiers,
  recipients: identifiers,
  ticketToken: short.exactOptional(),
});

const automaticSchema = z.object({
  kind: z.enum(['auto-reply', 'bounce', 'list', 'notice', 'system', 'own']),
  reason: short,
  bounce: z
    .object({
      recipients: z
        .array(z.object({ address: short, status: z.string().max(100).nullable(), final: z.boolean() }))
        .max(10_000),
      originalMessageId: z.string().max(2_000).nullable(),
    })
    .exactOptional(),
});

const callSchema = z.object({
  call: z.string().min(1).max(200),
  happened: z.enum(['ringing', 'answered', 'ended', 'missed']),
  at: instant,
  number: z.string().min(1).max(60).nullable(),
  dialled: z.string().max(60).exactOptional(),
  queue: z.string().max(60).exactOptional(),
  extensions: z.array(z.string().min(1).max(20)).max(50),
});

/** What `read` returns. */
export const inboundContentSchema: z.ZodType<InboundContent> = z.object({
  from: partySchema,
  assurance: z.enum(['none', 'email', 'email-verified', 'pec', 'spid-l2']),
  sender: senderSchema.exactOptional(),
  subject: z.string().max(10_000),
  text,
  html: text.exactOptional(),
  quoted: text.exactOptional(),
  sentAt: instant.exactOptional(),
  language: z.enum(['it', 'en']).exactOptional(),
  attachments: z.array(attachmentSchema).max(LIMITS.attachments),
  thread: threadSchema,
  automatic: automaticSchema.exactOptional(),
  answered: z.boolean().exactOptional(),
  request: z
    .object({
      kind: short.exactOptional(),
      area: short.exactOptional(),
      topic: short.exactOptional(),
      subtopic: short.exactOptional(),
      severity: z.int().min(1).max(9).exactOptional(),
      fields: z
        .record(z.string().max(200), z.union([z.string().max(100_000), z.number(), z.boolean()]))
        .exactOptional(),
      callBack: z.boolean().exactOptional(),
    })
    .exactOptional(),
  identities: z.array(short).max(20).exactOptional(),
  call: callSchema.exactOptional(),
  registration: protocolRegistrationSchema.exactOptional(),
  annulment: z.object({ registration: protocolRegistrationSchema, reason: short, act: short }).exactOptional(),
  notes: z.array(short).max(1_000).exactOptional(),
});
