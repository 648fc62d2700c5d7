import { SUPPLIER_TASK_ORDERS, TASK_STATES, type SupplierTaskOrder, type TaskStateCode } from '@sportello/escalation';
import { ChoiceField, InstantField, NumberField, TextField } from '../http/field.decorators.js';
import { PageQuery } from '../tickets/ticket.requests.js';

/** States a supplier can see a task in. */
const STATES = Object.keys(TASK_STATES).filter((state) => state !== 'planned');

export class ListSupplierTasksParameters extends PageQuery {
  @ChoiceField({ description: 'Stato', of: STATES, optional: true })
  state?: TaskStateCode;

  @InstantField({ description: 'Solo i compiti il cui termine viene prima', optional: true })
  dueBefore?: string;

  @InstantField({ description: 'Solo i compiti cambiati da allora', optional: true })
  updatedSince?: string;

  @TextField({ description: 'Contratto (CIG)', min: 10, max: 10, pattern: /^[A-Z0-9]+$/, optional: true })
  contract?: string;

  @TextField({ description: 'Parole nel titolo, o il numero intero', min: 2, max: 100, optional: true })
  q?: string;

  @ChoiceField({
    description:
      'Ordine: dal più recente (`newest`, se non è detto), per termine più vicino (`due`, solo quelli che ne hanno uno), per cambiamento più vecchio (`updated`)',
    of: SUPPLIER_TASK_ORDERS,
    optional: true,
  })
  sort?: SupplierTaskOrder;
}

export class FeedQuery {
  @TextField({
    description: 'Da dove proseguire: il `cursor` dell’ultima risposta; dall’inizio, se manca',
    max: 15,
    pattern: /^[0-9]+$/,
    optional: true,
  })
  cursor?: string;

  @NumberField({ description: 'Quanti elementi al massimo; 100 se non è detto', min: 1, max: 100, optional: true })
  limit?: number;
}

/** A time: tasks assigned from one moment on, and before another. */
export class ExportRequest {
  @InstantField({ description: 'Compiti affidati da' })
  from!: string;

  @InstantField({ description: 'Compiti affidati prima di' })
  to!: string;
}

/** What whoever plays the desk of a sandbox may do. */
export const DESK_MOVES = ['answer', 'ask', 'verify', 'return', 'cancel', 'remind'] as const;

export class PretendTaskRequest {
  @TextField({ description: 'Titolo', min: 1, max: 200, optional: true })
  title?: string;

  @TextField({ description: 'Che cosa si chiede', min: 1, max: 20_000, optional: true })
  text?: string;

  @TextField({
    description: 'Termine nel calendario del fornitore (ad esempio 8h); se manca, quello del contratto',
    max: 10,
    pattern: /^[1-9][0-9]{0,4}(s|m|h|d|mo)$/,
    optional: true,
  })
  due?: string;
}

export class DeskMoveRequest {
  @ChoiceField({ description: 'Che cosa fa l’ente', of: DESK_MOVES })
  move!: (typeof DESK_MOVES)[number];

  @TextField({ description: 'Che cosa dice', max: 20_000, optional: true })
  text?: string;
}
