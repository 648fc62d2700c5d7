import {
  CHOSEN_OUTCOMES,
  TASK_OUTCOMES,
  TASK_STATES,
  type TaskOutcome,
  type TaskStateCode,
} from '@sportello/escalation';
import { BooleanField, ChoiceField, CodeField, NumberField, TextField, TextsField } from '../http/field.decorators.js';
import { MessageRequest, PageQuery } from '../tickets/ticket.requests.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const YES = ['yes'];

export class AssignTaskRequest extends MessageRequest {
  @CodeField({ description: 'Fornitore, tra quelli dell’ente; in alternativa a un’area', optional: true })
  supplier?: string;

  @CodeField({ description: 'Area interna, tra quelle dell’ente; in alternativa a un fornitore (B5)', optional: true })
  area?: string;

  @CodeField({ description: 'Tipo di attività, tra quelli dell’ente; il primo, se non è detto', optional: true })
  kind?: string;

  @TextField({
    description: 'Identificativo di un compito della stessa richiesta: questo è proposto quando quello è verificato',
    ...{ max: 36, pattern: UUID },
    optional: true,
  })
  after?: string;

  @TextField({ description: 'Titolo', min: 1, max: 200 })
  title!: string;

  @BooleanField({ description: 'Se la richiesta attende il compito; sì, se non è detto (B10)', optional: true })
  waits?: boolean;

  @TextField({
    description: 'Termine nel calendario di chi lo esegue (ad esempio 8h o 3d); se manca, quello concordato',
    max: 10,
    pattern: /^[1-9][0-9]{0,4}(s|m|h|d|mo)$/,
    optional: true,
  })
  due?: string;

  @TextsField({
    description: 'Nomi dei dati della richiesta da condividere',
    most: 60,
    pattern: /^[A-Za-z][A-Za-z0-9_.-]{0,59}$/,
    optional: true,
  })
  fields?: string[];

  @TextsField({
    description: 'Identificativi degli allegati della richiesta da condividere',
    most: 50,
    pattern: UUID,
    optional: true,
  })
  attachments?: string[];
}

/** More of the ticket for whoever has the task; at least one name. */
export class ShareRequest {
  @TextField({ description: 'Che cosa si condivide, e perché', max: 20_000, optional: true })
  text?: string;

  @TextsField({
    description: 'Nomi dei dati della richiesta da condividere, con il valore che hanno ora',
    most: 60,
    pattern: /^[A-Za-z][A-Za-z0-9_.-]{0,59}$/,
    optional: true,
  })
  fields?: string[];

  @TextsField({
    description: 'Identificativi degli allegati della richiesta da condividere',
    most: 50,
    pattern: UUID,
    optional: true,
  })
  attachments?: string[];
}

/** Words that may be left out. */
export class RemarkRequest {
  @TextField({ description: 'Testo', max: 20_000, optional: true })
  text?: string;
}

export class CompleteTaskRequest extends MessageRequest {
  @ChoiceField({ description: 'Esito: che cosa ne è stato', of: CHOSEN_OUTCOMES })
  outcome!: TaskOutcome;

  @NumberField({ description: 'Minuti di lavoro', min: 0, max: 1_000_000, optional: true })
  effortMinutes?: number;
}

export class ListTasksQuery extends PageQuery {
  @ChoiceField({ description: 'Stato', of: Object.keys(TASK_STATES), optional: true })
  state?: TaskStateCode;
}

export class WatchTasksQuery extends ListTasksQuery {
  @ChoiceField({ description: 'Solo quelli non ancora finiti', of: YES, optional: true })
  open?: 'yes';

  @ChoiceField({ description: 'Solo quelli oltre il termine, o conclusi oltre il termine', of: YES, optional: true })
  late?: 'yes';

  @ChoiceField({ description: 'Solo quelli conclusi con questo esito', of: Object.keys(TASK_OUTCOMES), optional: true })
  outcome?: TaskOutcome;

  @ChoiceField({
    description: 'Solo quelli in programma dopo un compito rifiutato o annullato: vanno proposti o annullati',
    of: YES,
    optional: true,
  })
  stranded?: 'yes';

  @CodeField({ description: 'Solo quelli di questo fornitore', optional: true })
  supplier?: string;

  @CodeField({ description: 'Solo quelli di quest’area', optional: true })
  area?: string;

  @CodeField({ description: 'Solo quelli di questo tipo di attività', optional: true })
  kind?: string;

  @TextField({
    description: 'Solo quelli di questo contratto (CIG)',
    max: 10,
    pattern: /^[A-Z0-9]{10}$/,
    optional: true,
  })
  contract?: string;
}
