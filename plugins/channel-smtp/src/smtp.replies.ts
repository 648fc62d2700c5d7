import { BusyError, TooLargeError } from './bounded.bytes.js';

/** What the sender is told. */
export function reply(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** Whatever kept the message from being committed: it is not ours, and the sender keeps it. */
export function replyTo(error: unknown): Error {
  if (error instanceof TooLargeError) return reply(552, 'the message is larger than this mailbox takes');
  if (error instanceof BusyError) return reply(452, 'no room for the message now, try again later');
  return reply(451, 'cannot take the message now, try again later');
}
