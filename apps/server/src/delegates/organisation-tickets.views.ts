import { ShowInstant, ShowMany, ShowOne, ShowText } from '../http/response.decorators.js';
import { ClockView, LinksView, LocalizedView } from '../tickets/ticket.views.js';

export class OrganisationTicketView {
  @ShowText('Numero', 40) number!: string;
  @ShowText('Oggetto', 500) subject!: string;
  @ShowText('Stato', 40) state!: string;
  @ShowOne('Tipo di richiesta', () => LocalizedView) kind!: LocalizedView;
  @ShowOne('Gruppo', () => LocalizedView, true) team?: LocalizedView;
  @ShowInstant('Apertura') openedAt!: string;
  @ShowInstant('Ultimo cambiamento') updatedAt!: string;
  @ShowInstant('Prossima scadenza', true) dueAt?: string;
}

export class OrganisationTicketPageView {
  @ShowMany('Richieste', () => OrganisationTicketView, 100) items!: OrganisationTicketView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class ProgressStepView {
  @ShowInstant('Quando') at!: string;
  @ShowOne('Che cosa è avvenuto', () => LocalizedView) label!: LocalizedView;
}

export class OrganisationTicketWholeView extends OrganisationTicketView {
  @ShowMany('Termini', () => ClockView, 50) clocks!: ClockView[];
  @ShowMany('Che cosa è avvenuto', () => ProgressStepView) events!: ProgressStepView[];
}
