import { ChoiceField, CodeField, NumberField, TextField } from '../http/field.decorators.js';

const DAY = /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,59}$/;

const Text = (description: string, max: number, optional = true) => TextField({ description, max, optional });
const Day = (description: string) =>
  TextField({ description: `${description}, AAAA-MM-GG`, max: 10, pattern: DAY, optional: true });

/** What may be changed; an empty text takes a fact away. */
export class ChangeSystemRequest {
  @CodeField({ description: 'Una delle classi di sistemi dell’ente', optional: true })
  class?: string;

  @Text('Nome', 200)
  name?: string;

  @Text('Dove si trova', 300)
  place?: string;

  @Text('Di quale ente', 200)
  organisation?: string;

  @Text('Di quale ufficio', 200)
  office?: string;

  @TextField({ description: 'CIG del contratto', max: 10, pattern: /^([A-Z0-9]{10})?$/, optional: true })
  contract?: string;

  @Text('Fornitore', 200)
  supplier?: string;

  @Text('Numero di serie', 100)
  serial?: string;

  @Day('Ultima verifica')
  lastCheck?: string;

  @Day('Prossima verifica')
  nextCheck?: string;
}

export class RegisterSystemRequest extends ChangeSystemRequest {
  @TextField({ description: 'Codice di inventario, che non cambia più', min: 1, max: 60, pattern: CODE })
  code!: string;
}

export class RetireSystemRequest {
  @TextField({ description: 'Perché', min: 1, max: 2_000 })
  reason!: string;
}

export class ImportSystemsRequest {
  @TextField({
    description:
      'Tabella CSV con le colonne code, class, name, place e, se servono, organisation, office, contract, supplier, serial, lastCheck, nextCheck',
    min: 1,
    max: 500_000,
  })
  csv!: string;
}

export class SystemsQuery {
  @TextField({ description: 'Parole nel codice, nel nome, nel luogo, nella serie', max: 200, optional: true })
  q?: string;

  @ChoiceField({ description: 'In uso o dismessi', of: ['in-use', 'retired'], optional: true })
  status?: 'in-use' | 'retired';

  @CodeField({ description: 'Classe di sistemi', optional: true })
  class?: string;

  @TextField({ description: 'CIG', min: 10, max: 10, pattern: /^[A-Z0-9]{10}$/, optional: true })
  contract?: string;

  @TextField({ description: 'Ente', max: 200, optional: true })
  organisation?: string;

  @TextField({
    description: 'Con la prossima verifica entro questo giorno, AAAA-MM-GG',
    ...{ min: 10, max: 10, pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, optional: true },
  })
  checkBy?: string;

  @TextField({ description: 'Dove riprende l’elenco', max: 200, optional: true })
  cursor?: string;

  @NumberField({ description: 'Elementi per pagina', min: 1, max: 100, optional: true })
  limit?: number;
}

export class SystemsCsvQuery {
  @ChoiceField({ description: 'Separatore; quello italiano è il punto e virgola', of: [',', ';'], optional: true })
  separator?: ',' | ';';

  @ChoiceField({ description: 'Con il segno UTF-8 per i fogli di calcolo', of: ['yes', 'no'], optional: true })
  bom?: 'yes' | 'no';
}
