import {
  AuthPluginError,
  ConfigPluginError,
  InvalidInputError,
  PoisonMessageError,
  type InboundContent,
  type InboundPush,
  type PluginContext,
  type PushRequest,
  type RawInbound,
} from '@sportello/plugin-sdk';
import { readRequest } from './request.check.js';
import type { WebhookRequest } from './request.schema.js';
import { isSignedBy, keyOf } from './webhook.signature.js';
import type { WebhookSettings } from './webhook.settings.js';

/** Media type under which a signed request is kept, byte for byte. */
export const WEBHOOK_MEDIA_TYPE = 'application/vnd.sportello.webhook+json';

/** What identifies a request: printable, and short enough for every sender met so far. */
const ID = /^[\x21-\x7E]{1,200}$/;
const SECONDS = /^\d{1,12}$/;

export const webhookChannel: InboundPush<WebhookSettings> = {
  async check(ctx) {
    await keysOf(ctx);
  },

  async verify(ctx, request) {
    const id = request.headers['webhook-id'] ?? '';
    const timestamp = request.headers['webhook-timestamp'] ?? '';
    const signature = request.headers['webhook-signature'] ?? '';
    if (!ID.test(id)) throw new AuthPluginError('no webhook-id of 1 to 200 printable characters');
    if (!SECONDS.test(timestamp)) throw new AuthPluginError('no webhook-timestamp in seconds since 1970');
    if (signature === '') throw new AuthPluginError('no webhook-signature');
    const away = Math.abs(ctx.clock.now().getTime() / 1_000 - Number(timestamp));
    if (away > ctx.settings.toleranceSeconds)
      throw new AuthPluginError(`signed ${Math.round(away)} seconds away from now`);
    if (!isSignedBy(await keysOf(ctx), { id, timestamp, signature, body: request.body }))
      throw new AuthPluginError('no signature of a known secret');
    return request;
  },

  async parse(ctx, request): Promise<readonly RawInbound[]> {
    const { problems } = readRequest(request.body, ctx.settings);
    if (problems.length > 0) throw new InvalidInputError(problems);
    return [
      {
        // The sender repeats it when it tries again, so the request is taken in once.
        externalId: `webhook:${request.headers['webhook-id'] ?? ''}`,
        mediaType: WEBHOOK_MEDIA_TYPE,
        raw: exactBytes(request),
        receivedAt: ctx.clock.now().toISOString(),
      },
    ];
  },

  async read(ctx, message): Promise<InboundContent> {
    const { request } = readRequest(await ctx.blobs.get(message.raw), ctx.settings);
    // Limits may have been tightened since it was accepted: a person decides.
    if (request === null) throw new PoisonMessageError('webhook-unreadable', 'what is stored is not such a request');
    return contentOf(ctx, request);
  },
};

async function contentOf(ctx: PluginContext<WebhookSettings>, request: WebhookRequest): Promise<InboundContent> {
  const { requester, subject, text, language, sentAt, kind, area, topic, subtopic, severity, level } = request;
  // The rules of routing know it as a field: whether that level takes it is theirs to say (B3, E7).
  const fields = level === undefined ? request.fields : { ...request.fields, level };
  const attachments: InboundContent['attachments'][number][] = [];
  for (const { name, mediaType, content } of request.attachments) {
    const blob = await ctx.blobs.put(new Uint8Array(Buffer.from(content, 'base64')));
    attachments.push({ name, mediaType, blob });
  }
  return {
    from: given(requester),
    assurance: ctx.settings.assurance,
    subject,
    text,
    ...given({ language, sentAt }),
    attachments,
    thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
    request: given({ kind, area, topic, subtopic, severity, fields }),
  };
}

async function keysOf(ctx: PluginContext<WebhookSettings>): Promise<Uint8Array[]> {
  const keys: Uint8Array[] = [];
  for (const at of ctx.settings.secrets.keys()) {
    const field = `secrets.${at}`;
    const key = keyOf(await ctx.secret(field));
    if (key === null) throw new ConfigPluginError(field, 'expected whsec_ and base64 of 24 to 64 bytes behind it');
    keys.push(key);
  }
  return keys;
}

const exactBytes = ({ body }: PushRequest): Uint8Array => Uint8Array.from(body);

/** Only what is said: absent and undefined are not the same to the host. */
function given<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
