import { CodeField, NumberField, PartField, PartsField, TextField, TextsField } from '../http/field.decorators.js';

export class ReasonRequest {
  @TextField({ description: 'Perché', min: 1, max: 2_000 })
  reason!: string;
}

export class ClassifyRequest {
  @CodeField({ description: 'Tipo di richiesta; se manca, quello della classificazione scelta', optional: true })
  kind?: string;

  @CodeField({ description: 'Area della classificazione', optional: true })
  area?: string;

  @CodeField({ description: 'Argomento', optional: true })
  topic?: string;

  @CodeField({ description: 'Sottoargomento', optional: true })
  subtopic?: string;

  @TextField({ description: 'Perché, quando si corregge', min: 1, max: 2_000, optional: true })
  reason?: string;
}

export class SeverityRequest extends ReasonRequest {
  @NumberField({ description: 'Gravità (B13)', min: 1, max: 3 })
  severity!: number;
}

export class AskedInput {
  @TextField({ description: 'Domanda fatta', min: 1, max: 2_000 })
  question!: string;

  @TextField({ description: 'Risposta avuta', min: 1, max: 5_000 })
  answer!: string;
}

export class ScreeningInput {
  @TextField({ description: 'Prima diagnosi', min: 1, max: 5_000 })
  diagnosis!: string;

  @TextsField({ description: 'Che cosa si è già provato', most: 50, max: 2_000 })
  tried!: string[];

  @PartsField({ description: 'Che cosa si è già chiesto', type: () => AskedInput, most: 50 })
  asked!: AskedInput[];
}

export class EscalateRequest extends ReasonRequest {
  @CodeField({ description: 'Gruppo di altro livello a cui passa' })
  team!: string;

  @PartField({
    description: 'Che cosa ha già accertato il primo livello (C15)',
    type: () => ScreeningInput,
    optional: true,
  })
  screening?: ScreeningInput;
}
