import { ShowChoice, ShowNumber, ShowText } from '../http/response.decorators.js';
import { OAUTH_ERRORS } from './oauth.refusal.js';

/** As RFC 6749 §5.1 names things. */
export class AccessTokenView {
  @ShowText('Il token, per l’intestazione Authorization: Bearer', 4096) access_token!: string;
  @ShowChoice('Come si usa', ['Bearer']) token_type!: 'Bearer';
  @ShowNumber('Secondi di validità', 86_400) expires_in!: number;
  @ShowText('Che cosa permette', 200) scope!: string;
}

/** As RFC 6749 §5.2 names things. */
export class OAuthErrorView {
  @ShowChoice('Il motivo', OAUTH_ERRORS) error!: string;
  @ShowText('Il motivo in inglese, per chi sviluppa', 300) error_description!: string;
}
