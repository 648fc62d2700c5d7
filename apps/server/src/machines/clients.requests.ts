import { TOKEN_USES } from '@sportello/identity';
import { ChoiceField, NumberField, TextField } from '../http/field.decorators.js';

export class NewSecretRequest {
  @NumberField({ description: 'Giorni di validità; 365 se manca', min: 1, max: 730, optional: true })
  validDays?: number;

  @NumberField({
    description: 'Ore per cui i segreti precedenti restano validi; 24 se manca',
    min: 0,
    max: 720,
    optional: true,
  })
  overlapHours?: number;
}

export class RevokeRequest {
  @TextField({
    description: 'Il token da revocare; in alternativa use e subject, oppure ticket',
    min: 1,
    max: 8192,
    pattern: /^[A-Za-z0-9._-]+$/,
    optional: true,
  })
  token?: string;

  @ChoiceField({ description: 'Di che tipo sono i token da revocare', of: TOKEN_USES, optional: true })
  use?: (typeof TOKEN_USES)[number];

  @TextField({
    description: 'Di chi: persona, fornitore, contatto o client; tutti i token dati finora',
    min: 1,
    max: 200,
    optional: true,
  })
  subject?: string;

  @TextField({
    description: 'Numero di una richiesta: tutti i collegamenti privati dati finora a chi l’ha fatta',
    min: 1,
    max: 40,
    pattern: /^[A-Za-z0-9-]+$/,
    optional: true,
  })
  ticket?: string;

  @TextField({ description: 'Perché', min: 1, max: 500 })
  reason!: string;
}

export class ListRevocationsQuery {
  @TextField({ description: 'Da dove riprendere', max: 200, pattern: /^[A-Za-z0-9_-]*$/, optional: true })
  cursor?: string;

  @NumberField({ description: 'Quante in una pagina', min: 1, max: 100, optional: true })
  limit?: number;
}
