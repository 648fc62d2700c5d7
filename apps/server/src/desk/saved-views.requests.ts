import { VIEW_COLUMNS } from '@sportello/desk';
import { TICKET_SORTS, type TicketSort } from '@sportello/ticketing';
import { ChoiceField, CodeField, PartField, TextField, TextsField } from '../http/field.decorators.js';
import { TicketFilterRequest } from '../tickets/ticket-list.requests.js';

export class SavedViewRequest {
  @TextField({ description: 'Nome', min: 1, max: 80 })
  name!: string;

  @CodeField({
    description: 'Gruppo con cui condividerla, tra i propri; se manca, è solo di chi la tiene',
    optional: true,
  })
  team?: string;

  @PartField({ description: 'Quali richieste: le stesse condizioni dell’elenco', type: () => TicketFilterRequest })
  filter!: TicketFilterRequest;

  @ChoiceField({ description: 'Ordine; se manca, dalla più recente', of: TICKET_SORTS, optional: true })
  sort?: TicketSort;

  @TextsField({
    description: `Colonne, nell’ordine: ${VIEW_COLUMNS.join(', ')}`,
    most: VIEW_COLUMNS.length,
    max: 20,
    pattern: new RegExp(`^(?:${VIEW_COLUMNS.join('|')})$`),
    optional: true,
  })
  columns?: string[];
}
