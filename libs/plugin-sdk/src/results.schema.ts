import { z } from 'zod';
import type { PullResult, TaskOutcome, TaskReference, TaskUpdate } from './escalation.contract.js';
import { rawInboundListSchema } from './inbound.schema.js';
import { blobRefSchema, LIMITS } from './limits.schema.js';
import type { Localized } from './localized.js';
import type { SendReceipt } from './outbound.contract.js';
import type { DeliveryEvidence } from './receipt.contract.js';
import type { RoutingVerdict } from './routing.contract.js';
import { instant, json, protocolRegistrationSchema, short } from './schema.parts.js';

const localized: z.ZodType<Localized> = z.object({
  it: z.string().min(1).max(2_000),
  en: z.string().min(1).max(2_000),
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
