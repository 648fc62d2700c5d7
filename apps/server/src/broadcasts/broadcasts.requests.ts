import {
  IMPROVEMENT_KINDS,
  OFFICE_KINDS,
  REACHES,
  REPORT_KINDS,
  type OfficeKind,
  type Reach,
  type ReportKind,
} from '@sportello/broadcasts';
import {
  BooleanField,
  ChoiceField,
  CodeField,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '../http/field.decorators.js';
import { DAY, PERSON } from '../problems/problems.requests.js';
import { PageQuery } from '../tickets/ticket.requests.js';

const NUMBER = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,59}$/;

export class ReportRequest {
  @ChoiceField({ description: 'Che cosa si dirama', of: REPORT_KINDS })
  kind!: ReportKind;

  @TextField({ description: 'Numero della richiesta o del problema', min: 1, max: 40, pattern: NUMBER })
  number!: string;
}

export class OfficeRequest {
  @ChoiceField({ description: 'Che ufficio è', of: OFFICE_KINDS })
  kind!: OfficeKind;

  @CodeField({ description: 'Identificativo dell’ufficio' })
  id!: string;

  @ChoiceField({
    description: 'Compito o avviso; se manca, quello consueto per l’ufficio',
    of: REACHES,
    optional: true,
  })
  reach?: Reach;
}

export class ImprovementRequest {
  @ChoiceField({ description: 'Correttiva o preventiva', of: IMPROVEMENT_KINDS })
  kind!: (typeof IMPROVEMENT_KINDS)[number];

  @TextField({ description: 'Che cosa si fa', min: 1, max: 200 })
  title!: string;

  @TextField({ description: 'Chi ne risponde, tra le persone dell’ente', max: 120, pattern: PERSON })
  owner!: string;

  @TextField({ description: 'Entro quando, AAAA-MM-GG', min: 10, max: 10, pattern: DAY })
  dueOn!: string;
}

export class BroadcastRequest {
  @PartField({ description: 'La segnalazione', type: () => ReportRequest })
  report!: ReportRequest;

  @TextField({ description: 'Titolo', min: 1, max: 200 })
  title!: string;

  @TextField({ description: 'Che cosa si fa sapere o si chiede', min: 1, max: 20_000 })
  text!: string;

  @PartsField({
    description: 'Uffici scelti a mano; se mancano li scelgono le regole dell’ente',
    type: () => OfficeRequest,
    most: 100,
    optional: true,
  })
  offices?: OfficeRequest[];

  @TextsField({
    description: 'Dati della richiesta condivisi con i compiti',
    most: 60,
    max: 60,
    pattern: NAME,
    optional: true,
  })
  fields?: string[];

  @TextsField({ description: 'Allegati condivisi con i compiti', most: 100, max: 36, pattern: UUID, optional: true })
  attachments?: string[];

  @BooleanField({ description: 'Se la richiesta attende i compiti; se manca, no', optional: true })
  waits?: boolean;

  @TextField({
    description: 'Termine dei compiti, ad esempio 8h o 3d; se manca, quello di ciascun ufficio',
    max: 20,
    pattern: /^[0-9a-z]+$/,
    optional: true,
  })
  due?: string;

  @PartsField({
    description: 'Azioni di miglioramento da avviare',
    type: () => ImprovementRequest,
    most: 20,
    optional: true,
  })
  improvements?: ImprovementRequest[];
}

export class ListBroadcastsQuery extends PageQuery {
  @TextField({ description: 'Numero della segnalazione', max: 40, pattern: NUMBER, optional: true })
  report?: string;
}
