import {
  ShowChoice,
  ShowDate,
  ShowFlag,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { LocalizedView } from '../tickets/ticket.views.js';

export class CalendarDayView {
  @ShowDate('Data') date!: string;
  @ShowFlag('Se è un giorno lavorativo (C6)') service!: boolean;
  @ShowChoice('Che giorno è', ['service', 'rest-day', 'holiday', 'closure', 'suspension', 'extra-opening'])
  kind!: string;
  @ShowOne('Quale festività, chiusura o sospensione', () => LocalizedView, true) name?: LocalizedView;
  @ShowMany('Quando è aperto, ad esempio 08:00-13:00', 'string', 100) hours!: string[];
}

export class CalendarYearView {
  @ShowNumber('Anno') year!: number;
  @ShowMany('I giorni, in ordine', () => CalendarDayView, 366) days!: CalendarDayView[];
  @ShowNumber('Giorni di servizio sospesi nell’anno (C7)') suspendedDays!: number;
}

export class TermTallyView {
  @ShowNumber('Rispettati') kept!: number;
  @ShowNumber('Superati') broken!: number;
  @ShowNumber('Ancora aperti e in tempo') open!: number;
}

export class TrialGroupView {
  @ShowText('Termine', 60) clock!: string;
  @ShowNumber('Gravità', 9, true) severity?: number;
  @ShowOne('Con le regole in vigore', () => TermTallyView) present!: TermTallyView;
  @ShowOne('Con quelle proposte', () => TermTallyView) proposed!: TermTallyView;
}

export class TriedTermView {
  @ShowText('Regola', 60) rule!: string;
  @ShowText('Durata', 20) target!: string;
  @ShowInstant('Scadenza; manca finché una pausa non la lascia sapere', true) dueAt?: string;
  @ShowChoice('Che cosa ne è stato', ['kept', 'broken', 'open']) outcome!: string;
}

export class TrialExampleView {
  @ShowText('Numero', 40) number!: string;
  @ShowText('Termine', 60) clock!: string;
  @ShowOne('Con le regole in vigore; manca se non lo danno', () => TriedTermView, true) present?: TriedTermView;
  @ShowOne('Con quelle proposte; manca se non lo danno', () => TriedTermView, true) proposed?: TriedTermView;
}

export class TermsTrialView {
  @ShowNumber('Revisione in vigore, con cui è stato confrontato') revision!: number;
  @ShowInstant('Momento a cui si riferisce') at!: string;
  @ShowNumber('Richieste ripercorse') tickets!: number;
  @ShowNumber('Richieste lasciate fuori: troppo lunghe, o cancellate nei contenuti') skipped!: number;
  @ShowFlag('Se sono state ripercorse tutte quelle chieste, nel tempo dato') complete!: boolean;
  @ShowNumber('Richieste a cui sarebbe andata diversamente') changed!: number;
  @ShowMany('Per termine e gravità', () => TrialGroupView, 500) groups!: TrialGroupView[];
  @ShowMany('Alcune di quelle a cui sarebbe andata diversamente', () => TrialExampleView, 20)
  examples!: TrialExampleView[];
}
