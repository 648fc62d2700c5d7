import type { Outbound } from '@sportello/plugin-sdk';
import { call } from './gateway.client.js';
import type { Settings } from './settings.js';

export const outbound: Outbound<Settings> = {
  // What it sends goes to telephones; without `addresses` it would be given e-mail addresses.
  capabilities: { attachments: false, html: false, addresses: 'phone' },

  check: async (ctx) => void (await call(ctx, 'GET', 'status')),

  // The gateway knows keys too; a receipt that is remembered saves the question.
  send: async (ctx, message, key) => {
    const known = await ctx.store.get(`sent:${key}`);
    if (typeof known === 'string') return { state: 'sent', reference: known };
    const answer = await call(ctx, 'POST', 'messages', { to: message.to.address, text: message.text }, key);
    const reference = referenceOf(answer) ?? key;
    await ctx.store.set(`sent:${key}`, reference);
    return { state: 'sent', reference };
  },
};

function referenceOf(answer: unknown): string | undefined {
  const id: unknown = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
