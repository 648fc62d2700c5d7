import { ApiPropertyOptional } from '@nestjs/swagger';
import { AGREEMENTS, TASK_OUTCOMES } from '@sportello/escalation';
import { ShowChoice, ShowInstant, ShowMany, ShowNumber, ShowOne, ShowText } from '../http/response.decorators.js';
import { LocalizedView } from '../tickets/ticket.views.js';
import { PeriodView } from './figures.views.js';

export class TaskSpreadView {
  @ShowNumber('Compiti misurati') count!: number;
  @ShowNumber('Mediana, in secondi', 2_147_483_647, true) median?: number;
  @ShowNumber('Novantesimo percentile, in secondi', 2_147_483_647, true) p90?: number;
  @ShowNumber('Novantacinquesimo percentile, in secondi', 2_147_483_647, true) p95?: number;
}

export class OutcomeCountView {
  @ShowChoice('Esito', Object.keys(TASK_OUTCOMES)) outcome!: string;
  @ShowOne('Come si legge', () => LocalizedView) name!: LocalizedView;
  @ShowNumber('Compiti') tasks!: number;
}

export class TaskFiguresView {
  @ShowText('Fornitore', 60, true) supplier?: string;
  @ShowText('Area interna', 60, true) area?: string;
  @ShowOne('Nome di chi esegue', () => LocalizedView) name!: LocalizedView;
  @ShowText('Contratto (CIG)', 10, true) contract?: string;
  @ShowChoice('Che cosa vincola al termine', Object.keys(AGREEMENTS)) agreement!: string;
  @ShowText('Tipo di attività', 60) kind!: string;
  @ShowNumber('Proposti') offered!: number;
  @ShowNumber('Accettati') accepted!: number;
  @ShowNumber('Rifiutati') refused!: number;
  @ShowNumber('Annullati') cancelled!: number;
  @ShowNumber('Conclusi nel termine; una conclusione restituita non conta') doneInTerm!: number;
  @ShowNumber('Conclusi oltre il termine') doneLate!: number;
  @ShowNumber('Conclusi, senza un termine') doneWithoutTerm!: number;
  @ShowNumber('Non conclusi, oltre il termine') openLate!: number;
  @ShowNumber('Non conclusi, nel termine o senza') open!: number;
  @ShowMany('Conclusi, per esito', () => OutcomeCountView, 20) outcomes!: OutcomeCountView[];
  @ShowNumber('Verificati da chi li ha affidati') verified!: number;
  @ShowNumber('Restituiti almeno una volta') returned!: number;
  @ShowNumber('Restituzioni in tutto') returns!: number;
  @ApiPropertyOptional({
    description: 'Quota nel termine fra i decisi, in centesimi; manca se non ce n’è nessuno',
    ...{ type: 'number', format: 'double', minimum: 0, maximum: 100 },
  })
  compliance?: number;
  @ShowOne('Tempo solare dalla proposta all’accettazione', () => TaskSpreadView) timeToAccept!: TaskSpreadView;
  @ShowOne('Tempo di servizio dalla proposta alla conclusione', () => TaskSpreadView) timeToDone!: TaskSpreadView;
}

export class TaskFiguresPageView {
  @ShowOne('Periodo in cui i compiti sono stati proposti', () => PeriodView) period!: PeriodView;
  @ShowInstant('Momento a cui si riferiscono le misure') at!: string;
  @ShowMany('Per chi esegue, contratto e tipo di attività', () => TaskFiguresView, 10_000) items!: TaskFiguresView[];
}
