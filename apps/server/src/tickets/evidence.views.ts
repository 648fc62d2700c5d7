import { ShowChoice, ShowDate, ShowFlag, ShowId, ShowInstant, ShowOne, ShowText } from '../http/response.decorators.js';

/** The registration a request came from (TUDA art. 53 and 55). */
export class ProtocolView {
  @ShowText('Numero, con i suoi zeri', 60) number!: string;
  @ShowDate('Data della registrazione') date!: string;
  @ShowText('Ora', 20, true) time?: string;
  @ShowText('Amministrazione (codice IPA)', 200, true) administration?: string;
  @ShowText('Area organizzativa omogenea', 200, true) office?: string;
  @ShowText('Registro', 200, true) register?: string;
  @ShowText('Classificazione', 500, true) classification?: string;
  @ShowText('Fascicolo', 500, true) dossier?: string;
  @ShowFlag('Se la registrazione è riservata') confidential!: boolean;
  @ShowText('Protocollo di chi ha scritto', 500, true) senderReference?: string;
}

/** TUDA art. 54: what is annulled stays readable, with who authorised it. */
export class AnnulmentView {
  @ShowInstant('Quando se ne è saputo') at!: string;
  @ShowText('Motivo', 1000, true) reason?: string;
  @ShowText('Provvedimento', 1000, true) act?: string;
}

/** A registration of something that came in or went out (TUDA art. 53): it never changes. */
export class RegistrationView {
  @ShowChoice('In entrata o in uscita', ['incoming', 'outgoing']) direction!: 'incoming' | 'outgoing';
  @ShowText('Numero, con i suoi zeri', 60) number!: string;
  @ShowDate('Data della registrazione') date!: string;
  @ShowText('Ora', 30, true) time?: string;
  @ShowText('Amministrazione (codice IPA)', 200) administration!: string;
  @ShowText('Area organizzativa omogenea', 200) office!: string;
  @ShowText('Registro', 200, true) register?: string;
  @ShowId('In uscita: il messaggio della conversazione che è stato registrato', true) message?: string;
  @ShowOne('Se è stata annullata', () => AnnulmentView, true) annulled?: AnnulmentView;
}

export const PEC_VERDICTS = ['verified', 'invalid', 'untrusted', 'not-signed', 'anomaly', 'registered'] as const;

/** What the certified mail a request came by proves (CAD art. 65). */
export class CertifiedMailView {
  @ShowChoice(
    'Verdetto sulla busta: `verified` la firma del gestore vale; `anomaly` busta di anomalia, posta ordinaria; `registered` lo dice il protocollo',
    PEC_VERDICTS,
  )
  verdict!: (typeof PEC_VERDICTS)[number];
  @ShowText('Identificativo dato dal gestore', 500, true) identifier?: string;
  @ShowText('Gestore che certifica', 200, true) provider?: string;
  @ShowInstant('Quando è stata inviata, secondo il gestore', true) sentAt?: string;
}
