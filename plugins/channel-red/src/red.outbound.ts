import type { Json, Outbound, SendReceipt } from '@sportello/plugin-sdk';
import { checkOutgoing, handOverInFolder } from './outgoing.folder.js';
import { outgoingAnswer } from './outgoing.parcel.js';
import { handOverByRest } from './outgoing.rest.js';
import type { RedSettings } from './red.settings.js';
import { registrationOf } from './registration.facts.js';
import { restSource } from './rest.source.js';

/** Seconds a handing over is remembered: longer than anybody repeats a key. */
const REMEMBERED = 90 * 86_400;

/** Answers handed back to be registered as outgoing and dispatched. Number and date are the registry's. */
export const redOutbound: Outbound<RedSettings> = {
  capabilities: { attachments: true, html: false, addresses: 'request', setting: 'outgoing' },

  async check(ctx) {
    if (ctx.settings.outgoing === undefined) return;
    await (ctx.settings.rest === undefined ? checkOutgoing(ctx) : restSource.check(ctx));
  },

  async send(ctx, message, key): Promise<SendReceipt> {
    const answer = outgoingAnswer(ctx, message, key);
    const known = await ctx.store.get(answer.reference);
    if (known !== undefined) return known as unknown as SendReceipt;
    const registered =
      ctx.settings.rest === undefined
        ? await handOverInFolder(ctx, answer, message).then(() => null)
        : await handOverByRest(ctx, answer, message);
    const receipt: SendReceipt = {
      ...{ state: 'sent', reference: answer.reference },
      ...(registered === null ? {} : { registration: registrationOf(registered) }),
    };
    await ctx.store.set(answer.reference, { ...receipt } as unknown as Json, { ttl: REMEMBERED });
    return receipt;
  },
};
