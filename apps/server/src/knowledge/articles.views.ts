import { ARTICLE_KINDS, ARTICLE_STATES } from '@sportello/knowledge';
import {
  ShowChoice,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { TopicReferenceView } from '../portal/portal.views.js';
import { LinksView, LocalizedView } from '../tickets/ticket.views.js';

export class LongTextView {
  @ShowText('In italiano', 20_000) it!: string;
  @ShowText('In inglese', 20_000) en!: string;
}

/** As everybody reads it: not who wrote it. */
export class PublishedArticleView {
  @ShowId('Identificativo') id!: string;
  @ShowOne('Dove sta nella classificazione', () => TopicReferenceView, true) place?: TopicReferenceView;
  @ShowOne('Domanda o titolo', () => LocalizedView) title!: LocalizedView;
  @ShowOne('Testo', () => LongTextView) body!: LongTextView;
  @ShowInstant('Da quando è così') changedAt!: string;
}

export class PublishedArticlePageView {
  @ShowMany('Gli articoli', () => PublishedArticleView, 100) items!: PublishedArticleView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class ArticleView extends PublishedArticleView {
  @ShowChoice('Genere', ARTICLE_KINDS) kind!: string;
  @ShowChoice('Stato', ARTICLE_STATES) state!: string;
  @ShowNumber('Versione') version!: number;
  @ShowInstant('Di un annuncio: fino a quando è mostrato', true) until?: string;
  @ShowText('Di un annuncio: il problema di cui parla', 40, true) problem?: string;
  @ShowInstant('Da quando c’è') createdAt!: string;
  @ShowText('Chi l’ha scritto così', 300) changedBy!: string;
}

export class ArticlePageView {
  @ShowMany('Gli articoli', () => ArticleView, 100) items!: ArticleView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class ArticleVersionView {
  @ShowNumber('Versione') version!: number;
  @ShowChoice('Stato', ARTICLE_STATES) state!: string;
  @ShowOne('Domanda o titolo', () => LocalizedView) title!: LocalizedView;
  @ShowOne('Testo', () => LongTextView) body!: LongTextView;
  @ShowText('Chi', 300) by!: string;
  @ShowInstant('Quando') at!: string;
}

export class ArticleWholeView extends ArticleView {
  @ShowMany('Com’è stato, dal cambiamento più recente', () => ArticleVersionView, 200) history!: ArticleVersionView[];
}
