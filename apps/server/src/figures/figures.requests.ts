import { ChoiceField, CodeField, TextField } from '../http/field.decorators.js';

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

export class ComplianceQuery {
  @TextField({ description: 'Primo giorno, AAAA-MM-GG, nel fuso dell’ente', min: 10, max: 10, pattern: DATE })
  from!: string;

  @TextField({
    description: 'Ultimo giorno, compreso; al massimo 400 giorni in tutto',
    ...{ min: 10, max: 10, pattern: DATE },
  })
  to!: string;
}

export class TaskFiguresQuery extends ComplianceQuery {
  @CodeField({ description: 'Solo i compiti di questo fornitore', optional: true })
  supplier?: string;

  @CodeField({ description: 'Solo i compiti di quest’area', optional: true })
  area?: string;

  @TextField({
    description: 'Solo quelli di questo contratto (CIG)',
    max: 10,
    pattern: /^[A-Z0-9]{10}$/,
    optional: true,
  })
  contract?: string;
}

export class ComplianceCsvQuery extends ComplianceQuery {
  @ChoiceField({ description: 'Separatore', of: [',', ';'], optional: true })
  separator?: ',' | ';';

  @ChoiceField({ description: 'Se far precedere il BOM', of: ['yes', 'no'], optional: true })
  bom?: 'yes' | 'no';
}

export class FiguresQuery extends ComplianceQuery {
  @CodeField({ description: 'Solo le richieste giunte da questo canale', optional: true })
  channel?: string;

  @CodeField({ description: 'Solo le richieste che ha ora questo gruppo', optional: true })
  team?: string;

  @CodeField({ description: 'Solo le richieste giunte con questa campagna (D14)', optional: true })
  campaign?: string;
}

export class TrendsQuery extends ComplianceQuery {
  @CodeField({ description: 'Solo le richieste che ha ora questo gruppo', optional: true })
  team?: string;
}

export class TaskFiguresCsvQuery extends TaskFiguresQuery {
  @ChoiceField({ description: 'Separatore', of: [',', ';'], optional: true })
  separator?: ',' | ';';

  @ChoiceField({ description: 'Se far precedere il BOM', of: ['yes', 'no'], optional: true })
  bom?: 'yes' | 'no';
}
