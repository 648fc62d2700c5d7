import { messageIds } from '../parse/message-id.js';
import type { ParsedMail } from '../parse/parsed-mail.type.js';

/** What became of a message at one recipient (RFC 3464). */
export interface DeliveryRecipient {
  readonly address: string;
  /** As reported: `failed`, `delayed`, `delivered`, `relayed`, `expanded`; empty when the report does not say. */
  readonly action: string;
  /** Enhanced status code (RFC 3463), e.g. `5.1.1`; null when the report gives none. */
  readonly status: string | null;
  /** What the remote server said, for people. */
  readonly diagnostic: string | null;
}

/** A delivery report taken apart. */
export interface DeliveryStatus {
  readonly recipients: readonly DeliveryRecipient[];
  /** `Message-ID` of the message reported on, when the report returns its headers. */
  readonly originalMessageId: string | null;
}

const MAX_RECIPIENTS = 1_000;
const MAX_REPORT_BYTES = 1024 * 1024;

/** Reads the delivery report in a message; null when it has none. */
export function deliveryStatus(mail: ParsedMail): DeliveryStatus | null {
  const report = mail.attachments.find((part) => /^message\/(?:global-)?delivery-status$/.test(part.mediaType));
  if (report === undefined) return null;
  const groups = text(report.content)
    .split(/\n[ \t]*\n/)
    .map(fields);
  const recipients = groups
    .map((group) => recipient(group))
    .filter((entry) => entry !== null)
    .slice(0, MAX_RECIPIENTS);
  return { recipients, originalMessageId: originalMessageId(mail) };
}

function recipient(group: ReadonlyMap<string, string>): DeliveryRecipient | null {
  const address = plain(group.get('original-recipient') ?? group.get('final-recipient'));
  if (address === null) return null;
  return {
    address: address.replace(/^<|>$/g, ''),
    action: (group.get('action') ?? '').toLowerCase().split(/[\s;(]/)[0] ?? '',
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(group.get('status') ?? '')?.[0] ?? null,
    diagnostic: plain(group.get('diagnostic-code')),
  };
}

/** The value after `rfc822;` or `smtp;`. */
function plain(value: string | undefined): string | null {
  if (value === undefined) return null;
  const rest = value.slice(value.indexOf(';') + 1).trim();
  return rest === '' ? null : rest.slice(0, 1_000);
}

/** Message id of the message a report gives back, whole or headers only. */
export function originalMessageId(mail: ParsedMail): string | null {
  const returned = mail.attachments.find((part) =>
    /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers)|text\/rfc822-headers)$/.test(part.mediaType),
  );
  if (returned === undefined) return null;
  const head = text(returned.content).split(/\n[ \t]*\n/, 1)[0] ?? '';
  return messageIds(fields(head).get('message-id') ?? '')[0] ?? null;
}

function fields(group: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !found.has(name)) found.set(name, line.slice(colon + 1).trim());
  }
  return found;
}

const text = (content: Uint8Array): string =>
  new TextDecoder().decode(content.subarray(0, MAX_REPORT_BYTES)).replace(/\r\n?/g, '\n');
