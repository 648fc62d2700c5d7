import { BooleanField, TextField } from '../http/field.decorators.js';

const PERSON = 'Indirizzo di posta, numero di telefono o identificativo di chi ha fatto la richiesta';

export class AskExportRequest {
  @TextField({ description: `${PERSON}; senza persona né richiesta, tutto l’ente`, min: 1, max: 254, optional: true })
  person?: string;

  @TextField({ description: 'Numero della richiesta, per avere solo quella', min: 1, max: 60, optional: true })
  ticket?: string;
}

export class SetHoldRequest {
  @TextField({ description: 'Numero della richiesta da bloccare', min: 1, max: 60, optional: true })
  ticket?: string;

  @TextField({ description: `${PERSON}, da bloccare con tutte le sue richieste`, min: 1, max: 254, optional: true })
  person?: string;

  @TextField({ description: 'Perché, per il registro', min: 1, max: 1000 })
  reason!: string;
}

export class LiftHoldRequest {
  @TextField({ description: 'Perché, per il registro', min: 1, max: 1000 })
  reason!: string;
}

export class AnonymiseRequest {
  @TextField({ description: PERSON, min: 1, max: 254 })
  person!: string;

  @TextField({ description: 'Perché, per il registro, senza nominare la persona', min: 1, max: 1000 })
  reason!: string;

  @BooleanField({ description: 'Se togliere anche gli allegati' })
  files!: boolean;
}
