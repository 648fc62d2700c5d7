import { ATTEMPT_OUTCOMES, CALL_STATES, type AttemptOutcome, type CallState } from '@sportello/telephony';
import { BooleanField, ChoiceField, CodeField, TextField } from '../http/field.decorators.js';
import { CursorField, LimitField } from '../http/paging.fields.js';

export class CallsQuery {
  @ChoiceField({ description: 'Solo le chiamate in questo stato', of: CALL_STATES, optional: true })
  state?: CallState;

  @CursorField()
  cursor?: string;

  @LimitField()
  limit?: number;
}

export class CallBacksQuery {
  @CodeField({
    description: 'Un solo gruppo; se manca, quelli di chi chiede (chi supervisiona: tutti)',
    optional: true,
  })
  team?: string;

  @CursorField()
  cursor?: string;

  @LimitField()
  limit?: number;
}

export class AttemptRequest {
  @ChoiceField({ description: 'Come è andata', of: ATTEMPT_OUTCOMES })
  outcome!: AttemptOutcome;

  @TextField({ description: 'Che cosa ci si è detti, per i colleghi', min: 1, max: 2_000 })
  text!: string;

  @BooleanField({ description: 'Nessuno riprova: chi ha chiamato è irraggiungibile', optional: true })
  last?: boolean;
}
