import { ChoiceField, CodeField, PartField, TextField } from '../http/field.decorators.js';
import { ReasonRequest } from '../tickets/judging.requests.js';
import { MessageRequest } from '../tickets/ticket.requests.js';

const PERSON = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$/;

export class AssignRequest {
  @TextField({ description: 'Identificativo della persona del gruppo a cui affidarla', max: 120, pattern: PERSON })
  technician!: string;

  @TextField({ description: 'Perché', min: 1, max: 2_000, optional: true })
  reason?: string;
}

export class AddresseeInput {
  @ChoiceField({ description: 'Chi si sollecita', of: ['team', 'supplier', 'person'] })
  type!: 'team' | 'supplier' | 'person';

  @TextField({ description: 'Identificativo del gruppo, del fornitore o della persona', max: 120, pattern: PERSON })
  id!: string;
}

export class SendReminderRequest extends MessageRequest {
  @PartField({ description: 'La struttura che se ne occupa (A5)', type: () => AddresseeInput })
  to!: AddresseeInput;
}

export class RecordReminderRequest {
  @TextField({ description: 'Che cosa ha detto chi sollecita', min: 1, max: 20_000, optional: true })
  text?: string;
}

export class OnCallRequest extends ReasonRequest {
  @CodeField({ description: 'Gruppo o ambito di competenza del reperibile' })
  team!: string;
}
