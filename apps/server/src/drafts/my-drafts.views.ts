import { ShowInstant, ShowMany, ShowMap, ShowText } from '../http/response.decorators.js';

export class DraftView {
  @ShowText('Il modulo', 60) instance!: string;
  @ShowMap('Che cosa è stato scritto finora') values!: Record<string, unknown>;
  @ShowMany('Nomi dei file scelti, che non sono nella bozza', 'string', 50) fileNames!: string[];
  @ShowInstant('Quando è stata salvata') savedAt!: string;
  @ShowInstant('Fino a quando resta') expiresAt!: string;
}

export class DraftListView {
  @ShowMany('Le bozze, una per modulo', () => DraftView, 100) items!: DraftView[];
}
