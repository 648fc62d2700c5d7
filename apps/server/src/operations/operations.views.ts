import {
  ShowChoice,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowMap,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { LinksView, LocalizedView, SCAN_OUTCOMES } from '../tickets/ticket.views.js';
import { DeliveryView, OUTBOUND_STATES } from './dispatch.views.js';

export class OutboxItemView {
  @ShowId('Identificativo') id!: string;
  @ShowInstant('Quando è nata') createdAt!: string;
  @ShowChoice('Stato: `not-sent` è conservata e non inviata, perché non c’è un server di posta', OUTBOUND_STATES)
  state!: string;
  @ShowText('Destinatario', 254) recipient!: string;
  @ShowText('Oggetto', 1000, true) subject?: string;
  @ShowText('Richiesta', 40, true) ticketNumber?: string;
  @ShowText('Occasione', 60) template!: string;
  @ShowText('Perché non è partita', 2000, true) lastError?: string;
}

export class OutboxPageView {
  @ShowMany('Messaggi', () => OutboxItemView, 100) items!: OutboxItemView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class OutboxMessageView extends OutboxItemView {
  @ShowMany('Consegne provate da ricevute', () => DeliveryView, 100, true) deliveries?: DeliveryView[];
  @ShowText('Testo', 1_000_000, true) text?: string;
  @ShowText('HTML ripulito', 2_000_000, true) html?: string;
  @ShowText('Il messaggio com’è; manca quando contiene un programma dannoso', 5_000_000, true) raw?: string;
  @ShowChoice('Esito della scansione antivirus', SCAN_OUTCOMES, true) scan?: (typeof SCAN_OUTCOMES)[number];
}

export class InboxItemView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Canale', 60) instance!: string;
  @ShowChoice('Stato', ['received', 'processed', 'ignored', 'quarantined']) state!: string;
  @ShowText('Perché', 2000, true) reason?: string;
  @ShowText('Codice del perché', 100, true) code?: string;
  @ShowOne('Il perché in parole', () => LocalizedView, true) label?: LocalizedView;
  @ShowInstant('Quando è arrivato') receivedAt!: string;
  @ShowNumber('Byte') size!: number;
  @ShowText('Esito', 60, true) outcome?: string;
}

export class InboxPageView {
  @ShowMany('Messaggi', () => InboxItemView, 100) items!: InboxItemView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class RetriedView {
  @ShowId('Identificativo') id!: string;
  @ShowChoice('Stato', ['received']) state!: string;
}

export class SendingHealthView {
  @ShowText('Stato', 40) state!: string;
  @ShowInstant('Da quando') since!: string;
  @ShowOne('Che cosa può fare chi gestisce', () => LocalizedView) advice!: LocalizedView;
  @ShowText('Motivo', 2000, true) reason?: string;
  @ShowText('Impostazione da correggere', 200, true) field?: string;
}

export class InstanceHealthView {
  @ShowText('Istanza', 60) instance!: string;
  @ShowText('Plugin', 60) plugin!: string;
  @ShowText('Stato', 40) state!: string;
  @ShowOne('Che cosa può fare chi gestisce', () => LocalizedView, true) advice?: LocalizedView;
  @ShowInstant('Ultimo segno di vita', true) lastProgressAt?: string;
  @ShowOne(
    'Come va l’invio, di un’istanza che riceve e invia: il resto riguarda la ricezione',
    () => SendingHealthView,
    true,
  )
  sending?: SendingHealthView;
  @ShowMap('Altri fatti') facts!: Record<string, unknown>;
}

export class InstancesView {
  @ShowMany('Istanze', () => InstanceHealthView, 200) items!: InstanceHealthView[];
}
