import type { RoleNames } from '../../role-names.js';

/**
 * Italian full text. Accents are folded here (NFKD) and not by the `unaccent` extension, which some servers do not offer.
 * The tenant is a lexeme of the document: the index then finds "this tenant and these words" in one go (docs/adr/0003).
 */
export const searchTables = `
CREATE TABLE ticket_search (
  tenant_id text NOT NULL,
  ticket_id uuid NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  document  tsvector NOT NULL,
  PRIMARY KEY (tenant_id, ticket_id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket
);
CREATE INDEX ticket_search_document ON ticket_search USING gin (document);
CREATE INDEX ticket_search_recent ON ticket_search (tenant_id, opened_at DESC, ticket_id DESC);

-- Typographic apostrophes too: the parser splits l'accesso at a straight one only.
CREATE FUNCTION fold_accents(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(normalize(translate(value, '’‘ʼ', ''''''''), NFKD), U&'[\\0300-\\036f]', '', 'g');

CREATE FUNCTION tenant_lexeme(tenant text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN 'tenant:' || tenant;

-- A tsvector holds at most 1 MB: the end of a very long text is not searchable.
CREATE FUNCTION ticket_document(tenant text, number text, subject text, body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(ARRAY[tenant_lexeme(tenant), lower(number)])
    || setweight(to_tsvector('pg_catalog.italian', fold_accents(coalesce(subject, ''))), 'A')
    || setweight(to_tsvector('pg_catalog.italian', fold_accents(left(coalesce(body, ''), 100000))), 'B');
`;

/** The tenant comes from the transaction, never from a parameter; the function owner's policy lets the index be used. */
export const searchFunction = ({ search }: RoleNames): string => `
CREATE FUNCTION search_tickets(q text, max integer, before_at timestamptz DEFAULT NULL, before_id uuid DEFAULT NULL)
  RETURNS TABLE (ticket_id uuid, opened_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = sportello, pg_temp
  SET plan_cache_mode = force_custom_plan
AS $$
DECLARE
  tenant text := nullif(current_setting('sportello.tenant', true), '');
  words  tsquery := websearch_to_tsquery('pg_catalog.italian', fold_accents(q));
BEGIN
  IF tenant IS NULL THEN
    RAISE EXCEPTION 'no tenant in this transaction' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF numnode(words) = 0 THEN
    RETURN;
  END IF;
  words := quote_literal(tenant_lexeme(tenant))::tsquery && words;
  RETURN QUERY
    SELECT s.ticket_id, s.opened_at::timestamptz FROM ticket_search s
     WHERE s.tenant_id = tenant AND s.document @@ words
       AND (before_at IS NULL OR (s.opened_at, s.ticket_id) < (before_at, coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)))
     ORDER BY s.opened_at DESC, s.ticket_id DESC
     LIMIT least(greatest(max, 1), 1000);
END $$;
CREATE POLICY search_reads ON ticket_search FOR SELECT TO ${search} USING (true);
GRANT SELECT ON ticket_search TO ${search};
GRANT EXECUTE ON FUNCTION fold_accents(text), tenant_lexeme(text) TO ${search};
`;
