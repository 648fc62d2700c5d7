import {
  ShowChoice,
  ShowFlag,
  ShowInstant,
  ShowMap,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { LocalizedView } from '../tickets/ticket.views.js';
import { TeamWordView, WordView } from '../vocabulary/vocabulary.views.js';

export class RoutingRuleView {
  @ShowText('Nome della regola', 60) rule!: string;
  @ShowText('Plugin', 60) plugin!: string;
  @ShowOne('Come si chiama il plugin', () => LocalizedView, true) title?: LocalizedView;
  @ShowFlag('Se è accesa; spenta si astiene') enabled!: boolean;
}

export class RulePluginView {
  @ShowText('Plugin', 60) plugin!: string;
  @ShowOne('Come si chiama', () => LocalizedView) title!: LocalizedView;
  @ShowMap('JSON Schema delle impostazioni') schema!: Record<string, unknown>;
}

/** The rules in force, and the words that pages need to try them. */
export class RoutingView {
  @ShowChoice('Strategia', ['first-match', 'score']) strategy!: string;
  @ShowText('Gruppo che riceve quando nessuna regola decide', 60) fallback!: string;
  @ShowMany('Le regole, nell’ordine in cui sono interrogate', () => RoutingRuleView, 100) rules!: RoutingRuleView[];
  @ShowMany('Gruppi', () => TeamWordView) teams!: TeamWordView[];
  @ShowMany('Istanze dei canali', () => WordView) channels!: WordView[];
  @ShowMany('Tipi di richiesta', () => WordView) kinds!: WordView[];
  @ShowMany('Tipi di utente', () => WordView) userTypes!: WordView[];
  @ShowMany('Plugin di cui può essere una regola', () => RulePluginView, 500) plugins!: RulePluginView[];
  @ShowMap('La sezione `routing`, come nel file dell’ente') section!: Record<string, unknown>;
}

export class RuleOpinionView {
  @ShowText('Nome della regola', 60) rule!: string;
  @ShowText('Plugin', 60) plugin!: string;
  @ShowChoice('Che cosa ha detto', ['route', 'abstain', 'failed']) verdict!: string;
  @ShowText('Gruppo', 60, true) team?: string;
  @ShowText('Livello', 20, true) level?: string;
  @ShowText('Tecnico indicato', 200, true) technician?: string;
  @ShowNumber('Peso, per la strategia score', 1_000_000, true) score?: number;
  @ShowOne('Perché', () => LocalizedView) reason!: LocalizedView;
}

export class TeamLoadView {
  @ShowText('Gruppo', 60) team!: string;
  @ShowNumber('Richieste aperte') open!: number;
  @ShowNumber('Quante ne può seguire', 100_000, true) capacity?: number;
  @ShowNumber('Quante persone sono in turno; manca quando il gruppo non ha turni', 10_000, true) onDuty?: number;
  @ShowMany('Competenze', 'string', 100) skills!: string[];
}

export class RoutingDecisionView {
  @ShowChoice('Strategia', ['first-match', 'score']) strategy!: string;
  @ShowText('Gruppo', 60) team!: string;
  @ShowText('Livello', 20) level!: string;
  @ShowText('Tecnico indicato; l’assegnazione resta alle persone', 200, true) technician?: string;
  @ShowText('Regola che ha deciso; manca quando nessuna ha deciso', 60, true) rule?: string;
  @ShowOne('Perché', () => LocalizedView) reason!: LocalizedView;
  @ShowMany('Che cosa ha detto ogni regola interrogata', () => RuleOpinionView, 100) trail!: RuleOpinionView[];
}

export class TriedRouteView extends RoutingDecisionView {
  @ShowMany('I gruppi, come le regole li hanno visti', () => TeamLoadView, 1000) teams!: TeamLoadView[];
}

export class ReplayedRouteView {
  @ShowText('Gruppo', 60) team!: string;
  @ShowText('Livello', 20) level!: string;
  @ShowText('Regola che ha deciso', 60, true) rule?: string;
  @ShowOne('Perché', () => LocalizedView) reason!: LocalizedView;
  @ShowMany('Che cosa ha detto ogni regola', () => RuleOpinionView, 100) trail!: RuleOpinionView[];
}

export class ReplayedTicketView {
  @ShowText('Numero', 40) number!: string;
  @ShowInstant('Apertura') openedAt!: string;
  @ShowOne('Come è andata', () => ReplayedRouteView) before!: ReplayedRouteView;
  @ShowOne('Come sarebbe andata', () => ReplayedRouteView) after!: ReplayedRouteView;
}

export class ReplayMoveView {
  @ShowText('Da', 60) from!: string;
  @ShowText('A', 60) to!: string;
  @ShowNumber('Quante richieste') tickets!: number;
}

export class ReplayReportView {
  @ShowNumber('Richieste confrontate') compared!: number;
  @ShowNumber('Quante andrebbero altrove') differing!: number;
  @ShowNumber('Lette ma mai decise da regole') passedOver!: number;
  @ShowFlag('Se sono state lette tutte; falso quando è bastato il limite') complete!: boolean;
  @ShowMany('Da quale gruppo a quale', () => ReplayMoveView, 10_000) moves!: ReplayMoveView[];
  @ShowMany('Le richieste che cambiano, dalla più recente; al più 100', () => ReplayedTicketView, 100)
  tickets!: ReplayedTicketView[];
}
