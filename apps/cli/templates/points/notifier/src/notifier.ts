import type { Notification, Notifier } from '@sportello/plugin-sdk';
import { call } from './gateway.client.js';
import type { Settings } from './settings.js';

export const notifier: Notifier<Settings> = {
  check: async (ctx) => void (await call(ctx, 'GET', 'status')),

  notify: async (ctx, notification, key) => {
    const known = await ctx.store.get(`told:${key}`);
    if (typeof known === 'string') return { state: 'sent', reference: known };
    await call(ctx, 'POST', 'messages', { to: notification.recipient.address, text: words(notification) }, key);
    await ctx.store.set(`told:${key}`, key);
    return { state: 'sent', reference: key };
  },
};

const OCCASIONS: Readonly<Record<string, { readonly it: string; readonly en: string }>> = {
  registered: { it: 'Richiesta registrata', en: 'Request registered' },
  resolved: { it: 'Richiesta risolta', en: 'Request resolved' },
};

/** The occasion in the recipient's language; what a later Sportello adds says its own words. */
function words({ event, language, wording, ticket }: Notification): string {
  const occasion = OCCASIONS[event]?.[language] ?? wording?.subject[language] ?? ticket.state[language];
  return `${ticket.number}: ${occasion}\n${ticket.link}`;
}
