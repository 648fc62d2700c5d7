import type { Localized } from '@sportello/kernel';
import type { Article } from './article.js';

export type ArticleRow = Omit<Article, 'place'> & {
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
};

const both = (field: string): string => `jsonb_build_object('it', a.${field}_it, 'en', a.${field}_en) AS ${field}`;
export const WORDS = `${both('title')}, ${both('body')}`;

export const COLUMNS = `a.id, a.kind, a.state, a.version, a.area, a.topic, a.subtopic, ${WORDS}, a.shown_until AS "until", a.problem,
  a.created_at AS "createdAt", a.changed_by AS "changedBy", a.changed_at AS "changedAt"`;

/** Every change leaves what it made in the article's history. */
const remembered = (change: string): string => `
WITH a AS (${change} RETURNING *), kept AS (
  INSERT INTO article_version (tenant_id, article_id, version, state, title_it, title_en, body_it, body_en, changed_by, changed_at)
  SELECT a.tenant_id, a.id, a.version, a.state, a.title_it, a.title_en, a.body_it, a.body_en, a.changed_by, a.changed_at FROM a)
SELECT ${COLUMNS} FROM a`;

/** $1 tenant, $2 id, $3–$12 content, $13 by, $14 at, $15 how many there may be. */
export const ADD = remembered(`
  INSERT INTO article (tenant_id, id, kind, area, topic, subtopic, title_it, title_en, body_it, body_en, shown_until, problem,
                       state, version, created_at, changed_by, changed_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz, $12, 'draft', 1, $14, $13, $14
   WHERE (SELECT count(*) FROM article o WHERE o.tenant_id = $1) < $15`);

/** $1 tenant, $2 id, $3–$12 content, $13 by, $14 at. */
export const CHANGE = remembered(`
  UPDATE article SET kind = $3, area = $4, topic = $5, subtopic = $6, title_it = $7, title_en = $8, body_it = $9, body_en = $10,
         shown_until = $11::timestamptz, problem = $12, version = version + 1, changed_by = $13, changed_at = $14
   WHERE tenant_id = $1 AND id = $2`);

/** $1 tenant, $2 id, $3 state, $4 by, $5 at. */
export const MOVE = remembered(`
  UPDATE article SET state = $3, version = version + 1, changed_by = $4, changed_at = $5 WHERE tenant_id = $1 AND id = $2`);

export const SHOW = `SELECT ${COLUMNS} FROM article a WHERE a.tenant_id = $1 AND a.id = $2`;
export const LOCK = `${SHOW} FOR UPDATE`;

export const HISTORY = `
SELECT a.version, a.state, ${WORDS}, a.changed_by AS "by", a.changed_at AS "at" FROM article_version a
 WHERE a.tenant_id = $1 AND a.article_id = $2 ORDER BY a.version DESC LIMIT 200`;

/** $1 tenant, $2 kind, $3 state, $4 words, $5 before, $6 how many. */
export const LIST = `
SELECT ${COLUMNS} FROM article a
 WHERE a.tenant_id = $1 AND ($2::text IS NULL OR a.kind = $2) AND ($3::text IS NULL OR a.state = $3)
   AND ($4::text IS NULL OR a.words_it @@ websearch_to_tsquery('pg_catalog.italian', fold_accents($4))
                         OR a.words_en @@ websearch_to_tsquery('pg_catalog.english', fold_accents($4)))
   AND ($5::uuid IS NULL OR a.id < $5)
 ORDER BY a.id DESC LIMIT $6`;

export function articleOf({ area, topic, subtopic, ...row }: ArticleRow): Article {
  return { ...row, place: { area, topic, subtopic } };
}

/** An article in the words of one language is found by the words of that language. */
export const LANGUAGES: Readonly<Record<keyof Localized, { readonly words: string; readonly dictionary: string }>> = {
  it: { words: 'words_it', dictionary: 'pg_catalog.italian' },
  en: { words: 'words_en', dictionary: 'pg_catalog.english' },
};
