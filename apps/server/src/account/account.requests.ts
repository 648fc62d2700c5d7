import { ACCOUNT_GROUPS, type AccountGroup } from '@sportello/ticketing';
import { ChoiceField, TextField } from '../http/field.decorators.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class AccountQuery {
  @TextField({ description: 'Primo giorno, AAAA-MM-GG', min: 10, max: 10, pattern: DAY })
  from!: string;

  @TextField({ description: 'Ultimo giorno, AAAA-MM-GG', min: 10, max: 10, pattern: DAY })
  to!: string;

  @ChoiceField({ description: 'Come si raggruppa; se manca, per tecnico', of: ACCOUNT_GROUPS, optional: true })
  by?: AccountGroup;
}

export class AccountCsvQuery extends AccountQuery {
  @ChoiceField({ description: 'Separatore; quello italiano è il punto e virgola', of: [',', ';'], optional: true })
  separator?: ',' | ';';

  @ChoiceField({ description: 'Con il segno UTF-8 per i fogli di calcolo', of: ['yes', 'no'], optional: true })
  bom?: 'yes' | 'no';
}
