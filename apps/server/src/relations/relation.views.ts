import { RELATIONS } from '@sportello/ticketing';
import { ShowChoice, ShowInstant, ShowMany, ShowOne, ShowText } from '../http/response.decorators.js';
import { LocalizedView } from '../tickets/ticket.views.js';

export class RelatedTicketView {
  @ShowText('Numero', 40) number!: string;
  @ShowText('Oggetto', 500) subject!: string;
  @ShowText('Stato', 40) state!: string;
}

export class RelationView {
  @ShowChoice('Relazione', Object.keys(RELATIONS)) relation!: string;
  @ShowChoice('Verso: `to`, questa lo è dell’altra; `from`, l’altra lo è di questa', ['to', 'from']) direction!: string;
  @ShowOne('Come si dice da qui', () => LocalizedView) name!: LocalizedView;
  @ShowOne('L’altra', () => RelatedTicketView) other!: RelatedTicketView;
  @ShowInstant('Da quando') at!: string;
}

export class RelationsView {
  @ShowMany('Relazioni', () => RelationView, 200) items!: RelationView[];
}
