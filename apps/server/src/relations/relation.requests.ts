import { FREE_RELATIONS, type FreeRelation } from '@sportello/ticketing';
import { BooleanField, ChoiceField, CodeField, TextField } from '../http/field.decorators.js';

const NUMBER = /^[A-Za-z0-9-]+$/;

export class LinkRequest {
  @TextField({ description: 'Numero dell’altra richiesta', min: 1, max: 40, pattern: NUMBER })
  other!: string;

  @ChoiceField({ description: 'Che cosa questa richiesta è per l’altra', of: FREE_RELATIONS })
  relation!: FreeRelation;
}

export class UnlinkRequest extends LinkRequest {
  @TextField({ description: 'Perché', min: 1, max: 2_000 })
  reason!: string;
}

export class MergeRequest {
  @TextField({ description: 'Numero della richiesta in cui prosegue', min: 1, max: 40, pattern: NUMBER })
  into!: string;

  @TextField({
    description: 'Testo per chi ha chiesto; se manca, quello consueto',
    min: 1,
    max: 20_000,
    optional: true,
  })
  text?: string;
}

export class DuplicateRequest {
  @TextField({ description: 'Numero della richiesta di cui è un duplicato', min: 1, max: 40, pattern: NUMBER })
  of!: string;

  @TextField({
    description: 'Testo per chi ha chiesto; se manca, quello consueto',
    min: 1,
    max: 20_000,
    optional: true,
  })
  text?: string;

  @BooleanField({ description: 'Se avvisare chi ha chiesto quando l’altra è risolta', optional: true })
  inform?: boolean;
}

export class SplitRequest {
  @TextField({ description: 'Oggetto della nuova richiesta', min: 1, max: 200 })
  subject!: string;

  @TextField({
    description: 'Messaggio di chi ha chiesto che ne diventa il testo, per identificativo',
    max: 36,
    pattern: /^[0-9a-f-]{36}$/,
    optional: true,
  })
  message?: string;

  @TextField({ description: 'Testo, quando non è un messaggio intero', min: 1, max: 20_000, optional: true })
  text?: string;

  @CodeField({ description: 'Area della classificazione', optional: true })
  area?: string;

  @CodeField({ description: 'Argomento', optional: true })
  topic?: string;

  @CodeField({ description: 'Sottoargomento', optional: true })
  subtopic?: string;
}
