import { ShowChoice, ShowInstant, ShowMany, ShowNumber, ShowOne, ShowText } from '../http/response.decorators.js';
import { LinksView } from '../tickets/ticket.views.js';

export class ActorView {
  @ShowText('Di che tipo è: staff, requester, supplier, system', 20) type!: string;
  @ShowText('Identificativo', 200) id!: string;
  @ShowText('Nome', 200) name!: string;
}

export class ActView {
  @ShowInstant('Quando') at!: string;
  @ShowChoice('Su che cosa', ['ticket', 'task']) on!: string;
  @ShowText('Numero della richiesta o del compito', 60) number!: string;
  @ShowNumber('Posizione nella sua storia') seq!: number;
  @ShowText('Tipo di atto', 60) type!: string;
  @ShowOne('Chi', () => ActorView) actor!: ActorView;
  @ShowText('Identificativo dell’operazione nei log', 200) correlationId!: string;
}

export class AuditPageView {
  @ShowMany('Gli atti, dal più recente', () => ActView, 100) items!: ActView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}
