import { REVIEW_STATES, type ReviewState } from '@sportello/workforce';
import { ChoiceField, CodeField, NumberField, PartsField, TextField } from '../http/field.decorators.js';
import { PageQuery } from '../tickets/ticket.requests.js';

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const PERSON = /^[A-Za-z0-9][A-Za-z0-9._@-]*$/;

const DayField = (description: string) =>
  TextField({ description: `${description}, AAAA-MM-GG, nel fuso dell’ente`, min: 10, max: 10, pattern: DATE });
const PersonField = (description: string, optional = false) =>
  TextField({ description, min: 1, max: 120, pattern: PERSON, optional });

export class SampleRequest {
  @DayField('Primo giorno delle chiusure tecniche fra cui estrarre')
  from!: string;

  @DayField('Ultimo giorno, compreso')
  to!: string;

  @CodeField({ description: 'Solo le richieste di questo gruppo', optional: true })
  team?: string;

  @PersonField('Solo le richieste lavorate da questa persona', true)
  operator?: string;

  @CodeField({ description: 'Solo le richieste di quest’area', optional: true })
  area?: string;

  @CodeField({ description: 'Solo le richieste di quest’argomento', optional: true })
  topic?: string;

  @NumberField({ description: 'Quante al massimo', min: 1, max: 500 })
  size!: number;

  @TextField({ description: 'Seme: lo stesso estrae le stesse richieste', min: 1, max: 100 })
  seed!: string;
}

export class PickRequest {
  @TextField({ description: 'Numero della richiesta', min: 1, max: 40, pattern: /^[A-Za-z0-9][A-Za-z0-9-]*$/ })
  ticket!: string;
}

export class ReviewsQuery extends PageQuery {
  @PersonField('Solo di questa persona', true)
  operator?: string;

  @ChoiceField({ description: 'Solo in questo stato', of: REVIEW_STATES, optional: true })
  state?: ReviewState;
}

export class ScoreInput {
  @CodeField({ description: 'Criterio della scheda' })
  criterion!: string;

  @NumberField({ description: 'Punteggio, da 0 al massimo della scheda', min: -1000, max: 1000 })
  score!: number;
}

export class ScoreRequest {
  @PartsField({ description: 'Un punteggio per ciascun criterio', type: () => ScoreInput, most: 100 })
  scores!: ScoreInput[];

  @TextField({ description: 'Osservazioni per chi ha lavorato la richiesta', max: 5_000, optional: true })
  remarks?: string;
}

export class CommentRequest {
  @TextField({ description: 'Che cosa ne dice chi ha lavorato la richiesta', min: 1, max: 5_000 })
  text!: string;
}

export class QualityPeriodQuery {
  @DayField('Primo giorno delle valutazioni')
  from!: string;

  @DayField('Ultimo giorno, compreso')
  to!: string;
}

export class SkillRequest {
  @PersonField('Di chi')
  person!: string;

  @CodeField({ description: 'Competenza' })
  skill!: string;

  @NumberField({ description: '0 nessuna, 1 di base, 2 autonoma, 3 esperta, 4 di riferimento', min: 0, max: 4 })
  level!: number;

  @TextField({ description: 'Perché', min: 1, max: 2_000 })
  reason!: string;
}
