import { newId, storable, type Clock, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import {
  articleChanged,
  articleNotFound,
  MOST_ARTICLES,
  noSuchProblem,
  tooManyArticles,
  type Article,
  type ArticleContent,
  type ArticleKind,
  type ArticleState,
  type ArticleVersion,
  type ArticleWhole,
} from './article.js';
import { ADD, articleOf, CHANGE, HISTORY, LIST, LOCK, MOVE, SHOW, type ArticleRow } from './article.sql.js';

type Ctx = Pick<TenantContext, 'tenant' | 'actor'>;

/** Which articles their keepers look at. */
export interface ArticleFilter {
  readonly kind?: ArticleKind | undefined;
  readonly state?: ArticleState | undefined;
  /** Words of it, in either language. */
  readonly words?: string | undefined;
}

/** The articles as those see them who keep them. Whatever changes one is kept with who did it and when. */
export class Articles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Newest first, one more than asked for when there are more. */
  async list(
    ctx: Pick<Ctx, 'tenant'>,
    { kind, state, words }: ArticleFilter,
    { before, limit }: { readonly before?: string; readonly limit: number },
  ): Promise<readonly Article[]> {
    const values = [ctx.tenant, kind ?? null, state ?? null, storable(words ?? null), before ?? null, limit + 1];
    const rows = await this.unitOfWork.run(
      ctx,
      (tx) => tx.query<ArticleRow>({ name: 'articles', text: LIST, values }),
      { readOnly: true },
    );
    return rows.map(articleOf);
  }

  /** @throws DomainError `ARTICLE.NOT_FOUND` */
  async find(ctx: Pick<Ctx, 'tenant'>, id: string): Promise<ArticleWhole> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<ArticleRow>({ name: 'article', text: SHOW, values: [tx.tenant, id] });
        if (row === undefined) throw articleNotFound();
        const history = await tx.query<ArticleVersion>({
          name: 'article-history',
          text: HISTORY,
          values: [tx.tenant, id],
        });
        return { ...articleOf(row), history };
      },
      { readOnly: true, isolation: 'repeatable read' },
    );
  }

  /** A new draft. @throws DomainError `ARTICLE.TOO_MANY`, `ARTICLE.INVALID` */
  add(ctx: Ctx, content: ArticleContent): Promise<Article> {
    const at = this.clock.now();
    return this.unitOfWork.run(ctx, async (tx) => {
      await mustKnowProblem(tx, content.problem);
      const values = [tx.tenant, newId(at.getTime()), ...valuesOf(content), ctx.actor.name, at, MOST_ARTICLES];
      const [row] = await tx.query<ArticleRow>({ name: 'article-add', text: ADD, values });
      if (row === undefined) throw tooManyArticles();
      return articleOf(row);
    });
  }

  /**
   * Another content, seen at once where the article is published.
   * @param version the one that was seen; left out: whichever there is
   * @throws DomainError `ARTICLE.NOT_FOUND`, `ARTICLE.STALE_VERSION`, `ARTICLE.INVALID`
   */
  change(ctx: Ctx, id: string, content: ArticleContent, version?: number): Promise<Article> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await mustKnowProblem(tx, content.problem);
      await lock(tx, id, version);
      const values = [tx.tenant, id, ...valuesOf(content), ctx.actor.name, this.clock.now()];
      return one(await tx.query<ArticleRow>({ name: 'article-change', text: CHANGE, values }));
    });
  }

  /**
   * Publishes it, or retires it; what is so already stays as it is.
   * @throws DomainError `ARTICLE.NOT_FOUND`, `ARTICLE.STALE_VERSION`
   */
  move(ctx: Ctx, id: string, state: ArticleState, version?: number): Promise<Article> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const now = await lock(tx, id, version);
      if (now.state === state) return articleOf(now);
      const values = [tx.tenant, id, state, ctx.actor.name, this.clock.now()];
      return one(await tx.query<ArticleRow>({ name: 'article-move', text: MOVE, values }));
    });
  }
}

async function lock(tx: Tx, id: string, version: number | undefined): Promise<ArticleRow> {
  const [row] = await tx.query<ArticleRow>({ name: 'article-lock', text: LOCK, values: [tx.tenant, id] });
  if (row === undefined) throw articleNotFound();
  if (version !== undefined && version !== row.version) throw articleChanged(row.version);
  return row;
}

function one([row]: readonly ArticleRow[]): Article {
  if (row === undefined) throw articleNotFound();
  return articleOf(row);
}

async function mustKnowProblem(tx: Tx, number: string | null): Promise<void> {
  if (number === null) return;
  const [known] = await tx.query<{ number: string }>({
    name: 'article-problem',
    text: 'SELECT number FROM problem WHERE tenant_id = $1 AND number = $2 AND NOT restricted',
    values: [tx.tenant, storable(number)],
  });
  if (known === undefined) throw noSuchProblem();
}

const valuesOf = ({ kind, place, title, body, until, problem }: ArticleContent): readonly unknown[] => [
  ...[kind, place.area, place.topic, place.subtopic],
  ...[title.it, title.en, body.it, body.en, until, problem],
];
