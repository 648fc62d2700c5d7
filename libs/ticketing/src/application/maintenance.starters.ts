import { DomainError, type Localized } from '@sportello/kernel';
import type { KindRules } from './ports/ticket-rules.port.js';

/** Who may start maintenance besides the single point of contact (B18). */
export interface MaintenanceRules {
  readonly starters: readonly {
    readonly name: Localized;
    readonly emails: readonly string[];
    readonly userTypes: readonly string[];
  }[];
}

interface Rules {
  readonly kinds: Readonly<Record<string, KindRules>>;
  /** Absent: nobody. */
  readonly maintenance?: MaintenanceRules;
}

interface Asking {
  readonly email?: string | undefined;
  readonly userType?: string | undefined;
}

export const isMaintenance = (kind: string, { kinds }: Rules): boolean =>
  Object.hasOwn(kinds, kind) && kinds[kind]?.purpose === 'maintenance';

/** B18: the body’s system administrator, the Referente operativo, whoever the tenant names; nobody else. */
export const mayStartMaintenance = ({ email, userType }: Asking, { maintenance }: Rules): boolean =>
  (maintenance?.starters ?? []).some(
    ({ emails, userTypes }) =>
      emails.length + userTypes.length > 0 &&
      (emails.length === 0 ||
        (email !== undefined && emails.some((known) => known.toLowerCase() === email.toLowerCase()))) &&
      (userTypes.length === 0 || (userType !== undefined && userTypes.includes(userType))),
  );

/** Names who may. */
export function notAStarter({ maintenance }: Rules): DomainError {
  const starters = (maintenance?.starters ?? []).map(({ name }) => name);
  const it = ['lo sportello, su segnalazione degli utenti', ...starters.map((name) => name.it)].join('; ');
  const en = ['the help desk, on users’ reports', ...starters.map((name) => name.en)].join('; ');
  return new DomainError(
    'MAINTENANCE.NOT_ENTITLED',
    'forbidden',
    {
      it: `Una manutenzione può essere avviata soltanto da: ${it}.`,
      en: `Maintenance can be started only by: ${en}.`,
    },
    { details: { starters } },
  );
}
