import { ShowFlag, ShowMany, ShowText } from '../http/response.decorators.js';
import { WordView } from '../vocabulary/vocabulary.views.js';

export class TermFactView {
  @ShowText('Ciò che si sa di una richiesta, per cui si sceglie una regola', 40) fact!: string;
  @ShowFlag('Se i suoi valori sono numeri') numeric!: boolean;
  @ShowMany('I suoi valori', () => WordView, 10_000) values!: WordView[];
}

export class TermsWordsView {
  @ShowMany('Eventi con cui un termine parte, si ferma o riprende', () => WordView, 100) events!: WordView[];
  @ShowMany('Stati in cui un termine può essere sospeso', () => WordView, 20) states!: WordView[];
  @ShowMany('Gruppi a cui passare', () => WordView, 500) teams!: WordView[];
  @ShowMany('Calendari', 'string', 200) calendars!: string[];
  @ShowMany('Per che cosa si scelgono le regole', () => TermFactView, 20) facts!: TermFactView[];
}
