import {
  assertSigned,
  ConfigPluginError,
  InvalidInputError,
  PoisonMessageError,
  webhookKey,
  type InboundContent,
  type InboundPush,
  type PluginContext,
  type RawInbound,
} from '@sportello/plugin-sdk';
import { readEvent, type CallEvent } from './call.event.js';
import type { PhoneSettings } from './phone.settings.js';

/** Media type under which what an exchange says is kept, byte for byte. */
export const CALL_MEDIA_TYPE = 'application/vnd.sportello.call+json';

export const phoneChannel: InboundPush<PhoneSettings> = {
  async check(ctx) {
    await keysOf(ctx);
  },

  async verify(ctx, request) {
    const { toleranceSeconds } = ctx.settings;
    assertSigned(request, await keysOf(ctx), { now: ctx.clock.now(), toleranceSeconds });
    return request;
  },

  async parse(ctx, request): Promise<readonly RawInbound[]> {
    // An exchange tries again when it was not heard: late is welcome, ahead of time is a wrong clock.
    const latest = new Date(ctx.clock.now().getTime() + ctx.settings.toleranceSeconds * 1_000);
    const { problems } = readEvent(request.body, latest);
    if (problems.length > 0) throw new InvalidInputError(problems);
    return [
      {
        // The exchange repeats it when it tries again, so each word of it is taken in once.
        externalId: `call:${request.headers['webhook-id'] ?? ''}`,
        mediaType: CALL_MEDIA_TYPE,
        raw: Uint8Array.from(request.body),
        receivedAt: ctx.clock.now().toISOString(),
      },
    ];
  },

  async read(ctx, message): Promise<InboundContent> {
    const { event } = readEvent(await ctx.blobs.get(message.raw), null);
    if (event === null) throw new PoisonMessageError('call-unreadable', 'what is stored says nothing of a call');
    return contentOf(ctx.settings, event);
  },
};

function contentOf({ language: spoken }: PhoneSettings, event: CallEvent): InboundContent {
  const { language = spoken, number, ...call } = event;
  return {
    from: number === null ? {} : { phone: number },
    // A number is shown by the caller's own exchange, and proves nothing.
    assurance: 'none',
    subject: '',
    text: '',
    ...(language === undefined ? {} : { language }),
    sentAt: call.at,
    attachments: [],
    thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
    call: { ...call, number },
  };
}

async function keysOf(ctx: PluginContext<PhoneSettings>): Promise<readonly Uint8Array[]> {
  return Promise.all(
    [...ctx.settings.secrets.keys()].map(async (at) => {
      const key = webhookKey(await ctx.secret(`secrets.${at}`));
      if (key !== null) return key;
      throw new ConfigPluginError(`secrets.${at}`, 'expected whsec_ and base64 of 24 to 64 bytes behind it');
    }),
  );
}
