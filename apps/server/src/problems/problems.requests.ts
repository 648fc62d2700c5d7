import {
  ACTION_KINDS,
  ACTION_STANDINGS,
  PROBLEM_STATES,
  SIGNAL_STATES,
  type ActionKind,
  type ActionStanding,
  type ProblemStateCode,
  type SignalState,
} from '@sportello/problems';
import { ChoiceField, CodeField, TextField, TextsField } from '../http/field.decorators.js';
import { PageQuery } from '../tickets/ticket.requests.js';

export const PERSON = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$/;
const NUMBER = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2\d|3[01])$/;

const OwnerField = () =>
  TextField({ description: 'Chi ne risponde, tra le persone dell’ente', max: 120, pattern: PERSON });
const TicketsField = (optional: boolean) =>
  TextsField({ description: 'Numeri delle richieste', most: 100, max: 40, pattern: NUMBER, optional });
const DayField = (description: string) =>
  TextField({ description: `${description}, AAAA-MM-GG`, min: 10, max: 10, pattern: DAY });

export class RaiseSignalRequest {
  @TextField({ description: 'Titolo', min: 1, max: 200 })
  title!: string;

  @TextField({ description: 'Che cosa fa temere una criticità', min: 1, max: 4_000 })
  reason!: string;

  @CodeField({ description: 'Area', optional: true })
  area?: string;

  @CodeField({ description: 'Argomento', optional: true })
  topic?: string;

  @CodeField({ description: 'Sottoargomento', optional: true })
  subtopic?: string;
}

export class DismissSignalRequest {
  @TextField({ description: 'Perché non serve fare nulla', min: 1, max: 2_000 })
  reason!: string;
}

export class ListSignalsQuery extends PageQuery {
  @ChoiceField({ description: 'Stato', of: SIGNAL_STATES, optional: true })
  state?: SignalState;
}

export class OpenProblemRequest {
  @TextField({ description: 'Titolo', min: 1, max: 200 })
  title!: string;

  @TextField({ description: 'Descrizione', min: 1, max: 20_000 })
  description!: string;

  @OwnerField()
  owner!: string;

  @TextField({ description: 'Segnale che raccoglie', max: 36, pattern: UUID, optional: true })
  signal?: string;

  @TicketsField(true)
  tickets?: string[];
}

export class ListProblemsQuery extends PageQuery {
  @ChoiceField({ description: 'Stato', of: Object.keys(PROBLEM_STATES), optional: true })
  state?: ProblemStateCode;
}

export class LinkTicketsRequest {
  @TicketsField(false)
  tickets!: string[];
}

export class WorkaroundRequest {
  @TextField({ description: 'Come aggirare il problema', min: 1, max: 20_000 })
  workaround!: string;
}

export class CauseRequest {
  @TextField({ description: 'Causa', min: 1, max: 20_000 })
  rootCause!: string;
}

export class PlanActionRequest {
  @ChoiceField({ description: 'Correttiva o preventiva', of: ACTION_KINDS })
  kind!: ActionKind;

  @TextField({ description: 'Titolo', min: 1, max: 200 })
  title!: string;

  @OwnerField()
  owner!: string;

  @DayField('Entro quando')
  dueOn!: string;
}

/** How an action ends. */
export class EndImprovementRequest {
  @ChoiceField({ description: 'Fatta o abbandonata', of: ['done', 'dropped'] })
  state!: 'done' | 'dropped';

  @TextField({ description: 'Esito', min: 1, max: 4_000 })
  outcome!: string;

  @TextField({
    description: 'Che cosa lo dimostra: un documento, un indirizzo, il numero di una richiesta',
    min: 1,
    max: 4_000,
    optional: true,
  })
  evidence?: string;
}

export class EndActionRequest extends EndImprovementRequest {
  @TextField({ description: 'Azione', max: 36, pattern: UUID })
  action!: string;
}

export class ListActionsQuery extends PageQuery {
  @ChoiceField({ description: 'A che punto sono', of: ACTION_STANDINGS, optional: true })
  standing?: ActionStanding;

  @TextField({ description: 'Chi ne risponde', max: 120, pattern: PERSON, optional: true })
  owner?: string;
}

export class OutcomeRequest {
  @TextField({ description: 'Come si è risolto', min: 1, max: 4_000 })
  outcome!: string;
}

export class HandlingFiguresQuery {
  @DayField('Primo giorno')
  from!: string;

  @DayField('Ultimo giorno, compreso')
  to!: string;
}
