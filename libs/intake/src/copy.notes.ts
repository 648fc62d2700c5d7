import type { InboundContent } from '@sportello/plugin-sdk';
import type { FirstCopy } from './identity.store.js';

/** What staff are told beside a copy: by which channel it came first, and the facts that a ticket already open has no room for. */
export function copyNotes({ instance, otherWriter }: FirstCopy, content: InboundContent): string[] {
  const { notes = [], request, assurance } = content;
  const facts = Object.entries(request?.fields ?? {}).map(([name, value]) => `${name}: ${String(value)}`);
  return [
    `same-message: already received by ${instance}`,
    ...(otherWriter ? ['same-message-other-writer: the two channels name different writers'] : []),
    `assurance: ${assurance}`,
    ...facts,
    ...notes,
  ];
}
