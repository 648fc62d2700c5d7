import { TICKET_SORTS, TICKET_STATES, type TicketSort, type TicketStateCode } from '@sportello/ticketing';
import { ChoiceField, CodeField, InstantField, NumberField, TextField } from '../http/field.decorators.js';
import { CursorField, LimitField } from '../http/paging.fields.js';

const STATES = Object.keys(TICKET_STATES);
const STATE = `(?:${STATES.join('|')})`;
const YEAR = 525_600;

/** By what a list of tickets may be narrowed: in an address, and in a view somebody saved. Every condition given must hold. */
export class TicketFilterRequest {
  @TextField({ description: 'Ricerca nel testo, o un numero intero', min: 2, max: 200, optional: true })
  q?: string;

  @TextField({
    description: 'Stati, separati da virgole: ne basta uno',
    max: 200,
    pattern: new RegExp(`^${STATE}(?:,${STATE}){0,${STATES.length - 1}}$`),
    optional: true,
  })
  states?: string;

  @CodeField({ description: 'Gruppo', optional: true })
  team?: string;

  @TextField({ description: 'Tecnico; `me` è chi chiede, `nobody` nessuno', min: 1, max: 120, optional: true })
  assignee?: string;

  @CodeField({ description: 'Canale', optional: true })
  channel?: string;

  @CodeField({ description: 'Tipo di richiesta', optional: true })
  kind?: string;

  @NumberField({ description: 'Gravità', min: 1, max: 3, optional: true })
  severity?: number;

  @NumberField({ description: 'Priorità', min: 1, max: 4, optional: true })
  priority?: number;

  @CodeField({ description: 'Area', optional: true })
  area?: string;

  @CodeField({ description: 'Argomento', optional: true })
  topic?: string;

  @CodeField({ description: 'Sottoargomento', optional: true })
  subtopic?: string;

  @CodeField({ description: 'Amministrazione servita (D15)', optional: true })
  organisation?: string;

  @CodeField({ description: 'Campagna con cui sono arrivate (D14)', optional: true })
  campaign?: string;

  @TextField({
    description: 'Scheda di chi ha chiesto',
    max: 36,
    pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    optional: true,
  })
  requester?: string;

  @InstantField({ description: 'Aperte e con il prossimo termine prima di questo momento', optional: true })
  dueBefore?: string;

  @NumberField({
    description: 'Aperte e con il prossimo termine entro questi minuti',
    min: 1,
    max: YEAR,
    optional: true,
  })
  dueWithin?: number;

  @InstantField({ description: 'In attesa, senza che sia successo nulla da questo momento', optional: true })
  waitingSince?: string;

  @NumberField({
    description: 'In attesa, senza che sia successo nulla da questi minuti',
    min: 1,
    max: YEAR,
    optional: true,
  })
  waitingFor?: number;

  @InstantField({ description: 'Aperte da questo momento', optional: true })
  openedFrom?: string;

  @InstantField({ description: 'Aperte prima di questo momento', optional: true })
  openedTo?: string;
}

export class ListTicketsQuery extends TicketFilterRequest {
  @CursorField()
  cursor?: string;

  @LimitField()
  limit?: number;

  @ChoiceField({
    description: 'Ordine; `dueAt`: solo le aperte che hanno un termine, prima quello che scade prima',
    of: TICKET_SORTS,
    optional: true,
  })
  sort?: TicketSort;

  @ChoiceField({ description: 'Stato', of: STATES, optional: true })
  state?: TicketStateCode;
}
