import type { Tx } from '@sportello/platform';
import type { InboxReason, InboxState } from './inbox.row.js';

/** What is looked at to tell whether a message is new. */
export interface NewMail {
  readonly external_id: string;
  readonly format: string;
  readonly raw_sha256: string;
  readonly state: InboxState;
  readonly reason: InboxReason | null;
}

/**
 * A mailbox that is numbered anew (UIDVALIDITY), or a mail that was moved, brings known mail under another id, which must not
 * become a second ticket. Two mails never have the same bytes, for each carries its date, its Message-ID and its way here; so
 * the same bytes are kept and shown, and set aside. A person can still put them to work.
 */
export async function withoutKnownMail<Row extends NewMail>(
  tx: Tx,
  instance: string,
  rows: readonly Row[],
): Promise<Row[]> {
  const mails = rows.filter(({ format, state }) => format === 'message/rfc822' && state === 'received');
  if (mails.length === 0) return [...rows];
  const known = await tx.query<{ raw_sha256: string; external_id: string }>(
    `SELECT raw_sha256, min(external_id) AS external_id FROM sportello.inbox
      WHERE tenant_id = $1 AND instance = $2 AND raw_sha256 = ANY($3::text[]) GROUP BY raw_sha256`,
    [tx.tenant, instance, mails.map(({ raw_sha256 }) => raw_sha256)],
  );
  const first = new Map(known.map((row) => [row.raw_sha256, row.external_id]));
  return rows.map((row) => {
    const before = mails.includes(row) ? first.get(row.raw_sha256) : undefined;
    if (before === undefined || before === row.external_id) return row;
    return {
      ...row,
      state: 'ignored',
      reason: { code: 'known-mail', reason: `the same bytes came before as ${before}` },
    };
  });
}
