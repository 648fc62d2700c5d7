import { createHash } from 'node:crypto';
import {
  ConfigPluginError,
  type EscalationConnector,
  type Json,
  type PluginContext,
  type TaskFile,
} from '@sportello/plugin-sdk';
import { acknowledged, type Acknowledgement } from './webhook.answer.js';
import { keyOf, signedHeaders } from './webhook.signature.js';
import type { WebhookSettings } from './webhook.settings.js';

type Context = PluginContext<WebhookSettings>;

/** Seconds an answer is remembered: longer than anybody repeats a key. */
const REMEMBERED = 90 * 86_400;

/**
 * Tells a supplier by signed messages (Standard Webhooks). The key is the message's id: a supplier that has seen it has
 * seen the message. Retries belong to the core's jobs; what was acknowledged once is not sent again.
 */
export const webhookConnector: EscalationConnector<WebhookSettings> = {
  // Nothing is sent: a supplier should not hear of a task that is none.
  check: async (ctx) => void (await keysOf(ctx)),
  open: async (ctx, task, key) => {
    const { attachments, ...facts } = task;
    const files = attachments.map(named);
    const { reference, url } = await send(ctx, key, { type: 'task.offered', task: { ...facts, attachments: files } });
    return { reference: reference ?? task.number, ...(url === undefined ? {} : { url }) };
  },
  update: async (ctx, task, reference, change, key) => {
    const { kind, text, at } = change;
    const about = { id: task.id, number: task.number, reference };
    const attachments = change.attachments.map(named);
    await send(ctx, key, { type: `task.${kind}`, task: about, change: { text, at, attachments } });
  },
};

/** The bytes are fetched from the task API, with the supplier's own token. */
const named = ({ name, mediaType, blob }: TaskFile) => ({ name, mediaType, size: blob.size, sha256: blob.sha256 });

async function send(
  ctx: Context,
  key: string,
  data: Readonly<Record<string, unknown>> & { readonly type: string },
): Promise<Acknowledgement> {
  const id = idOf(key);
  const known = await ctx.store.get(`sent:${id}`);
  if (known !== undefined) return known as Acknowledgement;
  const keys = await keysOf(ctx);
  const at = ctx.clock.now();
  const { type, ...rest } = data;
  const body = JSON.stringify({ type, timestamp: at.toISOString(), tenant: ctx.tenant, data: rest });
  const headers = signedHeaders(keys, { id, at, body });
  const answer = acknowledged(await ctx.http({ method: 'POST', url: ctx.settings.url, headers, body }));
  await ctx.store.set(`sent:${id}`, { ...answer } as Json, { ttl: REMEMBERED });
  return answer;
}

/** The key itself when it can stand in a header and a signature, which parts its fields by full stops. */
const idOf = (key: string): string =>
  /^[A-Za-z0-9_:-]{1,128}$/.test(key) ? key : createHash('sha256').update(key).digest('hex');

/** Whether messages carry the old signature too. */
function isOverlap({ settings: { previousSecret, previousSecretUntil: until }, clock }: Context): boolean {
  return previousSecret !== undefined && (until === undefined || clock.now().getTime() < Date.parse(until));
}

async function keysOf(ctx: Context): Promise<readonly Uint8Array[]> {
  const fields = ['secret', ...(isOverlap(ctx) ? ['previousSecret'] : [])];
  return Promise.all(
    fields.map(async (field) => {
      const key = keyOf(await ctx.secret(field));
      if (key === null) throw new ConfigPluginError(field, 'must be whsec_ and base64 of 24 to 64 bytes');
      return key;
    }),
  );
}
