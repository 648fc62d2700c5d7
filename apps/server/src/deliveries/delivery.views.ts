import { ChoiceField } from '../http/field.decorators.js';
import {
  ShowChoice,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { LinksView } from '../tickets/ticket.views.js';

const OUTCOMES = ['delivered', 'waiting', 'failed'] as const;

export class DeliveriesQuery extends PageQuery {
  @ChoiceField({ description: 'Esito', of: OUTCOMES, optional: true })
  outcome?: (typeof OUTCOMES)[number];
}

export class DeliveryAttemptView {
  @ShowId('Identificativo') id!: string;
  @ShowId('Compito') taskId!: string;
  @ShowText('Numero del compito', 60) task!: string;
  @ShowNumber('Progressivo dell’evento che si comunica') seq!: number;
  @ShowText('Che cosa si comunica', 60) about!: string;
  @ShowText('Istanza del connettore', 60) instance!: string;
  @ShowNumber('Quante volte ci si è provato, con questa') attempt!: number;
  @ShowChoice('Esito: consegnato, si riprova, rinunciato', OUTCOMES) outcome!: string;
  @ShowText('Tipo di errore', 60, true) code?: string;
  @ShowText('Che cosa ha risposto l’altra parte, in breve e senza segreti', 300) answer!: string;
  @ShowNumber('Millisecondi') tookMs!: number;
  @ShowText('Chi ha chiesto di ripetere', 300, true) replayedBy?: string;
  @ShowInstant('Quando') at!: string;
}

export class TaskDeliveriesView {
  @ShowMany('Consegne, dalla più recente', () => DeliveryAttemptView, 200) items!: DeliveryAttemptView[];
}

export class DeliveriesPageView {
  @ShowMany('Consegne, dalla più recente', () => DeliveryAttemptView, 100) items!: DeliveryAttemptView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class ReplayView {
  @ShowId('Consegna ripetuta') id!: string;
  @ShowChoice('Stato', ['queued']) state!: 'queued';
}
