import { ShowChoice, ShowMany, ShowNumber, ShowOne, ShowText } from '../http/response.decorators.js';
import { LocalizedView } from '../tickets/ticket.views.js';
import { MOST_AT_ONCE } from './bulk.requests.js';

export class BulkOutcomeView {
  @ShowText('Numero', 40) number!: string;
  @ShowChoice('Fatto; si farebbe; rifiutato', ['done', 'would', 'refused']) outcome!: string;
  @ShowText('Stato in cui è, o sarebbe', 40, true) state?: string;
  @ShowNumber('Versione', 2_147_483_647, true) version?: number;
  @ShowText('Codice del rifiuto', 100, true) code?: string;
  @ShowOne('Perché no', () => LocalizedView, true) why?: LocalizedView;
}

export class BulkView {
  @ShowMany('Una riga per richiesta, nell’ordine dato', () => BulkOutcomeView, MOST_AT_ONCE) items!: BulkOutcomeView[];
  @ShowNumber('Quante fatte, o che si farebbero', MOST_AT_ONCE) done!: number;
  @ShowNumber('Quante rifiutate', MOST_AT_ONCE) refused!: number;
}
