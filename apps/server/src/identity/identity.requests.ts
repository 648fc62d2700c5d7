import { ChoiceField, TextField } from '../http/field.decorators.js';
import { PageQuery } from '../tickets/ticket.requests.js';

const PASSWORD = { max: 1000, min: 1, pattern: /^[\s\S]*$/ };
const SECRET = /^[A-Za-z0-9_-]+$/;

export class LogInRequest {
  @TextField({ description: 'Nome utente', min: 1, max: 254 })
  username!: string;

  @TextField({ description: 'Password', ...PASSWORD })
  password!: string;

  @TextField({ description: 'Codice del secondo fattore, o un codice di recupero', max: 40, optional: true })
  code?: string;
}

export class ForgottenPasswordRequest {
  @TextField({ description: 'Nome utente', min: 1, max: 254 })
  username!: string;
}

export class SetPasswordRequest {
  @TextField({ description: 'La chiave del collegamento ricevuto', min: 1, max: 100, pattern: SECRET })
  key!: string;

  @TextField({ description: 'La nuova password, di almeno 12 caratteri', ...PASSWORD })
  password!: string;
}

export class ChangePasswordRequest {
  @TextField({ description: 'La password di ora', ...PASSWORD })
  current!: string;

  @TextField({ description: 'La nuova password, di almeno 12 caratteri', ...PASSWORD })
  password!: string;
}

export class EnrolSecondFactorRequest {
  @TextField({ description: 'La propria password', ...PASSWORD })
  password!: string;
}

export class ConfirmSecondFactorRequest {
  @TextField({ description: 'Un codice dell’applicazione', min: 6, max: 40 })
  code!: string;
}

export class RemoveSecondFactorRequest {
  @TextField({ description: 'La propria password', ...PASSWORD })
  password!: string;

  @TextField({ description: 'Un codice dell’applicazione, o un codice di recupero', min: 6, max: 40 })
  code!: string;
}

export class AccountPageQuery {
  @TextField({
    description: 'Posizione da cui continuare, presa da `_links.next`',
    max: 512,
    pattern: SECRET,
    optional: true,
  })
  cursor?: string;
}

export class OwnTicketsQuery extends PageQuery {
  @ChoiceField({ description: 'Solo quelle aperte, o solo quelle concluse', of: ['open', 'ended'], optional: true })
  standing?: 'open' | 'ended';
}
