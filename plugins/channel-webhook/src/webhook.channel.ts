import {
  assertSigned,
  ConfigPluginError,
  InvalidInputError,
  PoisonMessageError,
  type InboundContent,
  type InboundPush,
  type PluginContext,
  type PushRequest,
  type RawInbound,
  webhookKey,
} from '@sportello/plugin-sdk';
import { readRequest } from './request.check.js';
import type { WebhookRequest } from './request.schema.js';
import type { WebhookSettings } from './webhook.settings.js';

/** Media type under which a signed request is kept, byte for byte. */
export const WEBHOOK_MEDIA_TYPE = 'application/vnd.sportello.webhook+json';

export const webhookChannel: InboundPush<WebhookSettings> = {
  async check(ctx) {
    await keysOf(ctx);
  },

  async verify(ctx, request) {
    const { toleranceSeconds } = ctx.settings;
    assertSigned(request, await keysOf(ctx), { now: ctx.clock.now(), toleranceSeconds });
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
    const key = webhookKey(await ctx.secret(field));
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
