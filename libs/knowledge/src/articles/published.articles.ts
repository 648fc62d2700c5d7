import { storable, type Clock, type Localized, type TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { ArticlePlace } from './article.js';
import { LANGUAGES, WORDS, type ArticleRow } from './article.sql.js';

type Ctx = Pick<TenantContext, 'tenant'>;

/** An article as everybody may read it: who wrote it is not told. */
export interface PublishedArticle {
  readonly id: string;
  readonly place: ArticlePlace;
  readonly title: Localized;
  readonly body: Localized;
  readonly changedAt: Date;
}

/** What somebody has written, in the language they write in. */
export interface ArticleWords {
  readonly language: keyof Localized;
  readonly text: string;
}

export interface PublishedPage {
  readonly area?: string | undefined;
  readonly topic?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

const COLUMNS = `a.id, a.area, a.topic, a.subtopic, ${WORDS}, a.changed_at AS "changedAt"`;
const FAQ = `FROM article a WHERE a.tenant_id = $1 AND a.kind = 'faq' AND a.state = 'published'`;

/** $1 tenant, $2 area, $3 topic, $4 before, $5 how many. */
const PAGE = `
SELECT ${COLUMNS} ${FAQ} AND ($2::text IS NULL OR a.area = $2) AND ($3::text IS NULL OR a.topic = $3)
   AND ($4::uuid IS NULL OR a.id < $4)
 ORDER BY a.id DESC LIMIT $5`;

const ONE = `SELECT ${COLUMNS} ${FAQ} AND a.id = $2`;

/** $1 tenant, $2 what was written, $3 area, $4 topic, $5 how many. Best first. */
const found = (language: keyof Localized, query: string): string => `
SELECT ${COLUMNS} FROM article a, LATERAL (SELECT ${query} AS q) w
 WHERE a.tenant_id = $1 AND a.kind = 'faq' AND a.state = 'published' AND a.${LANGUAGES[language].words} @@ w.q
   AND ($3::text IS NULL OR a.area = $3) AND ($4::text IS NULL OR a.topic = $4)
 ORDER BY ts_rank(a.${LANGUAGES[language].words}, w.q) DESC, a.id DESC LIMIT $5`;

/** All of the words, as people search. */
const asked = (language: keyof Localized): string =>
  found(language, `websearch_to_tsquery('${LANGUAGES[language].dictionary}', fold_accents($2))`);

/** Any of the words, as a request is told: the article with the most of them comes first. */
const told = (language: keyof Localized): string =>
  found(
    language,
    `replace(plainto_tsquery('${LANGUAGES[language].dictionary}', fold_accents($2))::text, '&', '|')::tsquery`,
  );

/** $1 tenant, $2 now. Shown until their time, and until the problem they tell of is resolved (A4). */
const ANNOUNCEMENTS = `
SELECT ${COLUMNS} FROM article a
 WHERE a.tenant_id = $1 AND a.kind = 'announcement' AND a.state = 'published'
   AND (a.shown_until IS NULL OR a.shown_until > $2)
   AND NOT EXISTS (SELECT 1 FROM problem p WHERE p.tenant_id = $1 AND p.number = a.problem AND p.state_code IN ('resolved', 'closed'))
 ORDER BY a.id DESC LIMIT 20`;

/**
 * What is published, for whoever asks: the portal, the form while somebody writes, whatever else answers from the same
 * articles. Each call is one statement, about one tenant, and never tells of drafts.
 */
export class PublishedArticles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers to what is asked often, newest first; one more than asked for when there are more. */
  page(ctx: Ctx, { area, topic, before, limit }: PublishedPage): Promise<readonly PublishedArticle[]> {
    return this.#read(ctx, 'faq-page', PAGE, [area ?? null, topic ?? null, before ?? null, limit + 1]);
  }

  async find(ctx: Ctx, id: string): Promise<PublishedArticle | null> {
    const [article] = await this.#read(ctx, 'faq-one', ONE, [id]);
    return article ?? null;
  }

  /** Those with all of the words, best first. */
  search(
    ctx: Ctx,
    { language, text }: ArticleWords,
    { area, topic, limit }: Pick<PublishedPage, 'area' | 'topic' | 'limit'>,
  ): Promise<readonly PublishedArticle[]> {
    const values = [storable(text), area ?? null, topic ?? null, limit];
    return this.#read(ctx, `faq-search-${language}`, asked(language), values);
  }

  /** Those that may answer what somebody is telling, best first. */
  suggest(ctx: Ctx, { language, text }: ArticleWords, limit: number): Promise<readonly PublishedArticle[]> {
    return this.#read(ctx, `faq-suggest-${language}`, told(language), [storable(text), null, null, limit]);
  }

  /** What is known or expected to trouble people now (E9), newest first. */
  announcements(ctx: Ctx): Promise<readonly PublishedArticle[]> {
    return this.#read(ctx, 'announcements', ANNOUNCEMENTS, [this.clock.now()]);
  }

  async #read(ctx: Ctx, name: string, text: string, values: readonly unknown[]): Promise<readonly PublishedArticle[]> {
    const rows = await this.unitOfWork.run(
      ctx,
      (tx) => tx.query<ArticleRow>({ name, text, values: [tx.tenant, ...values] }),
      { readOnly: true },
    );
    return rows.map(({ id, area, topic, subtopic, title, body, changedAt }) => ({
      ...{ id, title, body, changedAt },
      place: { area, topic, subtopic },
    }));
  }
}
