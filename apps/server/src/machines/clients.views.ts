import { TOKEN_USES } from '@sportello/identity';
import { ActorView } from '../audit/audit.views.js';
import { ShowChoice, ShowFlag, ShowId, ShowInstant, ShowMany, ShowOne, ShowText } from '../http/response.decorators.js';
import { LinksView } from '../tickets/ticket.views.js';

export class ClientSecretView {
  @ShowId('Identificativo') id!: string;
  @ShowInstant('Da quando') createdAt!: string;
  @ShowInstant('Fino a quando') expiresAt!: string;
}

export class NewClientSecretView extends ClientSecretView {
  @ShowText('Il segreto: mostrato ora e mai più', 200) secret!: string;
}

export class ClientView {
  @ShowText('Come lo chiama la configurazione', 60) id!: string;
  @ShowText('Nome', 300) name!: string;
  @ShowFlag('Se può entrare') enabled!: boolean;
  @ShowText('Il fornitore per cui agisce', 60, true) supplier?: string;
  @ShowMany('Il massimo che può fare', 'string', 10) scopes!: string[];
  @ShowMany('Le chiavi pubbliche registrate (kid)', 'string', 10) keys!: string[];
  @ShowFlag('Se può entrare con un segreto') secret!: boolean;
  @ShowFlag('Se ogni richiesta vuole ID_AUTH_REST_02') modiIdentity!: boolean;
  @ShowFlag('Se ogni richiesta vuole INTEGRITY_REST_01') modiIntegrity!: boolean;
  @ShowMany('I segreti validi, mai il loro valore', () => ClientSecretView, 10) secrets!: ClientSecretView[];
}

export class ClientPageView {
  @ShowMany('I client, per identificativo', () => ClientView, 200) items!: ClientView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class RevocationView {
  @ShowId('Identificativo') id!: string;
  @ShowChoice('Di che tipo', TOKEN_USES) use!: string;
  @ShowText('Il token', 200, true) tokenId?: string;
  @ShowText('Di chi erano tutti', 200, true) subject?: string;
  @ShowInstant('Quando') at!: string;
  @ShowInstant('Fino a quando conta: poi i token sono scaduti') until!: string;
  @ShowText('Perché', 500) reason!: string;
  @ShowOne('Chi', () => ActorView) by!: ActorView;
}

export class RevocationPageView {
  @ShowMany('Le revoche, dalla più recente', () => RevocationView, 100) items!: RevocationView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class RevokedView {
  @ShowChoice('Di che tipo', TOKEN_USES) use!: string;
  @ShowText('Di chi', 200) subject!: string;
  @ShowInstant('Da quando') at!: string;
}
