import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ShowDate, ShowInstant, ShowMany, ShowNumber, ShowOne, ShowText } from '../http/response.decorators.js';
import { LocalizedView } from '../tickets/ticket.views.js';

/** How many tickets have each code. */
const ShowTally = (description: string) =>
  ApiProperty({
    description,
    type: 'object',
    additionalProperties: { type: 'integer', format: 'int32', minimum: 0, maximum: 2_147_483_647 },
    maxProperties: 1000,
  });

export class PeriodView {
  @ShowDate('Primo giorno') from!: string;
  @ShowDate('Ultimo giorno, compreso') to!: string;
  @ShowText('Fuso in cui contano i giorni', 60) zone!: string;
}

export class ClockFiguresView {
  @ShowText('Termine', 60) clock!: string;
  @ShowOne('Nome del termine', () => LocalizedView) label!: LocalizedView;
  @ShowNumber('Rispettati') met!: number;
  @ShowNumber('Superati, anche se ancora in corso') breached!: number;
  @ShowNumber('In corso o sospesi, non superati') running!: number;
  @ApiPropertyOptional({
    description: 'Quota dei rispettati fra i decisi, da 0 a 1; manca se non ce n’è nessuno',
    type: 'number',
    format: 'double',
    minimum: 0,
    maximum: 1,
  })
  withinTerm?: number;
}

export class SpreadView {
  @ShowNumber('Richieste misurate') count!: number;
  @ShowNumber('Mediana, in secondi', 2_147_483_647, true) median?: number;
  @ShowNumber('Novantesimo percentile, in secondi', 2_147_483_647, true) p90?: number;
}

export class ServiceFiguresView {
  @ShowOne('Periodo di apertura delle richieste', () => PeriodView) period!: PeriodView;
  @ShowInstant('Momento a cui si riferiscono le misure') at!: string;
  @ShowNumber('Richieste aperte nel periodo') tickets!: number;
  @ShowNumber('Fuori ambito: contate fra le richieste e fuori da ogni misura dei termini (C1)') outOfScope!: number;
  @ShowNumber('Ritirate prima che qualcuno le prendesse in carico: contate a parte come le fuori ambito')
  withdrawn!: number;
  @ShowTally('Per canale') byChannel!: Record<string, number>;
  @ShowTally('Per tipo di richiesta') byKind!: Record<string, number>;
  @ShowTally('Per gravità') bySeverity!: Record<string, number>;
  @ShowTally('Per stato attuale') byState!: Record<string, number>;
  @ShowTally('Per gruppo che le ha ora') byTeam!: Record<string, number>;
  @ShowTally('Per campagna, di quelle giunte con una (D14)') byCampaign!: Record<string, number>;
  @ShowMany('Termini', () => ClockFiguresView, 100) clocks!: ClockFiguresView[];
  @ShowOne('Tempo solare dall’apertura alla prima presa in carico', () => SpreadView) timeToCharge!: SpreadView;
  @ShowOne('Tempo solare dall’apertura alla chiusura tecnica in vigore', () => SpreadView)
  timeToResolution!: SpreadView;
  @ShowNumber('Riaperte almeno una volta') reopened!: number;
  @ShowNumber('Chiuse tecnicamente senza mai passare ad altro gruppo, livello o fornitore')
  resolvedAtFirstContact!: number;
}
