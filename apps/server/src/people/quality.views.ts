import { ApiProperty } from '@nestjs/swagger';
import { REVIEW_STATES } from '@sportello/workforce';
import {
  ShowChoice,
  ShowDate,
  ShowFlag,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { LinksView, LocalizedView, PersonView } from '../tickets/ticket.views.js';

const ShowMean = (description: string) =>
  ApiProperty({ description, ...{ type: 'number', format: 'double', minimum: 0, maximum: 100 } });

export class ScoredView {
  @ShowText('Criterio', 60) criterion!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowNumber('Peso', 100) weight!: number;
  @ShowNumber('Punteggio', 10) score!: number;
}

export class ReviewView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Richiesta', 40) ticket!: string;
  @ShowOne('Chi l’ha lavorata', () => PersonView) operator!: PersonView;
  @ShowText('Gruppo', 60, true) team?: string;
  @ShowChoice('Stato', REVIEW_STATES) state!: string;
  @ShowFlag('Se è stata scelta apposta, e non estratta') picked!: boolean;
  @ShowText('Seme con cui è stata estratta', 100, true) seed?: string;
  @ShowInstant('Quando è stata estratta') drawnAt!: string;
  @ShowNumber('Punteggio migliore della scheda', 10, true) scale?: number;
  @ShowMany('Punteggi', () => ScoredView, 100, true) scores?: ScoredView[];
  @ShowNumber('Risultato su 100', 100, true) result?: number;
  @ShowText('Osservazioni', 5_000, true) remarks?: string;
  @ShowOne('Chi ha valutato', () => PersonView, true) reviewer?: PersonView;
  @ShowInstant('Quando', true) reviewedAt?: string;
  @ShowText('Che cosa ne ha detto chi ha lavorato la richiesta', 5_000, true) comment?: string;
  @ShowInstant('Quando l’ha detto', true) commentedAt?: string;
}

export class CriterionView {
  @ShowText('Criterio', 60) criterion!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowNumber('Peso', 100) weight!: number;
}

export class ScoreSheetView {
  @ShowNumber('Punteggio migliore di ciascun criterio; il peggiore è 0', 10) scale!: number;
  @ShowNumber('Risultato su 100 sotto il quale serve un intervento', 100) pass!: number;
  @ShowMany('Criteri; nessuno, se l’ente non ha una scheda', () => CriterionView, 100) criteria!: CriterionView[];
}

export class ReviewPageView {
  @ShowMany('Valutazioni, dalla più recente', () => ReviewView, 100) items!: ReviewView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class SampleView {
  @ShowMany('Valutazioni da fare o già fatte, nell’ordine dell’estrazione', 'string', 500) reviews!: string[];
}

export class PickedView {
  @ShowId('Valutazione') id!: string;
}

export class ScoredResultView {
  @ShowId('Valutazione') id!: string;
  @ShowNumber('Risultato su 100', 100) result!: number;
}

export class CommentedView {
  @ShowId('Valutazione') id!: string;
}

export class CriterionMeanView {
  @ShowText('Criterio', 60) criterion!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowMean('Media, in centesimi del punteggio migliore') mean!: number;
}

export class QualityMeansView {
  @ShowText('Persona o gruppo', 120) id!: string;
  @ShowText('Nome', 300) name!: string;
  @ShowNumber('Valutazioni') reviews!: number;
  @ShowMean('Media dei risultati, su 100') mean!: number;
  @ShowNumber('Valutazioni sotto la soglia') below!: number;
  @ShowMany('Media di ciascun criterio', () => CriterionMeanView, 100) criteria!: CriterionMeanView[];
}

export class SkillGapView {
  @ShowText('Gruppo', 60) team!: string;
  @ShowText('Competenza', 60) skill!: string;
  @ShowOne('Chi', () => PersonView) person!: PersonView;
  @ShowNumber('Livello', 4) level!: number;
  @ShowNumber('Livello atteso', 4) target!: number;
}

export class SkillCoverView {
  @ShowText('Gruppo', 60) team!: string;
  @ShowText('Competenza', 60) skill!: string;
  @ShowNumber('Livello atteso', 4) target!: number;
  @ShowNumber('Persone che lo raggiungono') reached!: number;
  @ShowNumber('Persone del gruppo') people!: number;
}

export class QualityReportView {
  @ShowDate('Primo giorno') from!: string;
  @ShowDate('Ultimo giorno, compreso') to!: string;
  @ShowMany('Per persona, dalla media più bassa', () => QualityMeansView) people!: QualityMeansView[];
  @ShowMany('Per gruppo, dalla media più bassa', () => QualityMeansView) teams!: QualityMeansView[];
  @ShowMany('Competenze sotto il livello atteso', () => SkillGapView, 10_000) gaps!: SkillGapView[];
  @ShowMany('Quanti, in ciascun gruppo, hanno le competenze che servono', () => SkillCoverView, 10_000)
  cover!: SkillCoverView[];
}

export class SkillLevelView {
  @ShowText('Competenza', 60) skill!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowNumber('Livello, da 0 a 4', 4) level!: number;
}

export class PersonSkillsView {
  @ShowOne('Chi', () => PersonView) person!: PersonView;
  @ShowMany('Livelli', () => SkillLevelView, 1000) skills!: SkillLevelView[];
}

export class SkillMatrixView {
  @ShowMany('Persone', () => PersonSkillsView, 10_000) items!: PersonSkillsView[];
  @ShowMany('Livelli sotto quello atteso', () => SkillGapView, 10_000) gaps!: SkillGapView[];
  @ShowMany('Quanti hanno le competenze che servono', () => SkillCoverView, 10_000) cover!: SkillCoverView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class DeclaredLevelView {
  @ShowText('Competenza', 60) skill!: string;
  @ShowNumber('Livello', 4) level!: number;
  @ShowText('Perché') reason!: string;
  @ShowOne('Chi l’ha dichiarato', () => PersonView) by!: PersonView;
  @ShowInstant('Quando') at!: string;
}

export class SkillHistoryView {
  @ShowMany('Livelli dichiarati, dal più recente', () => DeclaredLevelView) items!: DeclaredLevelView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class DeclaredView {
  @ShowId('Identificativo') id!: string;
}
