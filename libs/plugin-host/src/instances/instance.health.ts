import type { Localized } from '@sportello/plugin-sdk';
import type { InstanceState } from './instance.state.js';

/** How an instance is, and what an operator can do about it. */
export interface InstanceHealth {
  readonly state: InstanceState;
  /** RFC 3339: since when it is in this state. */
  readonly since: string;
  /** What happened, in the plugin's or the host's words, without secrets. */
  readonly reason: string | null;
  /** The setting at fault, when MISCONFIGURED. */
  readonly field: string | null;
  readonly advice: Localized;
  /** Failures in a row. */
  readonly failures: number;
  /** RFC 3339: the last completed poll, also an empty one, or the last work done. */
  readonly lastProgressAt: string | null;
  /** No progress for longer than it should take: somebody must look. */
  readonly silent: boolean;
  /** Where it listens, when it does. */
  readonly address: string | null;
  /** How sending is, of an instance that takes in as well: the rest speaks of taking in alone. Null for all others. */
  readonly sending: InstanceHealth | null;
}

const ADVICE: Readonly<Record<InstanceState, Localized>> = {
  DRAFT: { it: 'In preparazione: nessuna azione.', en: 'Being prepared: nothing to do.' },
  CHECKED: { it: 'Impostazioni valide, in attesa di avvio.', en: 'Settings are valid, waiting to start.' },
  STARTING: { it: 'In avvio: nessuna azione.', en: 'Starting: nothing to do.' },
  RUNNING: { it: 'Funziona: nessuna azione.', en: 'Works: nothing to do.' },
  DEGRADED: {
    it: 'Funziona a tratti: controllare il servizio esterno; i lavori falliti vengono ritentati.',
    en: 'Works on and off: check the other side; failed work is tried again.',
  },
  RETRYING: {
    it: 'Il servizio esterno non risponde: controllare rete e server; i tentativi continuano da soli, nulla va perso.',
    en: 'The other side does not answer: check network and server; it is tried again by itself, nothing is lost.',
  },
  NEEDS_REAUTH: {
    it: 'Credenziali rifiutate: aggiornarle. Fino ad allora non si ritenta, per non bloccare l’utenza.',
    en: 'Credentials refused: renew them. It is not tried again until then, so that the account is not locked.',
  },
  MISCONFIGURED: {
    it: 'Correggere l’impostazione indicata e applicare di nuovo il file dell’ente.',
    en: 'Correct the setting named and apply the tenant’s file again.',
  },
  FAILED: {
    it: 'Errore permanente: leggere il motivo, rimuoverne la causa, poi disattivare e riattivare l’istanza.',
    en: 'Permanent error: read the reason, remove its cause, then disable and enable the instance.',
  },
  INCOMPATIBLE: {
    it: 'Il plugin non è caricato: vedere i rifiuti nel registro di avvio e config/plugins.json.',
    en: 'The plugin is not loaded: see the refusals in the start-up log and config/plugins.json.',
  },
  STOPPING: { it: 'In arresto: nessuna azione.', en: 'Stopping: nothing to do.' },
  DISABLED: {
    it: 'Disattivata nella configurazione dell’ente.',
    en: 'Disabled in the tenant’s configuration.',
  },
};

const SILENT: Localized = {
  it: 'Nessun segno di vita da troppo tempo: verificare a mano che la casella o il servizio funzioni e che arrivino messaggi.',
  en: 'No sign of life for too long: check by hand that the mailbox or service works and that messages arrive.',
};

const WORKER_LOST: Localized = {
  it: 'Il thread (worker) del plugin è terminato e viene riavviato da solo; gli altri non ne risentono. Se si ripete, leggere il motivo e rivolgersi a chi fa il plugin.',
  en: 'The plugin’s worker thread ended and is started anew by itself; nobody else is affected. If it keeps happening, read the reason and tell the plugin’s maker.',
};

/** States whose advice names a remedy: silence is what follows from them, not what to look at. */
const REMEDY: ReadonlySet<InstanceState> = new Set<InstanceState>([
  'NEEDS_REAUTH',
  'MISCONFIGURED',
  'FAILED',
  'INCOMPATIBLE',
  'DISABLED',
]);

/** What an instance that works may be told apart by. */
export interface Beside {
  readonly silent?: boolean;
  /** Its worker was lost, rather than the other side. */
  readonly worker?: boolean;
  /** What its check told beside that all is well. */
  readonly remark?: Localized | undefined;
}

export function adviceFor(state: InstanceState, { silent = false, worker = false, remark }: Beside = {}): Localized {
  if (REMEDY.has(state)) return ADVICE[state];
  if (worker && (state === 'DEGRADED' || state === 'RETRYING')) return WORKER_LOST;
  if (silent) return SILENT;
  return state === 'RUNNING' && remark !== undefined ? remark : ADVICE[state];
}
