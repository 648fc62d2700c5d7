import { MAINTENANCE_PARTIES } from '@sportello/ticketing';
import { ChoiceField, CodeField, NumberField, TextField } from '../http/field.decorators.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
const PERSON = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$/;

const DayField = (description: string) =>
  TextField({ description: `${description}, AAAA-MM-GG`, max: 10, min: 10, pattern: DAY });
const InstantField = (description: string) => TextField({ description, max: 35, min: 17, pattern: INSTANT });
const TechnicianField = (description: string) =>
  TextField({ description, max: 120, min: 1, pattern: PERSON, optional: true });
const SystemField = () =>
  TextField({
    description: 'Id del sistema nel registro',
    max: 36,
    min: 36,
    pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  });

export class EffortRequest {
  @NumberField({ description: 'Minuti di lavoro', min: 1, max: 1440 })
  minutes!: number;

  @DayField('Giorno del lavoro')
  date!: string;

  @CodeField({ description: 'Una delle attività dell’ente' })
  activity!: string;

  @TechnicianField('Chi ha lavorato, se non chi registra: solo il supervisore registra per altri')
  technician?: string;

  @TextField({ description: 'Nota per i colleghi', max: 5_000, optional: true })
  note?: string;
}

export class EffortCorrectionRequest {
  @NumberField({ description: 'Numero della registrazione sulla richiesta', min: 1, max: 500 })
  entry!: number;

  @NumberField({ description: 'Minuti di lavoro; 0 toglie la registrazione dal consuntivo', min: 0, max: 1440 })
  minutes!: number;

  @DayField('Giorno del lavoro')
  date!: string;

  @CodeField({ description: 'Una delle attività dell’ente' })
  activity!: string;

  @TechnicianField('Chi ha lavorato; se manca, chi rettifica')
  technician?: string;

  @TextField({ description: 'Perché si rettifica', min: 1, max: 2_000 })
  reason!: string;
}

export class AgreeVisitRequest {
  @InstantField('Inizio, RFC 3339')
  from!: string;

  @InstantField('Fine, RFC 3339')
  to!: string;

  @TextField({ description: 'Dove', min: 1, max: 300 })
  place!: string;

  @TechnicianField('Chi va; se manca, chi lo concorda')
  technician?: string;

  @TextField({ description: 'Con chi è concordato', min: 1, max: 200 })
  agreedWith!: string;

  @TextField({ description: 'Nota per i colleghi', max: 5_000, optional: true })
  note?: string;
}

export class RecordVisitRequest {
  @NumberField({ description: 'Numero del sopralluogo sulla richiesta', min: 1, max: 10_000 })
  visit!: number;

  @ChoiceField({ description: 'Fatto o non riuscito', of: ['done', 'missed'] })
  outcome!: 'done' | 'missed';

  @TextField({ description: 'Che cosa si è fatto, o perché non è riuscito', min: 1, max: 20_000 })
  text!: string;
}

export class RemoteSessionRequest {
  @TextField({ description: 'Strumento di assistenza remota', min: 1, max: 100 })
  tool!: string;

  @TextField({ description: 'Chi ha dato il consenso', min: 1, max: 200 })
  consent!: string;

  @InstantField('Inizio, RFC 3339')
  startedAt!: string;

  @InstantField('Fine, RFC 3339')
  endedAt!: string;

  @TextField({ description: 'Che cosa si è fatto', min: 1, max: 20_000 })
  text!: string;
}

export class PointAtSystemRequest {
  @SystemField()
  system!: string;
}

export class UnpointSystemRequest extends PointAtSystemRequest {
  @TextField({ description: 'Perché', min: 1, max: 2_000 })
  reason!: string;
}

export class AcceptMaintenanceRequest {
  @ChoiceField({ description: 'Ufficio informatico, o utenti', of: MAINTENANCE_PARTIES })
  party!: (typeof MAINTENANCE_PARTIES)[number];

  @DayField('Giorno accettato')
  date!: string;

  @TextField({ description: 'Chi ha accettato', min: 1, max: 200 })
  acceptedBy!: string;
}

export class MoveMaintenanceRequest {
  @DayField('Nuovo giorno')
  date!: string;

  @TextField({ description: 'Perché', min: 1, max: 2_000 })
  reason!: string;
}

export class CompleteMaintenanceRequest {
  @DayField('Giorno del lavoro')
  date!: string;

  @TextField({ description: 'Che cosa si è verificato, installato e trovato', min: 1, max: 20_000 })
  text!: string;
}
