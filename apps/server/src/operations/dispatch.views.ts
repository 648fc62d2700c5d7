import { ShowChoice, ShowFlag, ShowId, ShowInstant, ShowMany, ShowText } from '../http/response.decorators.js';

/** DM 2/11/2005: what became of a message, as its receipts prove. */
const DELIVERY_STATES = [
  ...['accepted', 'not-accepted', 'taken-charge', 'delivered', 'delivery-warning', 'not-delivered', 'virus'],
  ...['delayed', 'bounced'],
];

const CAUSES = ['unknown-mailbox', 'unknown-domain', 'mailbox-full', 'virus', 'expired', 'other'];

export const OUTBOUND_STATES = ['queued', 'sending', 'sent', 'not-sent', 'failed', 'bounced'];

export class EvidenceView {
  @ShowId('La ricevuta, nella posta in arrivo') receipt!: string;
  @ShowText('Canale che l’ha riconosciuta', 60) instance!: string;
  @ShowChoice('Che cosa attesta', DELIVERY_STATES) state!: string;
  @ShowFlag('Se la firma lo prova') proved!: boolean;
  @ShowInstant('Quando, secondo chi certifica') at!: string;
  @ShowText('Chi lo attesta', 1000, true) issuer?: string;
  @ShowText('Causa', 1000, true) detail?: string;
  @ShowText('SHA-256 dell’originale, che si scarica dalla posta in arrivo', 64, true) sha256?: string;
}

export class DeliveryView {
  @ShowText('Destinatario', 1000) recipient!: string;
  @ShowChoice('Lo stato più forte tra quelli attestati', DELIVERY_STATES) state!: string;
  @ShowChoice(
    'Esito provato: `in-doubt` dopo 24 ore dall’accettazione senza ricevuta né avviso; `unprovable` casella di posta ordinaria, di cui nessuno attesta altro',
    ['waiting', 'in-doubt', 'unprovable', 'delivered', 'failed'],
  )
  outcome!: string;
  @ShowFlag('Se una firma lo prova') proved!: boolean;
  @ShowInstant('Quando') at!: string;
  @ShowText('Causa, come la dice chi attesta', 1000, true) detail?: string;
  @ShowChoice('Causa', CAUSES, true) cause?: string;
  @ShowInstant('Quando sarà, o è, in dubbio', true) doubtfulAt?: string;
  @ShowMany('Ricevute, dalla più vecchia', () => EvidenceView, 50) evidence!: EvidenceView[];
}

/** How the words of a message went out, and what is proved of their arrival. */
export class DispatchView {
  @ShowId('Il messaggio, nella posta in uscita') id!: string;
  @ShowText('Destinatario', 254) recipient!: string;
  @ShowChoice('Stato: `not-sent` è conservata e non inviata, perché non c’è un server di posta', OUTBOUND_STATES)
  state!: string;
  @ShowInstant('Quando il trasporto l’ha accettata', true) sentAt?: string;
  @ShowText('Perché non è partita, o è tornata', 2000, true) error?: string;
  @ShowMany('Consegne provate da ricevute', () => DeliveryView, 100) deliveries!: DeliveryView[];
}
