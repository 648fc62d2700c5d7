import { FactsField, InstantField, PartField, TextField, TextsField } from '../http/field.decorators.js';

const Half = (description: string, max: number) => TextField({ description, max, optional: true });

/** What was typed so far: nothing of it is complete, or right, yet. */
export class DraftValuesRequest {
  @Half('Chi chiede', 60) userType?: string;
  @Half('Area', 60) area?: string;
  @Half('Argomento', 60) topic?: string;
  @Half('Sottoargomento', 60) subtopic?: string;
  @Half('Nome e cognome', 500) name?: string;
  @Half('Indirizzo di posta', 500) email?: string;
  @Half('Telefono', 100) phone?: string;
  @Half('Organizzazione', 500) organisation?: string;
  @Half('Oggetto', 2_000) subject?: string;
  @Half('Testo', 50_000) text?: string;

  @FactsField({ description: 'I campi propri del modulo, per nome', most: 100, max: 20_000, optional: true })
  fields?: Record<string, string>;

  @TextsField({ description: 'Le caselle del modulo che sono spuntate', most: 100, max: 60, optional: true })
  checked?: string[];
}

export class DraftRequest {
  @PartField({ description: 'Che cosa è stato scritto finora', type: () => DraftValuesRequest })
  values!: DraftValuesRequest;

  @TextsField({ description: 'Nomi dei file scelti: i file non sono nella bozza', most: 50, max: 255, optional: true })
  fileNames?: string[];

  @InstantField({
    description: 'Quando è stata salvata la bozza che si continua; se manca, è la prima',
    optional: true,
  })
  since?: string;
}
