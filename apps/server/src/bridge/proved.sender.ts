import type { InboxMessage } from '@sportello/intake';
import type { InboundContent } from '@sportello/plugin-sdk';
import { ASSURANCES, type RegisterTicketInput } from '@sportello/ticketing';

/**
 * How sure it is who asks: by the identity they had come in with, or else by what the channel says. The address they left may be
 * somebody else's: only where their provider gives it as theirs does what it proves pass on to the contact.
 */
export function provedBy(
  { proof }: Pick<InboxMessage, 'proof'>,
  content: Pick<InboundContent, 'assurance' | 'from'>,
): Pick<RegisterTicketInput, 'assurance' | 'identity'> {
  const assurance = ASSURANCES.find((level) => level === proof?.assurance);
  if (proof === null || assurance === undefined) return { assurance: content.assurance };
  const { provider, subject, at, email, fiscalNumber } = proof;
  const ownsAddress = email !== null && content.from.email?.trim().toLowerCase() === email;
  const code = typeof fiscalNumber === 'string' ? { fiscalNumber } : {};
  return { assurance, identity: { provider, subject, assurance, at, ownsAddress, ...code } };
}
