import { CodeField, PartField, TextField } from '../http/field.decorators.js';

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

export class SuspendRequest {
  @TextField({ description: 'Primo giorno, AAAA-MM-GG', min: 10, max: 10, pattern: DATE })
  from!: string;

  @TextField({ description: 'Ultimo giorno, compreso', min: 10, max: 10, pattern: DATE })
  to!: string;

  @CodeField({ description: 'Motivo, fra quelli che il calendario ammette' })
  reason!: string;
}

export class WithdrawSuspensionRequest {
  @TextField({ description: 'Primo giorno della sospensione, AAAA-MM-GG', min: 10, max: 10, pattern: DATE })
  from!: string;
}

export class ChangeSuspensionRequest extends WithdrawSuspensionRequest {
  @PartField({ description: 'Come diventa', type: () => SuspendRequest })
  become!: SuspendRequest;
}
