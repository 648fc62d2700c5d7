import { GivenView, OnCallView, ScreeningView, UrgencyView } from '../escalation/progress.views.js';
import { PresentView } from '../live/presence.views.js';
import {
  ShowChoice,
  ShowDate,
  ShowFlag,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowMap,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { ASSURANCES, SENDER_RESULTS } from '@sportello/ticketing';
import { DispatchView } from '../operations/dispatch.views.js';
import { CertifiedMailView, ProtocolView, RegistrationView } from './evidence.views.js';
import { RequesterIdentityView } from './requester.identity.js';

export class LocalizedView {
  @ShowText('In italiano') it!: string;
  @ShowText('In inglese') en!: string;
}

export class LinksView {
  @ShowText('Pagina seguente, se c’è', 2048, true) next?: string;
}

export class ClockView {
  @ShowText('Termine: presa in carico, risoluzione…', 60) clock!: string;
  @ShowOne('Nome del termine', () => LocalizedView) label!: LocalizedView;
  @ShowChoice('Stato', ['running', 'paused', 'met', 'breached', 'cancelled']) state!: string;
  @ShowInstant('Da quando conta') startedAt!: string;
  @ShowInstant('Scadenza', true) dueAt?: string;
  @ShowInstant('Quando si è fermato', true) stoppedAt?: string;
}

export class CommandResultView {
  @ShowText('Numero', 40) number!: string;
  @ShowText('Stato', 40) state!: string;
  @ShowNumber('Versione, da ripetere in If-Match') version!: number;
}

export class RegisteredView extends CommandResultView {
  @ShowInstant('Quando è stata registrata') openedAt!: string;
  @ShowMany('Termini', () => ClockView, 20) clocks!: ClockView[];
}

export class PersonView {
  @ShowText('Identificativo', 120) id!: string;
  @ShowText('Nome', 200) name!: string;
}

export class PriorityView {
  @ShowNumber('Priorità, dalla 1 che è la più alta', 9) code!: number;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowMany('Perché (B13)', () => LocalizedView, 20) reasons!: LocalizedView[];
}

export class NamesOfTripletView {
  @ShowOne('Area', () => LocalizedView) area!: LocalizedView;
  @ShowOne('Argomento', () => LocalizedView) topic!: LocalizedView;
  @ShowOne('Sottoargomento', () => LocalizedView) subtopic!: LocalizedView;
}

export class SuggestionView {
  @ShowText('Area', 60) area!: string;
  @ShowText('Argomento', 60) topic!: string;
  @ShowText('Sottoargomento', 60) subtopic!: string;
  @ShowText('Tipo di richiesta che ne segue', 60, true) kind?: string;
  @ShowOne('Nomi', () => NamesOfTripletView) names!: NamesOfTripletView;
  @ShowNumber('Da 1 a 100, rispetto alla prima', 100) score!: number;
  @ShowMany('Perché', () => LocalizedView, 5) why!: LocalizedView[];
}

export class OutsideView {
  @ShowChoice('Rispetto a che cosa', ['topic', 'front', 'service', 'campaign']) code!: string;
  @ShowOne('Perché', () => LocalizedView) reason!: LocalizedView;
  @ShowText('Perché si è accolta lo stesso', 2_000, true) exception?: string;
}

/** C6, B17: what is left of a term in the hours of the service, where those are not all hours. */
export class WorkingTermView {
  @ShowInstant('Momento a cui si riferisce') at!: string;
  @ShowNumber('Secondi di servizio che restano') seconds!: number;
  @ShowFlag('Se in quel momento il tempo contava') counting!: boolean;
}

export class TicketSummaryView {
  @ShowText('Numero', 40) number!: string;
  @ShowText('Oggetto', 500) subject!: string;
  @ShowText('Stato', 40) state!: string;
  @ShowText('Tipo di richiesta', 60) kind!: string;
  @ShowText('Canale', 60) channel!: string;
  @ShowNumber('Gravità', 9) severity!: number;
  @ShowOne('Priorità', () => PriorityView) priority!: PriorityView;
  @ShowText('Gruppo', 60, true) team?: string;
  @ShowText('Livello', 10, true) level?: string;
  @ShowOne('Tecnico', () => PersonView, true) assignee?: PersonView;
  @ShowText('Chi ha chiesto', 200, true) requester?: string;
  @ShowText('Campagna con cui è arrivata (D14)', 60, true) campaign?: string;
  @ShowInstant('Apertura') openedAt!: string;
  @ShowInstant('Ultimo cambiamento') updatedAt!: string;
  @ShowInstant('Prossima scadenza', true) dueAt?: string;
  @ShowOne('Quanto resta in ore di servizio', () => WorkingTermView, true) dueWorking?: WorkingTermView;
}

export class TicketPageView {
  @ShowMany('Richieste', () => TicketSummaryView, 100) items!: TicketSummaryView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

/** `infected` files are not given out; `not-scanned`: nobody has looked yet, or nobody could. */
export const SCAN_OUTCOMES = ['clean', 'infected', 'not-scanned'] as const;

export class AttachmentView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Nome del file', 255) name!: string;
  @ShowText('Tipo', 120) mediaType!: string;
  @ShowNumber('Byte') size!: number;
  @ShowChoice('Esito della scansione antivirus', SCAN_OUTCOMES, true) scan?: (typeof SCAN_OUTCOMES)[number];
}

export class NoteView {
  @ShowText('Codice', 100) code!: string;
  @ShowText('Dettaglio', 500) detail!: string;
  @ShowOne('Che cosa significa', () => LocalizedView) label!: LocalizedView;
}

const SENDER_JUDGES = ['server', 'signature', 'nobody'] as const;

/** Whose mail a message is, beside what it says of itself (RFC 7208, RFC 6376, RFC 7489). */
export class SenderVerdictView {
  @ShowChoice('SPF: se il server che l’ha portato può inviare per quel dominio', SENDER_RESULTS) spf!: string;
  @ShowChoice('DKIM: se una firma del messaggio vale', SENDER_RESULTS) dkim!: string;
  @ShowChoice(
    'DMARC: se ciò che vale è del dominio dell’indirizzo mostrato; `fail`: l’indirizzo può essere falso, e non prova nulla',
    SENDER_RESULTS,
  )
  dmarc!: string;
  @ShowText('Dominio provato, o guardato', 253, true) domain?: string;
  @ShowChoice('Chi l’ha trovato: il server dell’ente, le firme del messaggio, nessuno', SENDER_JUDGES) by!: string;
}

export class MessageView {
  @ShowId('Identificativo') id!: string;
  @ShowChoice('Verso', ['in', 'out']) direction!: string;
  @ShowChoice('Chi lo legge', ['public', 'internal']) visibility!: string;
  @ShowText('Autore', 300) author!: string;
  @ShowChoice('Quanto era sicuro chi scriveva, questa volta (E3)', ASSURANCES, true) assurance?: string;
  @ShowOne('Di chi è davvero il messaggio di posta, dove il canale guarda', () => SenderVerdictView, true)
  sender?: SenderVerdictView;
  @ShowInstant('Quando') at!: string;
  @ShowText('Testo', 1_000_000) text!: string;
  @ShowText('Parte citata', 1_000_000, true) quoted?: string;
  @ShowText('Istanza del canale da cui è arrivato', 60, true) channelInstance?: string;
  @ShowMany('Che cosa ha notato il canale: verdetti sulle firme, pagine danneggiate, copie', () => NoteView, 100)
  notes!: NoteView[];
  @ShowMany('Allegati', () => AttachmentView, 200) attachments!: AttachmentView[];
  @ShowMany('Come è partito, e le ricevute di ogni destinatario (B14)', () => DispatchView, 100, true)
  dispatches?: DispatchView[];
}

export class EventView {
  @ShowNumber('Progressivo') seq!: number;
  @ShowText('Che cosa è successo', 60) type!: string;
  @ShowInstant('Quando') at!: string;
  @ShowOne('Chi', () => PersonView) actor!: PersonView;
  @ShowMap('Dati') data!: Record<string, unknown>;
}

export class EventPageView {
  @ShowMany('Registro di lavorazione (B9)', () => EventView, 100) items!: EventView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class RequesterView {
  @ShowId('Scheda di chi ha chiesto, per la sua storia (E10)') id!: string;
  @ShowText('Nome', 200) name!: string;
  @ShowText('Indirizzo', 254, true) email?: string;
  @ShowText('Telefono', 40, true) phone?: string;
  @ShowText('Ente o struttura', 200, true) organisation?: string;
  @ShowText('Tipo di utente', 60, true) userType?: string;
}

export class CoveringView extends PersonView {
  @ShowDate('Ultimo giorno di assenza del tecnico, compreso') until!: string;
}

export class TicketView extends TicketSummaryView {
  @ShowText('Lingua', 5) language!: string;
  @ShowText('Area', 60, true) area?: string;
  @ShowText('Argomento', 60, true) topic?: string;
  @ShowText('Sottoargomento', 60, true) subtopic?: string;
  @ShowText('Servizio del catalogo (D15)', 60, true) service?: string;
  @ShowText('Amministrazione servita (D15)', 60, true) administration?: string;
  @ShowMany('Che cosa è oltre ciò che è stato concordato (D5, D14, E8, D15)', () => OutsideView, 5)
  outside!: OutsideView[];
  @ShowMany('Classificazioni probabili, finché non ne ha una (B7)', () => SuggestionView, 5, true)
  suggestions?: SuggestionView[];
  @ShowText('Esito', 40, true) closureReason?: string;
  @ShowOne('Chi copre il tecnico assente, a cui la richiesta resta (C14)', () => CoveringView, true)
  covering?: CoveringView;
  @ShowChoice('Come si avvisa chi ha chiesto (B6): a chi ha lasciato solo il telefono non si scrive, va chiamato', [
    'e-mail',
    'telephone',
    'nobody',
  ])
  toldBy!: 'e-mail' | 'telephone' | 'nobody';
  @ShowNumber('Versione') version!: number;
  @ShowOne('Chi ha chiesto', () => RequesterView, true) contact?: RequesterView;
  @ShowOne('Come chi ha chiesto ha provato chi è: per chi lavora le richieste', () => RequesterIdentityView, true)
  identity?: RequesterIdentityView;
  @ShowMap('Altri dati') fields!: Record<string, unknown>;
  @ShowOne('La registrazione di protocollo da cui viene (D1)', () => ProtocolView, true) protocol?: ProtocolView;
  @ShowMany('Registrazioni di protocollo, in entrata e in uscita (D4)', () => RegistrationView, 100, true)
  registrations?: RegistrationView[];
  @ShowOne('Che cosa prova la PEC con cui è arrivata', () => CertifiedMailView, true) certifiedMail?: CertifiedMailView;
  @ShowMap('Perché è stata assegnata così', true) routing?: Record<string, unknown>;
  @ShowMany('Termini', () => ClockView, 20) clocks!: ClockView[];
  @ShowMany('Conversazione', () => MessageView, 5000) messages!: MessageView[];
  @ShowMany('Ciò che chi guarda può fare ora', 'string', 100) actions!: string[];
  @ShowMany('Chi altro ha aperto la richiesta in questo momento', () => PresentView, 20) present!: PresentView[];
  @ShowNumber('Solleciti ricevuti (C4)', 10_000) reminders!: number;
  @ShowOne('Che cosa ha già accertato il primo livello (C15)', () => ScreeningView, true) screening?: ScreeningView;
  @ShowOne('Dichiarata urgente', () => UrgencyView, true) urgent?: UrgencyView;
  @ShowOne('Affidata, e non ancora presa in carico (C10)', () => GivenView, true) given?: GivenView;
  @ShowOne('Escalation al reperibile (B2)', () => OnCallView, true) onCall?: OnCallView;
}
