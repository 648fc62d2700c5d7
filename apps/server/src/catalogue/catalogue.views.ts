import { ShowChoice, ShowFlag, ShowMany, ShowOne, ShowText } from '../http/response.decorators.js';
import { LinksView, LocalizedView } from '../tickets/ticket.views.js';

const PHASES = ['acquisition', 'start-up', 'use'];
const AVAILABILITIES = ['all', 'on-request', 'dedicated'];

export class SubServiceView {
  @ShowText('Identificativo', 60) id!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowOne('Descrizione', () => LocalizedView, true) description?: LocalizedView;
  @ShowChoice('Fase in cui si trova l’amministrazione', PHASES) phase!: string;
  @ShowChoice('Per tutti, su richiesta o dedicato', AVAILABILITIES) availability!: string;
  @ShowFlag('Se l’amministrazione indicata lo ha') active!: boolean;
}

export class ServiceView extends SubServiceView {
  @ShowOne('Come si dà assistenza', () => LocalizedView) assistance!: LocalizedView;
  @ShowOne('Che cosa fa da sé l’amministrazione', () => LocalizedView) administration!: LocalizedView;
  @ShowOne('Quale supporto riceve', () => LocalizedView) support!: LocalizedView;
  @ShowMany('Sottoservizi', () => SubServiceView, 100) subServices!: SubServiceView[];
}

export class CataloguePageView {
  @ShowMany('Servizi', () => ServiceView, 200) items!: ServiceView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}
