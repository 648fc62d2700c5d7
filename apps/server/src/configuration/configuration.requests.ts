import { InstantField, JsonField, NumberField, TextField } from '../http/field.decorators.js';

export class RevisionsQuery {
  @TextField({ description: 'Da dove riprendere', max: 20, pattern: /^[1-9][0-9]{0,8}$/, optional: true })
  cursor?: string;

  @NumberField({ description: 'Quante in una pagina', min: 1, max: 100, optional: true })
  limit?: number;
}

export class ChangesQuery {
  @NumberField({
    description: 'La revisione con cui confrontare; se manca, quella prima',
    min: 1,
    max: 999_999_999,
    optional: true,
  })
  since?: number;
}

export class RestoreRequest {
  @TextField({ description: 'Perché, per chi leggerà la storia', min: 3, max: 500 })
  reason!: string;

  @InstantField({ description: 'Da quando vale; subito, se manca', optional: true })
  effectiveFrom?: string;
}

export class SectionCheckRequest {
  @JsonField({ description: 'La sezione intera, come sarà' })
  value!: unknown;

  @InstantField({ description: 'Da quando vale; subito, se manca', optional: true })
  effectiveFrom?: string;
}

export class SectionRequest extends SectionCheckRequest {
  @TextField({ description: 'Perché, per chi leggerà la storia', min: 3, max: 500 })
  reason!: string;
}
