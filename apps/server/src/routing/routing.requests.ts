import { MOST_REPLAYED } from '@sportello/routing';
import { ChoiceField, CodeField, FactsField, NumberField, SectionField, TextField } from '../http/field.decorators.js';

const MOMENT = { max: 35, pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/ };

export class RoutingTrialRequest {
  @TextField({
    description: 'Numero di una richiesta esistente; da solo, al posto di tutto il resto',
    min: 1,
    max: 40,
    pattern: /^[A-Za-z0-9-]+$/,
    optional: true,
  })
  ticket?: string;

  @CodeField({ description: 'Tipo di richiesta; se manca segue dalla classificazione', optional: true })
  kind?: string;

  @CodeField({ description: 'Canale dell’ente; se manca, come al banco', optional: true })
  channelInstance?: string;

  @CodeField({ description: 'Area della classificazione', optional: true })
  area?: string;

  @CodeField({ description: 'Argomento', optional: true })
  topic?: string;

  @CodeField({ description: 'Sottoargomento', optional: true })
  subtopic?: string;

  @NumberField({ description: 'Gravità (B13)', min: 1, max: 3, optional: true })
  severity?: number;

  @ChoiceField({ description: 'Lingua', of: ['it', 'en'], optional: true })
  language?: 'it' | 'en';

  @CodeField({ description: 'Tipo di utente', optional: true })
  userType?: string;

  @TextField({ description: 'Ente o struttura di appartenenza', max: 200, optional: true })
  organisation?: string;

  @TextField({ description: 'Oggetto', max: 200, optional: true })
  subject?: string;

  @TextField({
    description: 'Quando arriverebbe (RFC 3339): chi è in turno in quel momento; se manca, adesso',
    ...MOMENT,
    optional: true,
  })
  at?: string;

  @FactsField({ description: 'Altri dati, per nome', most: 60, max: 5000, optional: true })
  fields?: Record<string, string | number | boolean>;
}

export class RoutingReplayRequest {
  @SectionField({
    description: 'La sezione `routing` del file dell’ente, come sarebbe; se manca, quella in vigore',
    optional: true,
  })
  routing?: Record<string, unknown>;

  @SectionField({ description: 'La sezione `teams`, quando cambia anche quella', optional: true })
  teams?: Record<string, unknown>;

  @TextField({
    description: 'Solo le richieste aperte da questo momento (RFC 3339)',
    ...MOMENT,
    optional: true,
  })
  since?: string;

  @NumberField({ description: 'Quante richieste al massimo; 500 se manca', min: 1, max: MOST_REPLAYED, optional: true })
  limit?: number;
}
