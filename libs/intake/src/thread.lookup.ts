import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { InboundContent } from '@sportello/plugin-sdk';
import type { ReplyTokens, SignedReference } from './reply-tokens.js';
import type { ThreadCandidate, ThreadEvidence } from './thread.decision.js';

/** Most references a mail is asked about: long threads repeat the nearest ones last, hostile ones repeat anything. */
const MOST_REFERENCES = 50;
/** How much of a text is searched for tokens, in characters. */
const TOKEN_WINDOW = 100_000;

/** ADR 0180: neither its name nor the address it shows leads to a ticket. Of a row of `message` called so. */
const notDoubted = (message: string): string => `${message}.author->'sender'->>'dmarc' IS DISTINCT FROM 'fail'`;

interface CandidateRow {
  ticket_id: string;
  number: string;
  header: string | null;
  participants: string[];
}

/** Finds the tickets a message may belong to, in one statement. */
export class ThreadLookup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: ReplyTokens,
  ) {}

  async evidence(
    ctx: TenantContext,
    content: InboundContent,
    page: { ticketId: string } | null,
  ): Promise<ThreadEvidence> {
    const references = nearestReferences(content);
    const signed = references
      .map((id) => this.tokens.readMessageId(ctx.tenant, id))
      .filter((found) => found?.by === 'message-id');
    const tokens = this.#tokens(ctx, content);
    const ticketIds = [...signed.map((s) => s.ticketId), ...(page === null ? [] : [page.ticketId])];
    const numbers = tokens.filter((t) => t.by === 'token').map((t) => t.number);
    if (ticketIds.length + numbers.length + references.length === 0) {
      return { page: null, signedMessageIds: [], knownMessageIds: [], tokens: [] };
    }
    const rows = await this.#candidates(ctx, ticketIds, numbers, references);
    const byId = (id: string) => rows.find((row) => row.ticketId === id);
    return {
      page: page === null ? null : (byId(page.ticketId) ?? null),
      signedMessageIds: signed.map((s) => byId(s.ticketId)).filter((row) => row !== undefined),
      knownMessageIds: rows.filter((row) => row.byHeader),
      tokens: numbers.map((number) => rows.find((row) => row.number === number)).filter((row) => row !== undefined),
    };
  }

  /** Only a letter can be an answer. In a form a token is a word like any other: whoever was shown it could write it there. */
  #tokens(ctx: TenantContext, content: InboundContent): SignedReference[] {
    const { messageId, inReplyTo, references, recipients } = content.thread;
    if (messageId === null && inReplyTo.length + references.length + recipients.length === 0) return [];
    const places = [content.subject, content.text, content.quoted ?? '', ...content.thread.recipients];
    return this.tokens.readTokens(ctx.tenant, places.map((place) => place.slice(0, TOKEN_WINDOW)).join('\n'));
  }

  #candidates(
    ctx: TenantContext,
    ticketIds: string[],
    numbers: string[],
    headers: string[],
  ): Promise<(ThreadCandidate & { byHeader: boolean })[]> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const rows = await tx.query<CandidateRow>(
          `WITH found AS (
             SELECT id AS ticket_id, NULL::text AS header FROM sportello.ticket WHERE tenant_id = $1 AND id = ANY($2::uuid[])
             UNION ALL
             SELECT id, NULL FROM sportello.ticket WHERE tenant_id = $1 AND number = ANY($3::text[])
             UNION ALL
             SELECT DISTINCT k.ticket_id, 'known' FROM sportello.message k
              WHERE k.tenant_id = $1 AND k.message_id_header = ANY($4::text[]) AND ${notDoubted('k')}
           )
           SELECT f.ticket_id, t.number, max(f.header) AS header,
                  ARRAY(SELECT DISTINCT lower(p.email)
                          FROM (SELECT c.email FROM sportello.contact c WHERE c.tenant_id = $1 AND c.id = t.requester_id
                                UNION ALL
                                SELECT m.author->>'email' FROM sportello.message m
                                 WHERE m.tenant_id = $1 AND m.ticket_id = t.id AND m.direction = 'in'
                                  AND m.visibility = 'public' AND ${notDoubted('m')}) AS p(email)
                         WHERE p.email IS NOT NULL) AS participants
             FROM found f JOIN sportello.ticket t ON t.tenant_id = $1 AND t.id = f.ticket_id
            GROUP BY f.ticket_id, t.id, t.number, t.requester_id`,
          [ctx.tenant, ticketIds, numbers, headers],
        );
        return rows.map((row) => ({
          ticketId: row.ticket_id,
          number: row.number,
          participants: row.participants,
          byHeader: row.header !== null,
        }));
      },
      { readOnly: true },
    );
  }
}

/** Nearest first: what it answers, then the thread from its end. A bounce answers the mail that came back. */
function nearestReferences(content: InboundContent): string[] {
  const original = content.automatic?.bounce?.originalMessageId;
  const all = [...(original ? [original] : []), ...content.thread.inReplyTo, ...content.thread.references.toReversed()];
  return [...new Set(all)].slice(0, MOST_REFERENCES);
}
