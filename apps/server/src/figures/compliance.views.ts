import { ApiPropertyOptional } from '@nestjs/swagger';
import { ShowChoice, ShowInstant, ShowMany, ShowNumber, ShowOne, ShowText } from '../http/response.decorators.js';
import { LocalizedView } from '../tickets/ticket.views.js';
import { PeriodView } from './figures.views.js';

const ShowPercent = (description: string) =>
  ApiPropertyOptional({ description, type: 'number', format: 'double', minimum: 0, maximum: 100 });

export class JudgementView {
  @ShowText('Soglia: `term` per il termine stesso, o tempo di servizio', 20, true) within?: string;
  @ShowPercent('Quota promessa, in centesimi: la minima, o la massima per le riaperture') promised!: number;
  @ShowNumber('Richieste che la rispettano, o riaperte') count!: number;
  @ShowPercent('Quota raggiunta; manca se non c’è nulla da misurare') reached?: number;
  @ShowChoice('Esito', ['kept', 'broken', 'no-data']) verdict!: string;
}

export class ComplianceFigureView {
  @ShowText('Identificativo', 60) id!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowChoice('Che cosa misura', ['clock', 'reopened', 'first-contact']) measure!: string;
  @ShowText('Termine misurato', 60, true) clock?: string;
  @ShowNumber('Richieste misurate') measured!: number;
  @ShowNumber('Non ancora decise: il termine corre') open!: number;
  @ShowMany('Soglie', () => JudgementView, 10) judgements!: JudgementView[];
}

export class ExcludedView {
  @ShowNumber('Fuori ambito (C1)') outOfScope!: number;
  @ShowNumber('Duplicate') duplicate!: number;
  @ShowNumber('Ritirate prima che qualcuno le prendesse in carico') withdrawn!: number;
}

export class ComplianceView {
  @ShowOne('Periodo di apertura delle richieste', () => PeriodView) period!: PeriodView;
  @ShowInstant('Momento a cui si riferiscono le misure') at!: string;
  @ShowNumber('Richieste aperte nel periodo') tickets!: number;
  @ShowOne('Escluse da ogni misura, contate a parte', () => ExcludedView) excluded!: ExcludedView;
  @ShowMany('Impegni del contratto', () => ComplianceFigureView, 100) figures!: ComplianceFigureView[];
}
