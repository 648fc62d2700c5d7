import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import {
  BooleanField,
  ChoiceField,
  CodeField,
  EmailField,
  FactsField,
  NumberField,
  TextField,
  TextsField,
} from '../http/field.decorators.js';
import { CursorField, LimitField } from '../http/paging.fields.js';
import { MOST_MENTIONED } from '../desk/mentions.js';

import {
  DIRECT_CLOSURE,
  RESOLUTION_REASONS,
  type DirectClosureReason,
  type ResolutionReason,
} from '@sportello/ticketing';

export class RequesterInput {
  @TextField({ description: 'Nome e cognome di chi chiede', min: 1, max: 120 })
  name!: string;

  @EmailField({ description: 'Indirizzo a cui rispondere', optional: true })
  email?: string;

  @TextField({
    description: 'Telefono a cui richiamare',
    max: 30,
    pattern: /^\+?[0-9][0-9 ./()-]{4,24}$/,
    optional: true,
  })
  phone?: string;

  @TextField({ description: 'Ente o struttura di appartenenza', max: 200, optional: true })
  organisation?: string;

  @CodeField({ description: 'Tipo di utente, tra quelli dell’ente', optional: true })
  userType?: string;
}

export class RegisterTicketRequest {
  @ApiProperty({ description: 'Chi chiede', type: () => RequesterInput })
  @ValidateNested()
  @Type(() => RequesterInput)
  requester!: RequesterInput;

  @TextField({
    description:
      'Scheda di chi chiede, se il personale l’ha riconosciuto; non conta se l’indirizzo detto è di un altro (E3)',
    ...{ min: 36, max: 36, pattern: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/, optional: true },
  })
  contact?: string;

  @CodeField({ description: 'Tipo di richiesta, tra quelli dell’ente', optional: true })
  kind?: string;

  @CodeField({
    description: 'Canale dell’ente da cui è arrivata; se manca, raccolta al banco o al telefono',
    optional: true,
  })
  channelInstance?: string;

  @TextField({
    description: 'Chiamata durante la quale è stata raccolta: canale e lingua, se mancano, sono i suoi (A7)',
    ...{ min: 36, max: 36, pattern: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/, optional: true },
  })
  call?: string;

  @ChoiceField({ description: 'Lingua in cui rispondere', of: ['it', 'en'], optional: true })
  language?: 'it' | 'en';

  @TextField({ description: 'Oggetto', min: 1, max: 200 })
  subject!: string;

  @TextField({ description: 'Descrizione, con tutte le informazioni raccolte (B12)', min: 1, max: 20_000 })
  text!: string;

  @TextField({
    description: 'Nota interna di chi registra, mai mostrata a chi chiede (B12)',
    max: 20_000,
    optional: true,
  })
  note?: string;

  @CodeField({ description: 'Area della classificazione', optional: true })
  area?: string;

  @CodeField({ description: 'Argomento', optional: true })
  topic?: string;

  @CodeField({ description: 'Sottoargomento', optional: true })
  subtopic?: string;

  @NumberField({ description: 'Gravità (B13)', min: 1, max: 3, optional: true })
  severity?: number;

  @CodeField({
    description: 'Servizio del catalogo; se manca, quello a cui appartiene la classificazione (D15)',
    optional: true,
  })
  service?: string;

  @CodeField({
    description: 'Amministrazione servita; se manca, quella che si riconosce da ente o indirizzo (D15)',
    optional: true,
  })
  administration?: string;

  @TextField({
    description: 'Perché si accoglie ciò che il canale non serve (D5, E8)',
    min: 1,
    max: 2_000,
    optional: true,
  })
  exception?: string;

  @FactsField({ description: 'Altri dati raccolti, per nome', most: 60, max: 5000, optional: true })
  fields?: Record<string, string | number | boolean>;
}

export class TakeChargeRequest {
  @TextField({
    description: 'Identificativo del tecnico che lo aveva, quando lo si prende da un collega',
    max: 120,
    optional: true,
  })
  over?: string;
}

export class MessageRequest {
  @TextField({ description: 'Testo', min: 1, max: 20_000 })
  text!: string;
}

export class InformationRequest extends MessageRequest {
  @BooleanField({
    description: 'Lo chiede di proposito, anche se chi ha chiesto ha già risposto (C15)',
    optional: true,
  })
  again?: boolean;
}

export class NoteRequest extends MessageRequest {
  @ChoiceField({
    description: 'Chi la legge: solo il personale, o anche chi ha chiesto',
    of: ['internal', 'public'],
    optional: true,
  })
  visibility?: 'internal' | 'public';

  @TextsField({
    description:
      'Colleghi che la nota chiama, per identificativo: chi può vedere la richiesta; solo per le note interne',
    most: MOST_MENTIONED,
    max: 120,
    optional: true,
  })
  mentions?: string[];
}

export class ResolveRequest extends MessageRequest {
  @ChoiceField({ description: 'Esito', of: RESOLUTION_REASONS })
  reason!: ResolutionReason;

  @ChoiceField({
    description:
      'Come lo sa chi ha chiesto: `message`, e si chiude quando la risposta è partita; `call`, gliel’ha detto al telefono chi chiude (B14)',
    of: ['message', 'call'],
    optional: true,
  })
  told?: 'message' | 'call';
}

export class CloseRequest {
  @ChoiceField({ description: 'Motivo, quando non c’è stata chiusura tecnica', of: DIRECT_CLOSURE, optional: true })
  reason?: DirectClosureReason;

  @TextField({ description: 'Testo per chi ha chiesto', min: 1, max: 20_000, optional: true })
  text?: string;
}

export class ReopenRequest {
  @TextField({ description: 'Perché si riapre', min: 1, max: 20_000, optional: true })
  text?: string;
}

export class RouteRequest {
  @CodeField({ description: 'Gruppo a cui passa' })
  team!: string;

  @TextField({ description: 'Perché', min: 1, max: 2_000 })
  reason!: string;
}

export class PageQuery {
  @CursorField()
  cursor?: string;

  @LimitField()
  limit?: number;
}

export class EventsQuery {
  @TextField({
    description: 'Posizione da cui continuare, presa da `_links.next`',
    max: 9,
    pattern: /^[0-9]+$/,
    optional: true,
  })
  cursor?: string;

  @NumberField({ description: 'Quanti elementi al massimo', min: 1, max: 100, optional: true })
  limit?: number;
}
