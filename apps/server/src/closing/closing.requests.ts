import { CHECK_OUTCOMES, type CheckOutcome } from '@sportello/ticketing';
import { ChoiceField, CodeField, NumberField, TextField } from '../http/field.decorators.js';
import { PageQuery } from '../tickets/ticket.requests.js';

export class ConfirmRequest {
  @TextField({ description: 'Osservazioni sulla qualità', min: 1, max: 20_000, optional: true })
  remarks?: string;

  @NumberField({ description: 'Giudizio, da 1 a 5', min: 1, max: 5, optional: true })
  rating?: number;
}

export class CheckClosureRequest extends ConfirmRequest {
  @ChoiceField({
    description: 'Esito: funziona, non funziona, non ha risposto. Le osservazioni servono quando ha risposto',
    of: CHECK_OUTCOMES,
  })
  outcome!: CheckOutcome;

  @ChoiceField({ description: 'Come lo si è chiesto', of: ['phone', 'mail'] })
  how!: 'phone' | 'mail';
}

export class ClosureChecksQuery extends PageQuery {
  @TextField({
    description: 'Solo le verifiche da fare entro questo istante',
    max: 35,
    pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/,
    optional: true,
  })
  dueBefore?: string;
}

export class OutOfScopeRequest {
  @CodeField({ description: 'L’ufficio competente, tra quelli dell’ente' })
  office!: string;

  @TextField({
    description: 'Testo per chi ha chiesto, che nomina l’ufficio; se manca, quello composto dall’ente',
    min: 1,
    max: 20_000,
    optional: true,
  })
  text?: string;
}
