import { z } from 'zod';
import type { ChatConversation, ChatDescription } from './chat.contract.js';
import type { PullResult, TaskOutcome, TaskReference, TaskUpdate } from './escalation.contract.js';
import type { InboundContent, PollResult, ProtocolRegistration, PushRequest, RawInbound } from './inbound.contract.js';
import type { Localized } from './localized.js';
import type { SendReceipt } from './outbound.contract.js';
import type { BlobRef } from './plugin.context.js';
import type { DeliveryEvidence } from './receipt.contract.js';
import type { RoutingVerdict } from './routing.contract.js';

/**
 * What a plugin may hand back, as schemas: the host refuses anything else at the border, and the contract suites check the
 * same before a plugin is shipped. Keys the contract does not know are dropped; bytes beyond the limits belong in a blob.
 */
export const LIMITS = {
  /** Messages of one poll. */
  messages: 1_000,
  /** Bytes of one message handed over by value; larger ones are put into `ctx.blobs` first. */
  rawBytes: 32 * 1024 * 1024,
  /** Characters of a message's text, of its HTML and of its quoted history, each. */
  text: 10_000_000,
  /** Attachments of one message. */
  attachments: 1_000,
} as const;

const localized: z.ZodType<Localized> = z.object({
  it: z.string().min(1).max(2_000),
  en: z.string().min(1).max(2_000),
});
const short = z.string().max(1_000);
const instant = z.iso.datetime({ offset: true });
const text = z.string().max(LIMITS.text);
const json = z.json();
const identifiers = z.array(z.string().max(2_000)).max(10_000);

/** A `BlobRef`. */
export const blobRefSchema: z.ZodType<BlobRef> = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().nonnegative(),
});

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

const attachmentSchema = z.object({
  name: short,
  mediaType: z.string().max(200),
  blob: blobRefSchema,
  contentId: short.exactOptional(),
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

const protocolCode = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);
const protocolRegistrationSchema: z.ZodType<ProtocolRegistration> = z.object({
  administration: protocolCode,
  office: protocolCode,
  register: protocolCode.exactOptional(),
  number: z.string().regex(/^[0-9]{1,20}$/),
  date: z.iso.date(),
  time: z.string().min(1).max(30).exactOptional(),
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

/** What `send` and `notify` return. */
export const sendReceiptSchema: z.ZodType<SendReceipt> = z.object({
  state: z.enum(['sent', 'not-sent']),
  reference: z.string().min(1).max(2_000),
  raw: blobRefSchema.exactOptional(),
  evidence: z.record(z.string().max(200), json).exactOptional(),
  registration: protocolRegistrationSchema.exactOptional(),
});

/** What `evaluate` returns. */
export const routingVerdictSchema: z.ZodType<RoutingVerdict> = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('abstain'), reason: localized }),
  z.object({
    decision: z.literal('route'),
    team: z.string().min(1).max(200),
    level: z.string().min(1).max(20).exactOptional(),
    technician: z.string().min(1).max(200).exactOptional(),
    score: z.number().exactOptional(),
    reason: localized,
  }),
]);

/** What `classify` returns, when it is no null. */
export const deliveryEvidenceSchema: z.ZodType<DeliveryEvidence> = z.object({
  state: z.enum([
    'accepted',
    'not-accepted',
    'taken-charge',
    'delivered',
    'delivery-warning',
    'not-delivered',
    'virus',
    'delayed',
    'bounced',
  ]),
  about: z.string().min(1).max(2_000).nullable(),
  recipients: z.array(z.string().min(1).max(1_000)).max(10_000),
  at: instant,
  proved: z.boolean(),
  issuer: short.exactOptional(),
  detail: short.exactOptional(),
  cause: z.enum(['unknown-mailbox', 'unknown-domain', 'mailbox-full', 'virus', 'expired', 'other']).exactOptional(),
  unprovable: z.array(z.string().min(1).max(1_000)).max(10_000).exactOptional(),
  identity: z.string().min(1).max(200).exactOptional(),
  registration: protocolRegistrationSchema.exactOptional(),
  facts: z.record(z.string().max(200), json).exactOptional(),
});

/** What `open` returns. */
export const taskReferenceSchema: z.ZodType<TaskReference> = z.object({
  reference: z.string().min(1).max(500),
  url: z.url().max(2_000).exactOptional(),
});

const taskFileSchema = z.object({ name: short, mediaType: z.string().max(200), blob: blobRefSchema });

/** What came of the work, as the supplier concludes it. */
export const taskOutcomeSchema: z.ZodType<TaskOutcome> = z.enum([
  ...(['fixed', 'workaround', 'configuration', 'advice', 'no-fault-found', 'not-reproducible'] as const),
  ...(['third-party', 'outside-contract', 'duplicate'] as const),
]);

/** One update of what `pull` returns. */
export const taskUpdateSchema: z.ZodType<TaskUpdate> = z.object({
  externalId: z.string().min(1).max(500),
  task: z.union([z.object({ id: z.string().min(1).max(200) }), z.object({ reference: z.string().min(1).max(500) })]),
  kind: z.enum(['accepted', 'refused', 'progress', 'question', 'answer', 'done']),
  text: z.string().max(100_000),
  at: instant,
  by: short.exactOptional(),
  attachments: z.array(taskFileSchema).max(LIMITS.attachments),
  outcome: taskOutcomeSchema.exactOptional(),
  effortMinutes: z.int().nonnegative().max(1_000_000).exactOptional(),
  facts: z.record(z.string().max(200), json).exactOptional(),
});

/** What `pull` returns. */
export const pullResultSchema: z.ZodType<PullResult> = z.object({
  updates: z.array(taskUpdateSchema).max(LIMITS.messages),
  held: rawInboundListSchema.exactOptional(),
  next: json,
  more: z.boolean(),
});

/** What `describe` and a cursor may be. */
export const jsonSchema: z.ZodType<z.core.util.JSONType> = json;

/** A copy that shares nothing with the plugin, without keys whose value is `undefined`. Throws for what cannot be cloned. */
export function clonedResult(value: unknown): unknown {
  return withoutUndefined(structuredClone(value));
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  return Object.fromEntries(
    Object.entries(value as object)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]: [string, unknown]) => [key, withoutUndefined(item)]),
  );
}

/** What `preview` of a notifier returns. */
export const notificationPreviewSchema = z.strictObject({
  subject: z.string().max(2_000),
  text: z.string().max(1_000_000),
  html: z.string().max(4_000_000).exactOptional(),
});
