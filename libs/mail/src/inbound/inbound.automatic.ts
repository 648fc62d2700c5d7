import type { AutomaticFacts } from '@sportello/plugin-sdk';
import { classifyAutomatic, type AutomaticMail } from '../classify/classify-automatic.js';
import { isOwnMail, type OwnMarkers } from '../classify/own-mail.js';
import type { ParsedMail } from '../parse/parsed-mail.type.js';
import { beginning, BOUNDS } from './inbound.bounds.js';

/** Receipts and reports: true of any installation, never a request. */
const NEVER_A_REQUEST = /^(?:x-ricevuta|x-trasporto|read-receipt|feedback-report|delivery-notification)/;

/** Why nobody must answer the message by machine; null when a person wrote it. */
export function automaticFacts(mail: ParsedMail, own: OwnMarkers): AutomaticFacts | null {
  const found = classifyAutomatic(mail);
  // What comes back from a mail server is about our mail, not a loop of it.
  if (found?.kind === 'bounce') return bounceFacts(found);
  if (isOwnMail(mail, own)) return { kind: 'own', reason: 'a mail of this installation came back' };
  if (found === null) return null;
  const isNotice = found.kind === 'system' && !NEVER_A_REQUEST.test(found.reason);
  return { kind: isNotice ? 'notice' : found.kind, reason: found.reason };
}

function bounceFacts(bounce: Extract<AutomaticMail, { kind: 'bounce' }>): AutomaticFacts {
  return {
    kind: 'bounce',
    reason: bounce.reason,
    bounce: {
      recipients: bounce.recipients.map(({ address, status, action }) => ({
        address: beginning(address, BOUNDS.name),
        status,
        final: bounce.final === true && action !== 'delayed',
      })),
      originalMessageId: bounce.originalMessageId?.replace(/^<|>$/g, '') ?? null,
    },
  };
}
