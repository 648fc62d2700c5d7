import type { Outgoing } from '@sportello/intake';
import type { Notification } from '@sportello/plugin-sdk';

/** Occasions on which words of the desk travel with the notice. */
export const WITH_WORDS: readonly Notification['event'][] = ['information-requested', 'note', 'resolved', 'closed'];

/**
 * What a person of the desk wrote, as it goes out by the channel the request came by.
 * @param notification the same as a notice
 * @returns null when nobody wrote anything: then it is a notice and nothing else
 */
export function channelWords(notification: Notification): Outgoing | null {
  const { message, event, recipient, ticket, language, thread, attachments } = notification;
  if (message === undefined || !WITH_WORDS.includes(event)) return null;
  return {
    by: 'channel',
    occasion: event,
    message: { to: recipient, subject: ticket.subject, text: message.text, language, thread, attachments },
  };
}
