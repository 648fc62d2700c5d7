import { ApiPropertyOptional } from '@nestjs/swagger';
import { EVALUATION_ASPECTS, EVALUATION_GROUPS } from '@sportello/ticketing';
import {
  ShowChoice,
  ShowFlag,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { PeriodView } from '../figures/figures.views.js';
import { LocalizedView } from '../tickets/ticket.views.js';

export class AspectView {
  @ShowChoice('Codice', EVALUATION_ASPECTS) code!: string;
  @ShowOne('Testo', () => LocalizedView) text!: LocalizedView;
}

export class AspectsView {
  @ShowOne('Domanda', () => LocalizedView) question!: LocalizedView;
  @ShowMany('Risposte', () => AspectView, EVALUATION_ASPECTS.length) answers!: AspectView[];
}

export class GivenEvaluationView {
  @ShowChoice('Scala con cui è stata data', ['thumbs', 'five']) scale!: string;
  @ShowNumber('Giudizio', 5) score!: number;
  @ShowChoice('Che cosa è andato male, o bene', EVALUATION_ASPECTS, true) aspect?: string;
  @ShowText('Parole proprie', 200, true) words?: string;
  @ShowInstant('Quando') at!: string;
}

export class EvaluationView {
  @ShowChoice('Mi piace o no (0, 1); da 1 a 5; nessuna', ['none', 'thumbs', 'five']) scale!: string;
  @ShowFlag('Se si può dare o cambiare ora') open!: boolean;
  @ShowInstant('Fino a quando', true) until?: string;
  @ShowOne('Domanda', () => LocalizedView, true) question?: LocalizedView;
  @ShowOne('Per chi non è contento: 0, oppure da 1 a 3', () => AspectsView) negative!: AspectsView;
  @ShowOne('Per chi è contento: 1 di due, oppure 4 e 5', () => AspectsView) positive!: AspectsView;
  @ShowOne('Ringraziamento', () => LocalizedView) thanks!: LocalizedView;
  @ShowOne('Quella data', () => GivenEvaluationView, true) given?: GivenEvaluationView;
}

export class ScoreCountView {
  @ShowChoice('Scala', ['thumbs', 'five']) scale!: string;
  @ShowNumber('Giudizio', 5) score!: number;
  @ShowNumber('Quanti') count!: number;
}

export class EvaluationRowView {
  @ShowText('Di che cosa; manca per ciò che non ne ha', 200, true) key?: string;
  @ShowNumber('Richieste chiuse tecnicamente nel periodo') closed!: number;
  @ShowNumber('Di cui valutate') answers!: number;
  @ShowNumber('Contenti: 1 di due, 4 e 5') positive!: number;
  @ShowNumber('Non contenti: 0, da 1 a 3') negative!: number;
  @ApiPropertyOptional({
    description: 'Media di quelle da 1 a 5',
    ...{ type: 'number', format: 'double', minimum: 1, maximum: 5 },
  })
  average?: number;
  @ShowMany('Quante per giudizio', () => ScoreCountView, 8) scores!: ScoreCountView[];
}

export class EvaluationFiguresView {
  @ShowOne('Periodo', () => PeriodView) period!: PeriodView;
  @ShowChoice('Come sono distinte', EVALUATION_GROUPS) by!: string;
  @ShowMany('Una riga ciascuno', () => EvaluationRowView, 1000) items!: EvaluationRowView[];
}
