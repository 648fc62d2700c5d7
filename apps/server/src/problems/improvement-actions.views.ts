import { ACTION_KINDS, ACTION_STANDINGS } from '@sportello/problems';
import { ShowChoice, ShowDate, ShowId, ShowInstant, ShowMany, ShowOne, ShowText } from '../http/response.decorators.js';
import { LinksView } from '../tickets/ticket.views.js';

export class ImprovementActionView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Problema in cui è pianificata', 40) problem!: string;
  @ShowChoice('Tipo', ACTION_KINDS) kind!: string;
  @ShowText('Titolo', 200) title!: string;
  @ShowText('Chi ne risponde', 120) owner!: string;
  @ShowDate('Entro quando') dueOn!: string;
  @ShowChoice('A che punto è', ACTION_STANDINGS) standing!: string;
  @ShowText('Esito', 4_000, true) outcome?: string;
  @ShowText('Che cosa lo dimostra', 4_000, true) evidence?: string;
  @ShowInstant('Quando è stata pianificata') plannedAt!: string;
  @ShowInstant('Quando si è conclusa', true) endedAt?: string;
}

export class ImprovementActionPageView {
  @ShowMany('Azioni, dalla prima che scade', () => ImprovementActionView, 100) items!: ImprovementActionView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}
