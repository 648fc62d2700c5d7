import { VIEW_COLUMNS } from '@sportello/desk';
import { TICKET_SORTS } from '@sportello/ticketing';
import { ShowChoice, ShowFlag, ShowId, ShowInstant, ShowMany, ShowMap, ShowText } from '../http/response.decorators.js';

export class SavedViewView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Nome', 80) name!: string;
  @ShowText('Gruppo con cui è condivisa', 60, true) team?: string;
  @ShowFlag('Se è di chi guarda') mine!: boolean;
  @ShowText('Di chi è', 200) owner!: string;
  @ShowFlag('Se chi guarda può cambiarla') changeable!: boolean;
  @ShowMap('Quali richieste') filter!: Record<string, unknown>;
  @ShowChoice('Ordine', TICKET_SORTS) sort!: string;
  @ShowMany('Colonne, nell’ordine', 'string', VIEW_COLUMNS.length) columns!: string[];
  @ShowInstant('Da quando è così') changedAt!: string;
}

export class SavedViewsView {
  @ShowMany('Le viste, prima le proprie', () => SavedViewView, 500) items!: SavedViewView[];
}
