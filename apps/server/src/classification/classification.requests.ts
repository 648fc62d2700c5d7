import { CodeField, TextField } from '../http/field.decorators.js';

/** Where one stands in the guide, and for whom it is. */
export class GuideQuery {
  @CodeField({ description: 'Area scelta', optional: true })
  area?: string;

  @CodeField({ description: 'Argomento scelto', optional: true })
  topic?: string;

  @CodeField({ description: 'Sottoargomento scelto', optional: true })
  subtopic?: string;

  @CodeField({ description: 'Istanza del canale: solo gli argomenti che serve (D5)', optional: true })
  channelInstance?: string;

  @CodeField({ description: 'Tipo di utente: solo ciò che gli si propone', optional: true })
  userType?: string;
}

export class SuggestionsRequest {
  @TextField({ description: 'Oggetto', max: 200, optional: true })
  subject?: string;

  @TextField({ description: 'Descrizione della richiesta', min: 1, max: 20_000 })
  text!: string;

  @CodeField({ description: 'Solo in quest’area', optional: true })
  area?: string;

  @CodeField({ description: 'Istanza del canale: solo gli argomenti che serve (D5)', optional: true })
  channelInstance?: string;

  @CodeField({ description: 'Tipo di utente: solo ciò che gli si propone', optional: true })
  userType?: string;
}
