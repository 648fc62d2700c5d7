import { PARTIES } from '@sportello/tenancy';
import { ComplianceFigureView, ExcludedView } from '../figures/compliance.views.js';
import { PeriodView, ServiceFiguresView } from '../figures/figures.views.js';
import {
  ShowChoice,
  ShowFlag,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { HandlingFiguresView } from '../problems/problems.views.js';
import { SuspensionView } from '../terms/terms.views.js';
import { LocalizedView, TicketSummaryView } from '../tickets/ticket.views.js';

export class DeliveringTeamView {
  @ShowText('Gruppo', 60) team!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowText('Livello', 10) level!: string;
  @ShowNumber('Richieste aperte nel periodo che il gruppo ha ora') tickets!: number;
}

export class GovernedPartyView {
  @ShowChoice('Chi eroga', PARTIES) party!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowNumber('Richieste aperte nel periodo che i suoi gruppi hanno ora') tickets!: number;
  @ShowMany('Gruppi', () => DeliveringTeamView) teams!: DeliveringTeamView[];
}

export class ServiceGovernanceView {
  @ShowOne('Periodo', () => PeriodView) period!: PeriodView;
  @ShowInstant('Momento a cui si riferiscono le misure') at!: string;
  @ShowOne('Misure del servizio', () => ServiceFiguresView) figures!: ServiceFiguresView;
  @ShowMany('Impegni del contratto', () => ComplianceFigureView, 100) promises!: ComplianceFigureView[];
  @ShowOne('Escluse dagli impegni, contate a parte', () => ExcludedView) excluded!: ExcludedView;
  @ShowOne('Gestione reattiva e proattiva', () => HandlingFiguresView) handling!: HandlingFiguresView;
  @ShowMany('Chi eroga il servizio, e quanto ha in carico', () => GovernedPartyView, 2) delivery!: GovernedPartyView[];
  @ShowMany('Sospensioni del servizio', () => SuspensionView) suspensions!: SuspensionView[];
}

export class WorkingTeamView {
  @ShowText('Gruppo', 60) team!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowText('Livello', 10) level!: string;
  @ShowFlag('Se è un gruppo di chi guarda') own!: boolean;
  @ShowNumber('Aperte') open!: number;
  @ShowNumber('Che nessuno ha preso') unassigned!: number;
  @ShowNumber('In attesa dell’utente o di terzi') waiting!: number;
  @ShowNumber('Oltre il prossimo termine') late!: number;
  @ShowNumber('Con il termine che scade entro due ore') dueSoon!: number;
  @ShowInstant('Apertura della più vecchia che non è in attesa', true) oldest?: string;
}

export class DeliveringPartyView {
  @ShowChoice('Chi eroga', PARTIES) party!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowMany('Gruppi', () => WorkingTeamView) teams!: WorkingTeamView[];
}

export class ServiceDeliveryView {
  @ShowInstant('Momento a cui si riferisce') at!: string;
  @ShowMany('Chi eroga: a chi è del fornitore, i soli gruppi del fornitore', () => DeliveringPartyView, 2)
  parties!: DeliveringPartyView[];
  @ShowNumber('Richieste che nessun gruppo ha ancora; a chi è del fornitore non si dicono', 2_147_483_647, true)
  unrouted?: number;
  @ShowMany('Le prime da lavorare dei propri gruppi', () => TicketSummaryView, 10) next!: TicketSummaryView[];
}
