import { ARTICLE_KINDS, ARTICLE_STATES, type ArticleKind, type ArticleState } from '@sportello/knowledge';
import { ChoiceField, CodeField, InstantField, PartField, TextField } from '../http/field.decorators.js';
import { PageQuery } from '../tickets/ticket.requests.js';

export class TitleInBothInput {
  @TextField({ description: 'In italiano', min: 1, max: 200 })
  it!: string;

  @TextField({ description: 'In inglese', min: 1, max: 200 })
  en!: string;
}

export class BodyInBothInput {
  @TextField({ description: 'In italiano', min: 1, max: 20_000 })
  it!: string;

  @TextField({ description: 'In inglese', min: 1, max: 20_000 })
  en!: string;
}

export class PlaceInput {
  @CodeField({ description: 'Area' })
  area!: string;

  @CodeField({ description: 'Argomento', optional: true })
  topic?: string;

  @CodeField({ description: 'Sottoargomento', optional: true })
  subtopic?: string;
}

export class ArticleRequest {
  @ChoiceField({ description: 'Domanda frequente, o annuncio', of: ARTICLE_KINDS })
  kind!: ArticleKind;

  @PartField({ description: 'Dove sta nella classificazione', type: () => PlaceInput, optional: true })
  place?: PlaceInput;

  @PartField({ description: 'La domanda, o il titolo dell’annuncio', type: () => TitleInBothInput })
  title!: TitleInBothInput;

  @PartField({
    description:
      'Testo semplice; righe che cominciano per «- » o «1. » sono elenchi, **così** è in evidenza, [così](https://…) è un collegamento. HTML resta testo',
    type: () => BodyInBothInput,
  })
  body!: BodyInBothInput;

  @InstantField({ description: 'Di un annuncio: fino a quando è mostrato', optional: true })
  until?: string;

  @TextField({
    description: 'Di un annuncio: il problema di cui parla; risolto quello, non è più mostrato',
    min: 1,
    max: 40,
    optional: true,
  })
  problem?: string;
}

export class ArticlesQuery extends PageQuery {
  @ChoiceField({ description: 'Solo di questo genere', of: ARTICLE_KINDS, optional: true })
  kind?: ArticleKind;

  @ChoiceField({ description: 'Solo in questo stato', of: ARTICLE_STATES, optional: true })
  state?: ArticleState;

  @TextField({ description: 'Parole, in una delle due lingue', max: 200, optional: true })
  q?: string;
}

export class FaqQuery extends PageQuery {
  @TextField({ description: 'Parole da cercare: le migliori prima, senza pagine seguenti', max: 200, optional: true })
  q?: string;

  @ChoiceField({ description: 'Lingua delle parole; se manca, italiano', of: ['it', 'en'], optional: true })
  language?: 'it' | 'en';

  @CodeField({ description: 'Solo di quest’area', optional: true })
  area?: string;

  @CodeField({ description: 'Solo di questo argomento', optional: true })
  topic?: string;
}

export class FaqSuggestionsRequest {
  @TextField({ description: 'Ciò che si sta scrivendo', min: 1, max: 2_000 })
  text!: string;

  @ChoiceField({ description: 'In quale lingua; se manca, italiano', of: ['it', 'en'], optional: true })
  language?: 'it' | 'en';
}
