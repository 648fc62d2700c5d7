import type { Localized } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import { SuggestionSource, type SimilarTicket, type Stems } from '../application/ports/suggestion-source.port.js';
import type { Sight } from '../application/ports/ticket-reader.port.js';

/** As the search does it, so that both find the same words. $1 texts as a JSON list. */
const STEMS = `
SELECT tsvector_to_array(to_tsvector('pg_catalog.italian', sportello.fold_accents(n.it))) AS it,
       tsvector_to_array(to_tsvector('pg_catalog.english', sportello.fold_accents(n.en))) AS en
  FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (it text, en text)) WITH ORDINALITY AS n (it, en, place)
 ORDER BY n.place`;

/** The newest with any of the words (docs/adr/0003). */
const FOUND = 'SELECT ticket_id AS id FROM sportello.search_tickets($1, $2)';
const MOST_FOUND = 200;

/** $1 tenant, $2 ids, $3 words, $4 number left out, $5 whether restricted tickets may be seen. */
const ALIKE = `
SELECT t.number, t.area, t.topic, t.subtopic, ts_rank(s.document, q.words) AS rank
  FROM ticket t
  JOIN ticket_search s ON s.tenant_id = t.tenant_id AND s.ticket_id = t.id,
       websearch_to_tsquery('pg_catalog.italian', sportello.fold_accents($3)) AS q (words)
 WHERE t.tenant_id = $1 AND t.id = ANY ($2) AND t.area IS NOT NULL AND t.number IS DISTINCT FROM $4
   AND (NOT t.restricted OR $5)
 ORDER BY rank DESC, t.opened_at DESC LIMIT 50`;

/** Stems and similar tickets from the full text search of PostgreSQL. */
export class PostgresSuggestionSource extends SuggestionSource {
  stems(tx: Tx, texts: readonly Localized[]): Promise<readonly Stems[]> {
    return tx.query<Stems>({ name: 'suggestion-stems', text: STEMS, values: [JSON.stringify(texts)] });
  }

  async similar(tx: Tx, words: readonly string[], not: string | null, sight: Sight): Promise<readonly SimilarTicket[]> {
    if (words.length === 0) return [];
    const any = words.join(' or ');
    const found = await tx.query<{ id: string }>({
      ...{ name: 'suggestion-found', text: FOUND, values: [any, MOST_FOUND] },
    });
    if (found.length === 0) return [];
    const values = [tx.tenant, found.map(({ id }) => id), any, not, sight.restricted];
    return tx.query<SimilarTicket>({ name: 'suggestion-alike', text: ALIKE, values });
  }
}
