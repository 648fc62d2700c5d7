/** What is written for those who ask: answers to frequent questions, announcements. A tenant has some hundreds. */
export const knowledgeTables = `
CREATE TABLE article (
  tenant_id   text NOT NULL,
  id          uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('faq', 'announcement')),
  state       text NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
  version     integer NOT NULL,
  area        text,
  topic       text,
  subtopic    text,
  title_it    text NOT NULL,
  title_en    text NOT NULL,
  body_it     text NOT NULL,
  body_en     text NOT NULL,
  shown_until timestamptz(3),
  -- Number of the problem an announcement tells of.
  problem     text,
  created_at  timestamptz(3) NOT NULL,
  changed_by  text NOT NULL,
  changed_at  timestamptz(3) NOT NULL,
  words_it    tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('pg_catalog.italian', fold_accents(title_it)), 'A')
    || setweight(to_tsvector('pg_catalog.italian', fold_accents(body_it)), 'B')) STORED,
  words_en    tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('pg_catalog.english', fold_accents(title_en)), 'A')
    || setweight(to_tsvector('pg_catalog.english', fold_accents(body_en)), 'B')) STORED,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX article_shown ON article (tenant_id, kind, state, id DESC);

CREATE TABLE article_version (
  tenant_id  text NOT NULL,
  article_id uuid NOT NULL,
  version    integer NOT NULL,
  state      text NOT NULL,
  title_it   text NOT NULL,
  title_en   text NOT NULL,
  body_it    text NOT NULL,
  body_en    text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, article_id, version),
  FOREIGN KEY (tenant_id, article_id) REFERENCES article
);
`;
