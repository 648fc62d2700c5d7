import { ShowChoice, ShowId, ShowInstant, ShowMany, ShowOne, ShowText } from '../http/response.decorators.js';
import { LocalizedView } from '../tickets/ticket.views.js';

export class CannedAnswerView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Gruppo a cui serve; se manca, tutti', 60, true) team?: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowOne('Testo, con i segnaposto', () => LocalizedView) text!: LocalizedView;
  @ShowText('Chi l’ha scritta così', 300) changedBy!: string;
  @ShowInstant('Da quando è così') changedAt!: string;
}

export class CannedAnswersView {
  @ShowMany('Le risposte pronte, per nome', () => CannedAnswerView, 1_000) items!: CannedAnswerView[];
}

export class FilledAnswerView {
  @ShowChoice('Lingua di chi ha chiesto, in cui è il testo', ['it', 'en']) language!: string;
  @ShowText('Testo pronto da rileggere', 40_000) text!: string;
}

export class MentionableView {
  @ShowText('Identificativo', 120) id!: string;
  @ShowText('Nome', 200) name!: string;
  @ShowText('Gruppo', 60, true) team?: string;
}

export class MentionablesView {
  @ShowMany('Chi si può chiamare in una nota di questa richiesta', () => MentionableView, 1_000)
  items!: MentionableView[];
}
