import { ALERT_AUDIENCES, ALERT_KINDS, ALERT_STATES } from '@sportello/workforce';
import {
  ShowChoice,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { LinksView, PersonView } from '../tickets/ticket.views.js';

export class AlertView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Richiesta', 40) ticket!: string;
  @ShowChoice('Urgenza (B8) o sicurezza (A3)', ALERT_KINDS) kind!: string;
  @ShowChoice('Stato', ALERT_STATES) state!: string;
  @ShowNumber('Chiamate fatte finora') step!: number;
  @ShowInstant('Da quando') openedAt!: string;
  @ShowInstant('Quando qualcuno ha risposto', true) acknowledgedAt?: string;
  @ShowOne('Chi ha risposto', () => PersonView, true) acknowledgedBy?: PersonView;
  @ShowInstant('Quando è stata chiusa', true) closedAt?: string;
}

export class AlertPageView {
  @ShowMany('Allerte, dalla più recente', () => AlertView, 100) items!: AlertView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class AlertEntryView {
  @ShowInstant('Quando') at!: string;
  @ShowChoice('Che cosa', ['called', 'nobody', 'acknowledged', 'closed']) what!: string;
  @ShowNumber('Chiamata') step!: number;
  @ShowChoice('Chi si è cercato', ALERT_AUDIENCES, true) audience?: string;
  @ShowMany('Persone', () => PersonView) people!: PersonView[];
}

export class AlertWithLogView extends AlertView {
  @ShowMany('Che cosa si è fatto, in ordine', () => AlertEntryView, 10_000) log!: AlertEntryView[];
}

export class AcknowledgedView {
  @ShowId('Identificativo') id!: string;
  @ShowChoice('Stato', ALERT_STATES) state!: string;
}
