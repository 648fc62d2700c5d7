import { OFFICE_KINDS, REACHES, REPORT_KINDS } from '@sportello/broadcasts';
import {
  ShowChoice,
  ShowFlag,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { ImprovementActionView } from '../problems/improvement-actions.views.js';
import { LinksView, LocalizedView, PersonView } from '../tickets/ticket.views.js';

export const OFFICE_STANDINGS = ['sending', 'told', 'not-reached', 'withheld'] as const;

export class ReportView {
  @ShowChoice('Che cosa è', REPORT_KINDS) kind!: string;
  @ShowText('Numero', 40) number!: string;
}

export class OfficeTaskView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Numero', 60) number!: string;
  @ShowText('Stato', 40) state!: string;
  @ShowInstant('Termine', true) dueAt?: string;
  @ShowInstant('Ultimo cambiamento') updatedAt!: string;
  @ShowInstant('Quando è finito', true) endedAt?: string;
}

export class OfficeStandingView {
  @ShowChoice('Che ufficio è', OFFICE_KINDS) kind!: string;
  @ShowText('Identificativo', 60) id!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowChoice('Compito o avviso', REACHES) reach!: string;
  @ShowChoice('Se lo sa', OFFICE_STANDINGS) standing!: string;
  @ShowInstant('Quando gli è stato detto', true) toldAt?: string;
  @ShowText('Perché non è stato raggiunto', 1000, true) reason?: string;
  @ShowOne('Il suo compito', () => OfficeTaskView, true) task?: OfficeTaskView;
  @ShowNumber('Persone avvisate', 100_000, true) people?: number;
  @ShowNumber('Persone il cui avviso non è arrivato', 100_000, true) notReached?: number;
}

export class BroadcastView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Numero', 40) number!: string;
  @ShowOne('La segnalazione', () => ReportView) report!: ReportView;
  @ShowText('Titolo', 200) title!: string;
  @ShowInstant('Quando') at!: string;
  @ShowOne('Chi', () => PersonView) by!: PersonView;
  @ShowFlag('Uffici scelti dalle regole dell’ente') byRule!: boolean;
}

export class BroadcastPageView {
  @ShowMany('Diramazioni, dalla più recente', () => BroadcastView, 100) items!: BroadcastView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class BroadcastWholeView extends BroadcastView {
  @ShowText('Che cosa è stato detto', 20_000) text!: string;
  @ShowMany('Ciascun ufficio, che cosa sa e a che punto è', () => OfficeStandingView, 100)
  offices!: OfficeStandingView[];
  @ShowMany('Azioni di miglioramento della segnalazione', () => ImprovementActionView, 1000)
  improvements!: ImprovementActionView[];
}
