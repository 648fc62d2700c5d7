import {
  ShowChoice,
  ShowFlag,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowMap,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { EventView, LinksView, LocalizedView, PersonView } from '../tickets/ticket.views.js';

export class WarningView {
  @ShowNumber('Percentuale del termine', 100) percent!: number;
  @ShowInstant('Quando') at!: string;
}

export class SecurityReportView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Richiesta', 40) ticket!: string;
  @ShowText('Regime', 60) regime!: string;
  @ShowText('Comunicazione', 60) kind!: string;
  @ShowOne('Nome', () => LocalizedView, true) name?: LocalizedView;
  @ShowNumber('Quante volte è dovuta, con questa') occurrence!: number;
  @ShowInstant('Da quando conta il termine') startedAt!: string;
  @ShowInstant('Termine, in ore e giorni di calendario') dueAt!: string;
  @ShowChoice('Come sta', ['due', 'overdue', 'in-time', 'late', 'correction']) state!: string;
  @ShowMany('Avvisi prima del termine', () => WarningView, 10) warnings!: WarningView[];
  @ShowOne('Come si conta', () => LocalizedView, true) explanation?: LocalizedView;
  @ShowInstant('Quando è stata inviata', true) sentAt?: string;
  @ShowOne('Chi l’ha registrata', () => PersonView, true) sentBy?: PersonView;
  @ShowText('Numero dell’autorità o del protocollo', 120, true) protocolId?: string;
  @ShowMap('Che cosa è stato comunicato', true) payload?: Record<string, unknown>;
  @ShowId('Allegato', true) attachment?: string;
  @ShowId('Comunicazione che questa corregge', true) corrects?: string;
  @ShowText('Perché la corregge', 2_000, true) reason?: string;
}

export class SecurityReportPageView {
  @ShowMany('Comunicazioni', () => SecurityReportView, 100) items!: SecurityReportView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class SecurityCaseView {
  @ShowText('Richiesta', 40) ticket!: string;
  @ShowNumber('Versione') version!: number;
  @ShowInstant('Quando l’ente ne è venuto a conoscenza', true) awareAt?: string;
  @ShowText('Etichetta TLP', 20, true) tlp?: string;
  @ShowFlag('Riguarda dati personali') personalData!: boolean;
  @ShowFlag('In corso') ongoing!: boolean;
  @ShowInstant('Quando è finito', true) endedAt?: string;
  @ShowMany('Regimi che valgono', 'string', 60) regimes!: string[];
  @ShowMany('Tipi di incidente', 'string', 20) incidentTypes!: string[];
  @ShowMap('Vettore della tassonomia') vector!: Record<string, unknown>;
  @ShowMany('Comunicazioni dovute e inviate', () => SecurityReportView, 1000) reports!: SecurityReportView[];
  @ShowMany('Storia', () => EventView, 5000) events!: EventView[];
}

export class ReadView {
  @ShowId('Identificativo') id!: string;
  @ShowInstant('Quando') at!: string;
  @ShowOne('Chi', () => PersonView) reader!: PersonView;
  @ShowText('Che cosa ha letto', 60) what!: string;
}

export class ReadPageView {
  @ShowMany('Letture, dalla più recente', () => ReadView, 100) items!: ReadView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}
