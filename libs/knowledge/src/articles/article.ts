import { DomainError, type Localized } from '@sportello/kernel';

/** `faq`: an answer to what is asked often (D1). `announcement`: something known or expected that troubles people now (E9). */
export const ARTICLE_KINDS = ['faq', 'announcement'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** Only what is published is seen by those who ask. What is retired is kept, and may be published again. */
export const ARTICLE_STATES = ['draft', 'published', 'retired'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** Articles of either kind a tenant may keep. */
export const MOST_ARTICLES = 5_000;

/** Where in the classification it belongs; null where it is not so narrow. */
export interface ArticlePlace {
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
}

export interface ArticleContent {
  readonly kind: ArticleKind;
  readonly place: ArticlePlace;
  /** A6: in both languages, whatever its state. */
  readonly title: Localized;
  /** Plain text with a few marks for lists, stress and links; never HTML. */
  readonly body: Localized;
  /** Of an announcement: from then on it is shown no more. */
  readonly until: Date | null;
  /** Of an announcement: number of the problem it tells of; once that is resolved it is shown no more (A4). */
  readonly problem: string | null;
}

export interface Article extends ArticleContent {
  readonly id: string;
  readonly state: ArticleState;
  /** Grows by one with every change. */
  readonly version: number;
  readonly createdAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** What an article was, from one change to the next. */
export interface ArticleVersion {
  readonly version: number;
  readonly state: ArticleState;
  readonly title: Localized;
  readonly body: Localized;
  readonly by: string;
  readonly at: Date;
}

export interface ArticleWhole extends Article {
  /** Newest first. */
  readonly history: readonly ArticleVersion[];
}

export const articleNotFound = (): DomainError =>
  new DomainError('ARTICLE.NOT_FOUND', 'not-found', {
    it: 'L’articolo non esiste.',
    en: 'There is no such article.',
  });

export const tooManyArticles = (): DomainError =>
  new DomainError('ARTICLE.TOO_MANY', 'conflict', {
    it: `Si possono tenere al più ${MOST_ARTICLES} articoli.`,
    en: `At most ${MOST_ARTICLES} articles can be kept.`,
  });

export const articleChanged = (version: number): DomainError =>
  new DomainError(
    'ARTICLE.STALE_VERSION',
    'stale',
    {
      it: 'Qualcun altro ha cambiato l’articolo nel frattempo.',
      en: 'Somebody else has changed the article meanwhile.',
    },
    { details: { version } },
  );

export const noSuchProblem = (): DomainError => {
  const message = { it: 'Il problema non esiste.', en: 'There is no such problem.' };
  return new DomainError('ARTICLE.INVALID', 'invalid', message, {
    fields: [{ field: 'problem', code: 'not-found', message }],
  });
};
