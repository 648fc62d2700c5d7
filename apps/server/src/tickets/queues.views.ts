import { ShowFlag, ShowInstant, ShowMany, ShowNumber, ShowOne, ShowText } from '../http/response.decorators.js';
import { LinksView, LocalizedView, TicketSummaryView } from './ticket.views.js';

export class QueueCountView {
  @ShowText('Coda', 40) queue!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowNumber('Quante richieste, fino a 1000') count!: number;
  @ShowFlag('Ce ne sono di più di quelle contate') more!: boolean;
}

export class QueueCountsView {
  @ShowMany('Code', () => QueueCountView, 20) items!: QueueCountView[];
}

export class QueuedTicketView extends TicketSummaryView {
  @ShowInstant('Entro quando richiamare', true) callBackAt?: string;
  @ShowText('Numero di chi ha chiesto', 40, true) phone?: string;
}

export class QueuePageView {
  @ShowText('Coda', 40) queue!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowMany('In che ordine, dal primo criterio all’ultimo (E8)', () => LocalizedView, 10) order!: LocalizedView[];
  @ShowMany('Richieste', () => QueuedTicketView, 100) items!: QueuedTicketView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}
