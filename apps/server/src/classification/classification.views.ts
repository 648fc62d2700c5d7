import { ShowChoice, ShowFlag, ShowMany, ShowNumber, ShowOne, ShowText } from '../http/response.decorators.js';
import { LinksView, LocalizedView, SuggestionView } from '../tickets/ticket.views.js';

export class GuideChoiceView {
  @ShowText('Identificativo', 60) id!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowOne('Aiuto alla scelta', () => LocalizedView, true) help?: LocalizedView;
  @ShowText('Tipo di richiesta che ne segue', 60, true) kind?: string;
}

export class GuideSeverityView {
  @ShowNumber('Gravità', 3) severity!: number;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowOne('Definizione, da leggere prima di scegliere (B13)', () => LocalizedView) definition!: LocalizedView;
  @ShowFlag('Se è quella di chi non sceglie') chosenByDefault!: boolean;
}

export class ChosenView {
  @ShowText('Area', 60, true) area?: string;
  @ShowText('Argomento', 60, true) topic?: string;
  @ShowText('Sottoargomento', 60, true) subtopic?: string;
}

export class GuideView {
  @ShowChoice('Che cosa si sceglie ora; `done`: nient’altro', ['area', 'topic', 'subtopic', 'done']) step!: string;
  @ShowOne('Che cosa si è già scelto', () => ChosenView) chosen!: ChosenView;
  @ShowMany('Tra che cosa si sceglie', () => GuideChoiceView, 200) choices!: GuideChoiceView[];
  @ShowText('Tipo di richiesta che segue dalla scelta', 60, true) kind?: string;
  @ShowMany('Le gravità, con le loro definizioni (B13)', () => GuideSeverityView, 3) severities!: GuideSeverityView[];
}

export class SuggestionPageView {
  @ShowMany('Le classificazioni più probabili, la prima più di tutte', () => SuggestionView, 5)
  items!: SuggestionView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}
