import { ACTION_KINDS, PROBLEM_STATES, SIGNAL_STATES } from '@sportello/problems';
import {
  ShowChoice,
  ShowDate,
  ShowFlag,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowMap,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { EventView, LinksView, LocalizedView, PersonView } from '../tickets/ticket.views.js';

export class SignalView {
  @ShowId('Identificativo') id!: string;
  @ShowChoice('Chi l’ha dato', ['operator', 'automatic']) origin!: string;
  @ShowChoice('Stato', SIGNAL_STATES) state!: string;
  @ShowText('Titolo', 200) title!: string;
  @ShowOne('Perché', () => LocalizedView) reason!: LocalizedView;
  @ShowText('Area', 60, true) area?: string;
  @ShowText('Argomento', 60, true) topic?: string;
  @ShowText('Sottoargomento', 60, true) subtopic?: string;
  @ShowMap('Numeri che lo spiegano') facts!: Record<string, unknown>;
  @ShowOne('Chi', () => PersonView) raisedBy!: PersonView;
  @ShowInstant('Quando') raisedAt!: string;
  @ShowText('Problema già chiuso che forse si ripete', 40, true) recurrenceOf?: string;
  @ShowText('Problema che l’ha raccolto', 40, true) problem?: string;
  @ShowInstant('Quando è stato raccolto o scartato', true) endedAt?: string;
  @ShowText('Perché è stato scartato', 2_000, true) endedReason?: string;
}

export class SignalPageView {
  @ShowMany('Segnali, dal più recente', () => SignalView, 100) items!: SignalView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class LookView {
  @ShowNumber('Segnali nuovi') raised!: number;
}

export class ActionView {
  @ShowId('Identificativo') id!: string;
  @ShowChoice('Tipo', ACTION_KINDS) kind!: string;
  @ShowText('Titolo', 200) title!: string;
  @ShowText('Chi ne risponde', 120) owner!: string;
  @ShowDate('Entro quando') dueOn!: string;
  @ShowChoice('Stato', ['planned', 'done', 'dropped']) state!: string;
  @ShowText('Esito', 4_000, true) outcome?: string;
  @ShowText('Che cosa lo dimostra', 4_000, true) evidence?: string;
  @ShowInstant('Quando si è conclusa', true) endedAt?: string;
}

export class ProblemView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Numero', 40) number!: string;
  @ShowText('Titolo', 200) title!: string;
  @ShowChoice('Stato', Object.keys(PROBLEM_STATES)) state!: string;
  @ShowText('Chi ne risponde', 120) owner!: string;
  @ShowFlag('Aperto da un segnale') proactive!: boolean;
  @ShowText('Come aggirarlo', 20_000, true) workaround?: string;
  @ShowInstant('Apertura') openedAt!: string;
  @ShowInstant('Chiusura', true) closedAt?: string;
}

export class ProblemPageView {
  @ShowMany('Problemi, dal più recente', () => ProblemView, 100) items!: ProblemView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class ProblemWholeView extends ProblemView {
  @ShowNumber('Versione') version!: number;
  @ShowText('Descrizione', 20_000) description!: string;
  @ShowText('Causa', 20_000, true) rootCause?: string;
  @ShowId('Segnale da cui è nato', true) signal?: string;
  @ShowMany('Azioni', () => ActionView, 1000) actions!: ActionView[];
  @ShowMany('Richieste che l’hanno mostrato', 'string', 10_000) tickets!: string[];
  @ShowMany('Storia', () => EventView, 5000) events!: EventView[];
}

export class HandlingFiguresView {
  @ShowNumber('Richieste arrivate (gestione reattiva)') requests!: number;
  @ShowNumber('Segnali degli operatori') operatorSignals!: number;
  @ShowNumber('Segnali automatici') automaticSignals!: number;
  @ShowNumber('Segnali che riprendono un problema chiuso') recurrences!: number;
  @ShowNumber('Problemi nati da un segnale (gestione proattiva)') proactiveProblems!: number;
  @ShowNumber('Problemi nati da richieste') reactiveProblems!: number;
  @ShowNumber('Azioni correttive fatte') correctiveActions!: number;
  @ShowNumber('Azioni preventive fatte') preventiveActions!: number;
}
