import { ShowMany, ShowNumber, ShowOne, ShowText } from '../http/response.decorators.js';
import { LocalizedView } from '../tickets/ticket.views.js';

export class WordView {
  @ShowText('Codice', 60) code!: string;
  @ShowOne('Come si dice', () => LocalizedView) name!: LocalizedView;
}

export class SeverityWordView {
  @ShowNumber('Gravità', 3) severity!: number;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowOne('Definizione, da leggere prima di scegliere (B13)', () => LocalizedView) definition!: LocalizedView;
}

export class TeamWordView extends WordView {
  @ShowText('Livello', 10) level!: string;
}

export class StaffPersonView {
  @ShowText('Identificativo', 120) id!: string;
  @ShowText('Nome', 200) name!: string;
  @ShowMany('Gruppi in cui lavora', 'string', 50) teams!: string[];
}

/** The words of an administration: what the pages show for codes, and what their lists offer. */
export class VocabularyView {
  @ShowMany('Stati di una richiesta', () => WordView, 20) states!: WordView[];
  @ShowMany('Eventi di una richiesta', () => WordView, 100) events!: WordView[];
  @ShowMany('Relazioni che si possono mettere', () => WordView, 20) relations!: WordView[];
  @ShowMany('Esiti di una chiusura tecnica', () => WordView, 20) outcomes!: WordView[];
  @ShowMany('Motivi di una chiusura diretta', () => WordView, 20) directClosures!: WordView[];
  @ShowMany('Stati di un compito', () => WordView, 20) taskStates!: WordView[];
  @ShowMany('Eventi di un compito', () => WordView, 50) taskEvents!: WordView[];
  @ShowMany('Esiti di un compito', () => WordView, 50) taskOutcomes!: WordView[];
  @ShowMany('Tipi di attività di un compito', () => WordView, 50) taskKinds!: WordView[];
  @ShowMany('Tipi di richiesta', () => WordView, 200) kinds!: WordView[];
  @ShowMany('Istanze dei canali', () => WordView, 200) channels!: WordView[];
  @ShowMany('Gruppi', () => TeamWordView, 500) teams!: TeamWordView[];
  @ShowMany('Persone che lavorano le richieste', () => StaffPersonView, 10_000) people!: StaffPersonView[];
  @ShowMany('Fornitori', () => WordView, 1000) suppliers!: WordView[];
  @ShowMany('Aree interne del terzo livello', () => WordView, 1000) areas!: WordView[];
  @ShowMany('Campagne, anche finite (D14)', () => WordView, 200) campaigns!: WordView[];
  @ShowMany('Attività del consuntivo', () => WordView, 200) activities!: WordView[];
  @ShowMany('Gravità con le definizioni', () => SeverityWordView, 3) severities!: SeverityWordView[];
}
