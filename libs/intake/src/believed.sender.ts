import type { InboundContent, InboundParty } from '@sportello/plugin-sdk';

type Told = Pick<InboundContent, 'from' | 'sender'>;

/** A mail that fails the policy of the domain it shows proves nothing of its address (ADR 0180). */
export const isDoubted = ({ sender }: Pick<InboundContent, 'sender'>): boolean => sender?.dmarc === 'fail';

/** The writer's address in lower case, as far as it may be taken for theirs; nothing follows from one that is doubted. */
export function believedAddress(content: Told): string | undefined {
  const { email } = believedParty(content);
  return email?.trim().toLowerCase();
}

/** Who wrote, without an address that is doubted. */
export function believedParty(content: Told): InboundParty {
  if (!isDoubted(content)) return content.from;
  const { email: _, ...party } = content.from;
  return party;
}
