import { ASSURANCES } from '@sportello/ticketing';
import { ShowChoice, ShowInstant, ShowMany, ShowNumber, ShowOne, ShowText } from '../http/response.decorators.js';
import { LinksView, RequesterView, TicketSummaryView } from '../tickets/ticket.views.js';

export class KnownContactView extends RequesterView {
  @ShowInstant('Da quando si conosce') since!: string;
}

export class ChannelCountView {
  @ShowText('Canale', 60) channel!: string;
  @ShowNumber('Quante richieste') count!: number;
}

export class HistoryTotalsView {
  @ShowNumber('Richieste fatte') tickets!: number;
  @ShowNumber('Di cui aperte') open!: number;
  @ShowMany('Per canale, dal più usato', () => ChannelCountView, 50) channels!: ChannelCountView[];
}

export class ContactMomentView {
  @ShowInstant('Quando') at!: string;
  @ShowChoice('Che cosa: messaggio, telefonata, sollecito, valutazione', ['message', 'call', 'reminder', 'evaluation'])
  what!: string;
  @ShowChoice('Verso', ['in', 'out'], true) direction?: string;
  @ShowText('Istanza del canale', 60, true) channel?: string;
  @ShowText('Chi', 300, true) by?: string;
  @ShowText('Esito della telefonata, o giudizio dato', 60, true) detail?: string;
  @ShowChoice('Quanto era sicuro chi scriveva, questa volta (E3)', ASSURANCES, true) assurance?: string;
}

export class HistoryTicketView extends TicketSummaryView {
  @ShowChoice('Quanto era sicuro chi chiedeva, questa volta (E3)', ASSURANCES, true) assurance?: string;
  @ShowMany('Ogni contatto avuto, fino agli ultimi 50', () => ContactMomentView, 50) contacts!: ContactMomentView[];
}

export class ContactHistoryView {
  @ShowOne('Di chi', () => KnownContactView) contact!: KnownContactView;
  @ShowOne('In tutto', () => HistoryTotalsView) totals!: HistoryTotalsView;
  @ShowMany('Le richieste, dalla più recente', () => HistoryTicketView, 100) items!: HistoryTicketView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}
