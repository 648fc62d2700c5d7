/** What the stream of live updates says (GET /live): never text, never names of requesters. */
export interface TicketChanged {
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly team?: string;
  readonly teams: readonly string[];
  readonly severity: string | null;
  readonly priority: string | number | null;
  /** It is, or was, one's own. */
  readonly mine: boolean;
  readonly opened: boolean;
}

export interface AlertChanged {
  readonly id: string;
  readonly kind: 'urgent' | 'security';
  readonly state: 'open' | 'acknowledged' | 'closed';
  readonly number: string;
  readonly mine: boolean;
}

/** Something that hangs on a ticket changed: an answer left, a receipt came, a task went on. */
export interface PartChanged {
  readonly number: string;
}

/** One of the supplier’s own tasks went on (GET /rest/suppliers/v1/{tenant}/live). */
export interface SupplierTaskChanged {
  readonly id: string;
  readonly state: string;
}

/** A call at one's own telephone rings, was taken, or is over. */
export interface CallChanged {
  readonly id: string;
  readonly state: 'ringing' | 'answered' | 'ended' | 'missed';
  /** It is at one's own telephone now. */
  readonly mine: boolean;
}

/** The list of those who are to be called back is not what it was. */
export interface CallBackChanged {
  readonly id: string;
}

export interface Presence {
  readonly number: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly doing: 'viewing' | 'answering' | 'gone';
  /** Until when it holds, if nothing more is said. */
  readonly until: string;
}

export interface LiveListener {
  readonly ticket?: (changed: TicketChanged) => void;
  readonly alert?: (changed: AlertChanged) => void;
  readonly dispatch?: (changed: PartChanged) => void;
  readonly task?: (changed: PartChanged) => void;
  readonly call?: (changed: CallChanged) => void;
  readonly callBack?: (changed: CallBackChanged) => void;
  readonly presence?: (presence: Presence) => void;
  /** B10: heard by people of a supplier alone. */
  readonly supplierTask?: (changed: SupplierTaskChanged) => void;
  /** What was missed cannot be told: whatever is on the page is to be read anew. */
  readonly missed?: () => void;
}

/** `on`: connected. `lost`: trying again. `off`: not asked for, or not allowed. */
export type LiveState = 'on' | 'lost' | 'off';
