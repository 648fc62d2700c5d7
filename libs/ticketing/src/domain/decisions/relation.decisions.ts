import { isSymmetric, type RelationCode } from '../relation.js';
import { otherEnded } from '../relation.errors.js';
import { needsText, person } from '../person.js';
import type { OtherTicket } from '../events/relation.events.js';
import { messageNeeded, reasonNeeded } from '../ticket.errors.js';
import type { Act, Ticket } from '../ticket.js';
import type { TicketStateCode } from '../ticket.vocabulary.js';

/** Two tickets, and how each is known to the other. */
export interface Pair {
  readonly ticket: Ticket;
  readonly other: Ticket;
  readonly ids: { readonly ticket: string; readonly other: string };
}

const ENDED: readonly TicketStateCode[] = ['resolved', 'closed', 'archived'];

const known = (ticket: Ticket, id: string): OtherTicket => ({ id, number: ticket.state.facts.number });

/** Puts the first ticket in a relation to the second; both histories say so. */
export function link({ ticket, other, ids }: Pair, act: Act, relation: RelationCode): readonly [Ticket, Ticket] {
  // C4: Sportello itself links a sollecito or a reclamo to what it is about.
  if (act.by.type !== 'system') person('link', act.by);
  return joined({ ticket, other, ids }, act, relation);
}

export function unlink(
  { ticket, other, ids }: Pair,
  act: Act,
  relation: RelationCode,
  reason: string,
): readonly [Ticket, Ticket] {
  person('unlink', act.by);
  if (reason.trim() === '') throw reasonNeeded();
  const back = isSymmetric(relation) ? 'to' : 'from';
  return [
    ticket.record('unlink', act, 'unlinked', { relation, direction: 'to', other: known(other, ids.other), reason }),
    other.record('unlink', act, 'unlinked', { relation, direction: back, other: known(ticket, ids.ticket), reason }),
  ];
}

/** Closes the first ticket, whose matter goes on in the second; the requester is told with words. */
export function merge(pair: Pair, act: Act, words: { messageId: string; text: string }): readonly [Ticket, Ticket] {
  const technician = person('merge', act.by);
  pair.ticket.mayDo('merge');
  if (ENDED.includes(pair.other.state.code)) throw otherEnded(pair.other.state.facts.number, 'into');
  needsText(words.text);
  const [source, target] = joined(pair, act, 'merged-into');
  const { messageId } = words;
  return [source.record('merge', act, 'closed', { reason: 'merged', messageId, technician }), target];
}

/** Closes the first ticket as the duplicate of the second, which may have ended already; the requester is told with words. */
export function closeDuplicate(
  pair: Pair,
  act: Act,
  words: { messageId: string; text: string },
): readonly [Ticket, Ticket] {
  person('close', act.by);
  needsText(words.text);
  if (ENDED.includes(pair.ticket.state.code)) throw otherEnded(pair.ticket.state.facts.number, 'of');
  const [source, original] = joined(pair, act, 'duplicate-of');
  return [source.close(act, { reason: 'duplicate', messageId: words.messageId }), original];
}

/**
 * C1: out of scope, closed with the answer that names the right office. Its kind becomes the one that has no terms, so that
 * it is counted apart.
 * @param kind the tenant’s kind for what is out of scope; null when it has none
 */
export function closeOutOfScope(ticket: Ticket, act: Act, messageId: string | null, kind: string | null): Ticket {
  person('close', act.by);
  if (messageId === null) throw messageNeeded();
  const { kind: before, area, topic, subtopic } = ticket.state.facts;
  const from = { kind: before, area, topic, subtopic };
  const apart =
    kind === null || kind === before || ENDED.includes(ticket.state.code)
      ? ticket
      : ticket.record('classify', act, 'classified', { ...from, kind, from, reason: null });
  return apart.close(act, { reason: 'out-of-scope', messageId });
}

function joined({ ticket, other, ids }: Pair, act: Act, relation: RelationCode): readonly [Ticket, Ticket] {
  const back = isSymmetric(relation) ? 'to' : 'from';
  return [
    ticket.record('link', act, 'linked', { relation, direction: 'to', other: known(other, ids.other) }),
    other.record('link', act, 'linked', { relation, direction: back, other: known(ticket, ids.ticket) }),
  ];
}
