import { TASK_STATES, type TaskStateCode } from '@sportello/escalation';
import { BooleanField, ChoiceField, CodeField, NumberField, TextField, TextsField } from '../http/field.decorators.js';
import { MessageRequest, PageQuery } from '../tickets/ticket.requests.js';

export class AssignTaskRequest extends MessageRequest {
  @CodeField({ description: 'Fornitore, tra quelli dell’ente' })
  supplier!: string;

  @TextField({ description: 'Titolo', min: 1, max: 200 })
  title!: string;

  @BooleanField({ description: 'Se la richiesta attende il fornitore; sì, se non è detto (B10)', optional: true })
  waits?: boolean;

  @TextField({
    description: 'Termine nel calendario del fornitore (ad esempio 8h o 3d); se manca, quello del contratto',
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
    pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
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
  @NumberField({ description: 'Minuti di lavoro', min: 0, max: 1_000_000, optional: true })
  effortMinutes?: number;
}

export class ListTasksQuery extends PageQuery {
  @ChoiceField({ description: 'Stato', of: Object.keys(TASK_STATES), optional: true })
  state?: TaskStateCode;
}
