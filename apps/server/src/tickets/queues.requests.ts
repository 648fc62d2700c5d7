import { ChoiceField, CodeField, NumberField, TextField } from '../http/field.decorators.js';
import { CursorField, LimitField } from '../http/paging.fields.js';
import { CALL_OUTCOMES, type CallOutcome } from '@sportello/ticketing';

/** Minutes in which a term that runs out counts as about to. */
export const SOON = 120;

export class QueuesQuery {
  @CodeField({
    description: 'Un solo gruppo; se manca, quelli di chi chiede (chi supervisiona: tutti)',
    optional: true,
  })
  team?: string;

  @NumberField({
    description: `Entro quanti minuti un termine è in scadenza; se manca, ${SOON}`,
    min: 1,
    max: 10_080,
    optional: true,
  })
  soon?: number;
}

export class QueueQuery extends QueuesQuery {
  @CursorField()
  cursor?: string;

  @LimitField()
  limit?: number;
}

export class CallBackRequest {
  @TextField({
    description: 'Entro quando richiamare (RFC 3339, con il fuso); se manca, entro il termine dell’ente (C8)',
    optional: true,
    min: 20,
    max: 35,
    pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/,
  })
  promisedBy?: string;

  @TextField({ description: 'Di che cosa parlare, per i colleghi', min: 1, max: 20_000, optional: true })
  text?: string;
}

export class CallRequest {
  @ChoiceField({ description: 'Come è andata', of: CALL_OUTCOMES })
  outcome!: CallOutcome;

  @TextField({ description: 'Che cosa ci si è detti, per i colleghi', min: 1, max: 20_000 })
  text!: string;
}
