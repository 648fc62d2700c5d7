import { ALL_RIGHTS, ASSURANCES, AUDIENCES, LOGIN_ACTS, ROLES, type Right } from '@sportello/identity';
import {
  ShowChoice,
  ShowChoices,
  ShowFlag,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { MyTicketView, RequestStateView } from '../portal/portal.views.js';
import { LinksView, LocalizedView } from '../tickets/ticket.views.js';

export class LoginWayView {
  @ShowText('Identificativo', 40) id!: string;
  @ShowChoice('Chi entra così', AUDIENCES) for!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowText('Indirizzo al quale mandare il browser; accetta `return_to`, un percorso di questo sito', 2048)
  href!: string;
}

export class LoginWaysView {
  @ShowFlag('Se il personale può entrare con nome utente e password') localAccounts!: boolean;
  @ShowMany('Servizi di identità', () => LoginWayView, 20) providers!: LoginWayView[];
}

export class SessionView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Con quale servizio di identità; local: con la password di qui', 40) provider!: string;
  @ShowText('Identificativo della persona', 300) person!: string;
  @ShowText('Nome', 200) name!: string;
  @ShowText('Indirizzo di posta', 254, true) email?: string;
  @ShowChoice('Quanto è sicura l’identità', ASSURANCES) assurance!: string;
  @ShowInstant('Da quando') openedAt!: string;
  @ShowInstant('Ultima richiesta') seenAt!: string;
  @ShowInstant('Quando termina, se non si fa altro') endsAt!: string;
  @ShowText('Da quale indirizzo', 60) address!: string;
  @ShowText('Con quale browser, come si è presentato', 200) agent!: string;
}

export class OwnSessionView extends SessionView {
  @ShowMany('Ruoli', 'string', ROLES.length) roles!: string[];
  @ShowMany('Gruppi', 'string', 500) teams!: string[];
  @ShowFlag('Se vede le richieste riservate (A2)') restricted!: boolean;
  @ShowChoices('Che cosa si può fare', ALL_RIGHTS) rights!: Right[];
  @ShowText('Di quale fornitore si vedono i compiti, se si è di un fornitore', 60, true) supplier?: string;
  @ShowNumber('Minuti senza attività dopo i quali le pagine si bloccano', 480) lockMinutes!: number;
  @ShowText('Da ripetere in X-CSRF-Token quando si scrive', 100) csrfToken!: string;
}

export class SessionPageView {
  @ShowMany('Gli accessi in corso, dal più recente', () => SessionView, 100) items!: SessionView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class LoggedOutView {
  @ShowText('Dove mandare il browser perché termini anche l’accesso presso il servizio di identità', 4096, true)
  next?: string;
}

export class DoneView {
  @ShowFlag('Fatto') done!: boolean;
}

export class EnrolmentView {
  @ShowText('Segreto, in base 32', 64) secret!: string;
  @ShowText('Indirizzo otpauth:// da mostrare come QR', 1000) uri!: string;
}

export class RecoveryCodesView {
  @ShowMany('Codici di recupero, mostrati solo ora: ciascuno vale una volta', 'string', 20) recoveryCodes!: string[];
}

export class LocalAccountView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Nome utente', 254) username!: string;
  @ShowText('Identificativo della persona', 120) person!: string;
  @ShowText('Nome', 200) name!: string;
  @ShowText('Indirizzo di posta', 254, true) email?: string;
  @ShowMany('Ruoli', 'string', ROLES.length) roles!: string[];
  @ShowMany('Gruppi', 'string', 500) teams!: string[];
  @ShowText('Fornitore, per le persone di un fornitore', 60, true) supplier?: string;
  @ShowFlag('Se ha scelto una password') hasPassword!: boolean;
  @ShowFlag('Se ha un secondo fattore') hasSecondFactor!: boolean;
  @ShowInstant('Da quando') createdAt!: string;
  @ShowInstant('Da quando è disattivato', true) disabledAt?: string;
}

export class LocalAccountPageView {
  @ShowMany('Gli accessi, per nome utente', () => LocalAccountView, 100) items!: LocalAccountView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class LoginActView {
  @ShowId('Identificativo') id!: string;
  @ShowInstant('Quando') at!: string;
  @ShowChoice('Che cosa', LOGIN_ACTS) what!: string;
  @ShowChoice('Di chi', AUDIENCES) audience!: string;
  @ShowText('Servizio di identità', 40) provider!: string;
  @ShowText('Come lo conosce il servizio di identità; manca se non è nessuno', 255, true) subject?: string;
  @ShowChoice('Quanto era sicura l’identità', ASSURANCES, true) assurance?: string;
  @ShowText('Da quale indirizzo', 60) address!: string;
  @ShowText('Perché no, o chi l’ha deciso', 200, true) detail?: string;
}

export class LoginActPageView {
  @ShowMany('Gli atti, dal più recente', () => LoginActView, 100) items!: LoginActView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class OwnTicketView {
  @ShowText('Numero', 40) number!: string;
  @ShowText('Oggetto', 500) subject!: string;
  @ShowOne('Stato', () => RequestStateView) state!: RequestStateView;
  @ShowInstant('Apertura') openedAt!: string;
  @ShowInstant('Ultimo cambiamento') updatedAt!: string;
}

export class OwnTicketPageView {
  @ShowMany('Le richieste, dalla più recente', () => OwnTicketView, 100) items!: OwnTicketView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class OwnTicketDetailView extends MyTicketView {
  @ShowText('Pagina privata della richiesta, sulla quale si risponde', 4096) link!: string;
}
