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
import { LinksView } from '../tickets/ticket.views.js';
import { ActorView } from './audit.views.js';

export class TrailExportView {
  @ShowId('Identificativo') id!: string;
  @ShowChoice('Di che cosa', ['tenant', 'person', 'ticket']) scope!: string;
  @ShowFlag('Se comprende le richieste riservate') restricted!: boolean;
  @ShowChoice('A che punto è', ['waiting', 'ready', 'failed', 'expired']) state!: string;
  @ShowOne('Chi l’ha chiesta', () => ActorView) askedBy!: ActorView;
  @ShowInstant('Quando') askedAt!: string;
  @ShowInstant('Fino a quando si può scaricare', true) expiresAt?: string;
  @ShowText('SHA-256 dell’archivio', 64, true) sha256?: string;
  @ShowNumber('Byte', 2_147_483_647, true) size?: number;
}

export class HoldView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Numero della richiesta', 60, true) ticket?: string;
  @ShowId('Identificativo della persona', true) person?: string;
  @ShowText('Perché', 1000) reason!: string;
  @ShowOne('Chi l’ha messo', () => ActorView) setBy!: ActorView;
  @ShowInstant('Quando') setAt!: string;
  @ShowOne('Chi l’ha tolto', () => ActorView, true) liftedBy?: ActorView;
  @ShowInstant('Quando è stato tolto', true) liftedAt?: string;
  @ShowText('Perché è stato tolto', 1000, true) liftReason?: string;
}

export class HoldPageView {
  @ShowMany('I blocchi, dal più recente', () => HoldView, 100) items!: HoldView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class HoldsView {
  @ShowMany('I blocchi messi', () => HoldView, 100) items!: HoldView[];
}

export class AnonymisedView {
  @ShowNumber('Recapiti resi anonimi') contacts!: number;
  @ShowNumber('Richieste di cui non resta ciò che è stato detto') tickets!: number;
  @ShowNumber('Allegati tolti') files!: number;
}

export class DigestView {
  @ShowNumber('Progressivo') number!: number;
  @ShowDate('Giorno che chiude') day!: string;
  @ShowMap('Ciò che è firmato') digest!: object;
  @ShowText('Con quale chiave', 16) keyId!: string;
  @ShowText('Firma Ed25519, base64url', 100) signature!: string;
}

export class DigestPageView {
  @ShowMany('Le impronte, dalla più recente', () => DigestView, 100) items!: DigestView[];
  @ShowText('Chiave pubblica con cui verificarle, PEM', 200) publicKey!: string;
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}
