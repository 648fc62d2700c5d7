import type { AutomaticFacts, InboundContent } from '@sportello/plugin-sdk';
import type { ThreadCandidate, ThreadDecision } from './thread.decision.js';

/** What becomes of a message that was read. */
export type IntakeDecision =
  | { readonly does: 'register'; /** Tell the sender that it arrived. */ readonly acknowledge: boolean }
  | { readonly does: 'reply'; readonly ticket: ThreadCandidate; readonly because: string }
  /** Put on the ticket for people to see, moving nothing. */
  | { readonly does: 'note'; readonly ticket: ThreadCandidate; readonly automatic: AutomaticFacts }
  | {
      readonly does: 'bounce';
      readonly ticket: ThreadCandidate;
      readonly bounce: NonNullable<AutomaticFacts['bounce']>;
    }
  /** Kept and shown, but no ticket: a person can still open one from it. */
  | { readonly does: 'ignore'; readonly code: string; readonly reason: string };

/** A help desk's address is often a list itself, and portals write for people: these are requests, but are never answered by machine. */
const MAY_ASK: readonly AutomaticFacts['kind'][] = ['list', 'notice'];

/**
 * Machines that answer machines must not open, reopen or answer anything (RFC 3834); what they say about a known ticket is
 * kept on it. A message without any content at all still is a request: a person may have attached nothing by mistake.
 */
export function decideIntake(content: InboundContent, thread: ThreadDecision): IntakeDecision {
  const automatic = content.automatic;
  if (automatic?.kind === 'own') return { does: 'ignore', code: 'own-mail', reason: automatic.reason };
  if (automatic?.kind === 'bounce' && automatic.bounce !== undefined && thread.joins) {
    return { does: 'bounce', ticket: thread.ticket, bounce: automatic.bounce };
  }
  // C14: automatic replies never reopen.
  if (automatic !== undefined && automatic.kind !== 'list' && thread.joins)
    return { does: 'note', ticket: thread.ticket, automatic };
  if (automatic !== undefined && !MAY_ASK.includes(automatic.kind)) {
    return { does: 'ignore', code: `automatic-${automatic.kind}`, reason: automatic.reason };
  }
  if (thread.joins) return { does: 'reply', ticket: thread.ticket, because: thread.because };
  return { does: 'register', acknowledge: automatic === undefined && content.from.email !== undefined };
}
