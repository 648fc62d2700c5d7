import type { Outgoing } from '@sportello/intake';
import type { Notification } from '@sportello/plugin-sdk';

/** Occasions on which words of the desk travel with the notice. */
export const WITH_WORDS: readonly Notification['event'][] = ['information-requested', 'note', 'resolved', 'closed'];

/**
 * What a person of the desk wrote, as it goes out by the channel the request came by.
 * @param notification the same as a notice
 * @param fields of the request, as the channel gave them
 * @returns null when nobody wrote anything: then it is a notice and nothing else
 */
export function channelWords(notification: Notification, fields: Readonly<Record<string, unknown>>): Outgoing | null {
  const { message, event, recipient, ticket, language, thread, attachments } = notification;
  if (message === undefined || !WITH_WORDS.includes(event)) return null;
  return {
    by: 'channel',
    occasion: event,
    message: {
      ...{ to: recipient, subject: ticket.subject, text: message.text, language, thread, attachments },
      request: { number: ticket.number, fields: plainFields(fields) },
    },
  };
}

type Plain = string | number | boolean;
const isPlain = (value: unknown): value is Plain => ['string', 'number', 'boolean'].includes(typeof value);

const plainFields = (fields: Readonly<Record<string, unknown>>): Record<string, Plain> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Plain] => isPlain(entry[1])));
