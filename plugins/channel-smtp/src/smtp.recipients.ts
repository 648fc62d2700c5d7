import type { SMTPServerSession } from 'smtp-server';
import { reply } from './smtp.replies.js';

/** RFC 5321 §4.5.3.1.8: a hundred must be taken; the sender brings the rest in another transaction. */
const MOST_RECIPIENTS = 100;

/** Why this recipient is not taken, as the sender is told; null when it is. */
export function refusalOf(address: string, session: SMTPServerSession, own: readonly string[]): Error | null {
  if (session.envelope.rcptTo.length >= MOST_RECIPIENTS) return reply(452, 'too many recipients, send the rest later');
  const ours = own.some((each) => isAddressed(address.toLowerCase(), each.toLowerCase()));
  return ours ? null : reply(550, 'this mailbox is not here');
}

/** `desk+anything@example.org` is `desk@example.org` (RFC 5233). */
function isAddressed(address: string, own: string): boolean {
  const [local = '', domain = ''] = own.split('@');
  return address === own || (address.startsWith(`${local}+`) && address.endsWith(`@${domain}`));
}
