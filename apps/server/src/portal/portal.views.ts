import { ShowDate, ShowFlag, ShowInstant, ShowMany, ShowMap, ShowOne, ShowText } from '../http/response.decorators.js';
import { AttachmentView, ClockView, LocalizedView } from '../tickets/ticket.views.js';
import { ShowChoice, ShowId, ShowNumber } from '../http/response.decorators.js';

export class ParentBodyView {
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowText('Indirizzo', 2048, true) url?: string;
}

export class PortalLinksView {
  @ShowText('Informativa sulla privacy', 2048, true) privacy?: string;
  @ShowText('Dichiarazione di accessibilità', 2048, true) accessibility?: string;
  @ShowText('Note legali', 2048, true) legalNotes?: string;
  @ShowText('Domande frequenti', 2048, true) faq?: string;
  @ShowText('Segnalazione disservizio', 2048, true) reportInefficiency?: string;
  @ShowOne('Ente di appartenenza', () => ParentBodyView, true) parentBody?: ParentBodyView;
}

export class NamedView {
  @ShowText('Identificativo', 60) id!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
}

export class SubtopicView extends NamedView {
  @ShowOne('Aiuto alla scelta (B7)', () => LocalizedView, true) help?: LocalizedView;
  @ShowFlag('Se non si sceglie più: la portano richieste di prima', true) retired?: boolean;
}

export class TopicView extends SubtopicView {
  @ShowMany('Sottoargomenti', () => SubtopicView, 200) subtopics!: SubtopicView[];
}

export class AreaView extends SubtopicView {
  @ShowMany('Argomenti', () => TopicView, 200) topics!: TopicView[];
}

export class TopicReferenceView {
  @ShowText('Area', 60) area!: string;
  @ShowText('Argomento', 60, true) topic?: string;
  @ShowText('Sottoargomento', 60, true) subtopic?: string;
}

export class FormReferenceView {
  @ShowText('Canale', 60) instance!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowMany('Serve solo questi argomenti; se manca, tutti (D5)', () => TopicReferenceView, 200, true)
  topics?: TopicReferenceView[];
  @ShowMany('Portali che lo possono mostrare dentro le loro pagine (C8)', 'string', 20, true) embeddedIn?: string[];
}

export class ChatReferenceView {
  @ShowText('Canale', 60) instance!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
}

export class CampaignChannelView extends ChatReferenceView {
  @ShowText('Tipo di canale', 20) kind!: string;
}

export class PortalCampaignView {
  @ShowText('Campagna', 60) campaign!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowOne('Di che cosa tratta', () => LocalizedView, true) description?: LocalizedView;
  @ShowInstant('Quando si chiude; se manca, non ha fine', true) closesAt?: string;
  @ShowMany('Tipi di utente a cui si rivolge; nessuno: a chi la vede', () => LocalizedView, 100)
  userTypes!: LocalizedView[];
  @ShowMany('Canali dedicati', () => CampaignChannelView, 20) channels!: CampaignChannelView[];
}

export class AnnouncedSuspensionView {
  @ShowDate('Primo giorno') from!: string;
  @ShowDate('Ultimo giorno, compreso') to!: string;
  @ShowOne('Motivo', () => LocalizedView) reason!: LocalizedView;
}

export class PortalView {
  @ShowText('Ente', 40) tenant!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowText('Fuso orario in cui si dicono le ore', 60) zone!: string;
  @ShowMany('Lingue', 'string', 2) languages!: string[];
  @ShowOne('Contatti', () => LocalizedView) contacts!: LocalizedView;
  @ShowOne('Collegamenti di legge', () => PortalLinksView) links!: PortalLinksView;
  @ShowMap('Testi, per chiave') texts!: Record<string, { it: string; en: string }>;
  @ShowMany('Tipi di utente', () => NamedView, 100) userTypes!: NamedView[];
  @ShowMany('Classificazione', () => AreaView, 200) classification!: AreaView[];
  @ShowMany('Moduli', () => FormReferenceView, 100) forms!: FormReferenceView[];
  @ShowMany('Chat', () => ChatReferenceView, 20) chats!: ChatReferenceView[];
  @ShowMany('Assistenza dedicata aperta, che riguarda chi guarda (D14)', () => PortalCampaignView, 200)
  campaigns!: PortalCampaignView[];
  @ShowInstant('Quando se ne apre o se ne chiude una', true) campaignsChangeAt?: string;
  @ShowFlag('Se qualche organizzazione dell’ente ha delegati (D9)') delegates!: boolean;
  @ShowFlag('Se il servizio è aperto ora') open!: boolean;
  @ShowInstant('Prossima apertura', true) nextOpening?: string;
  @ShowOne('Orario', () => LocalizedView) hours!: LocalizedView;
  @ShowMany('Sospensioni del servizio annunciate, non ancora finite (C7)', () => AnnouncedSuspensionView, 100)
  suspensions!: AnnouncedSuspensionView[];
}

export class RequestStateView {
  @ShowText('Codice', 40) code!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
}

export class RequestMessageView {
  @ShowId('Identificativo') id!: string;
  @ShowChoice('Verso', ['in', 'out']) direction!: string;
  @ShowText('Autore', 300) author!: string;
  @ShowInstant('Quando') at!: string;
  @ShowText('Testo', 1_000_000) text!: string;
  @ShowText('Parte citata', 1_000_000, true) quoted?: string;
  @ShowMany('Allegati', () => AttachmentView, 200) attachments!: AttachmentView[];
}

export class RequestEventView {
  @ShowInstant('Quando') at!: string;
  @ShowOne('Che cosa è successo', () => LocalizedView) label!: LocalizedView;
}

export class MyTicketView {
  @ShowText('Numero', 40) number!: string;
  @ShowText('Oggetto', 500) subject!: string;
  @ShowOne('Stato', () => RequestStateView) state!: RequestStateView;
  @ShowOne('Tipo', () => LocalizedView) kind!: LocalizedView;
  @ShowOne('Canale', () => LocalizedView) channel!: LocalizedView;
  @ShowInstant('Apertura') openedAt!: string;
  @ShowInstant('Ultimo cambiamento') updatedAt!: string;
  @ShowText('Tecnico', 200, true) technician?: string;
  @ShowOne('Gruppo', () => LocalizedView, true) team?: LocalizedView;
  @ShowMany('Termini', () => ClockView, 20) clocks!: ClockView[];
  @ShowMany('Conversazione', () => RequestMessageView, 5000) messages!: RequestMessageView[];
  @ShowMany('Che cosa è successo', () => RequestEventView, 5000) events!: RequestEventView[];
  @ShowMany('Ciò che va saputo: servizi non attivi, canali non previsti (D5, D15)', () => LocalizedView, 5)
  remarks!: LocalizedView[];
  @ShowMany('Che cosa si può fare', 'string', 5) actions!: string[];
  @ShowNumber('Versione') version!: number;
}

export class ReplyView {
  @ShowText('Numero', 40) number!: string;
  @ShowText('Stato', 40) state!: string;
}
