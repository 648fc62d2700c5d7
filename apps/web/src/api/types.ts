/** What the portal's public addresses answer, with the meaning its pages give it; the rest is `Schema<…>` of routes.ts. */
export type Language = 'it' | 'en';

export interface Localized {
  readonly it: string;
  readonly en: string;
}

export interface Choice {
  readonly id: string;
  readonly name: Localized;
  readonly help?: Localized | null;
  /** No longer offered: requests of before carry it. */
  readonly retired?: boolean;
}

export interface Topic extends Choice {
  readonly subtopics: readonly Choice[];
}

/** A triplet, or the part of the tree below an area or a topic. */
export interface TopicReference {
  readonly area: string;
  readonly topic?: string;
  readonly subtopic?: string;
}

export interface Area extends Choice {
  readonly topics: readonly Topic[];
}

export interface PortalLinks {
  readonly privacy?: string | null;
  readonly accessibility?: string | null;
  readonly legalNotes?: string | null;
  readonly faq?: string | null;
  readonly reportInefficiency?: string | null;
  readonly parentBody?: { readonly name: Localized; readonly url?: string | null } | null;
}

/** GET …/{tenant}/portal */
export interface Portal {
  readonly tenant: string;
  readonly name: Localized;
  readonly languages: readonly Language[];
  /** IANA zone times are shown in; without it the browser's own. */
  readonly zone?: string;
  readonly contacts: Localized;
  readonly links: PortalLinks;
  readonly texts: Readonly<Record<string, Localized>>;
  readonly userTypes: readonly Choice[];
  readonly classification: readonly Area[];
  readonly forms: readonly {
    readonly instance: string;
    readonly name: Localized;
    /** Only these are served (D5); left out: all. */
    readonly topics?: readonly TopicReference[];
    /** Origins whose pages may show it inside themselves (C8). */
    readonly embeddedIn?: readonly string[];
  }[];
  /** Channels that may serve a live chat (D17). */
  readonly chats?: readonly { readonly instance: string; readonly name: Localized }[];
  /** Whether some organisations have delegates (D9). */
  readonly delegates?: boolean;
  readonly open: boolean;
  readonly nextOpening?: string | null;
  readonly hours: Localized;
  /** Announced suspensions of the service; dates are `YYYY-MM-DD`, both included. */
  readonly suspensions?: readonly { readonly from: string; readonly to: string; readonly reason: Localized }[];
  /** D14: dedicated assistance that is open and concerns who looks. */
  readonly campaigns?: readonly {
    readonly campaign: string;
    readonly name: Localized;
    readonly description?: Localized;
    readonly closesAt?: string;
    readonly userTypes: readonly Localized[];
    readonly channels: readonly { readonly instance: string; readonly kind: string; readonly name: Localized }[];
  }[];
  /** When one opens or closes. */
  readonly campaignsChangeAt?: string;
}

export type FieldType = 'text' | 'textarea' | 'email' | 'tel' | 'select' | 'checkbox' | 'date';
export type Asked = 'required' | 'optional' | 'hidden';

export interface FormField {
  readonly name: string;
  readonly type: FieldType;
  readonly label: string;
  readonly help?: string;
  readonly required: boolean;
  readonly maxLength?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly showWhen?: {
    readonly userType?: readonly string[];
    readonly area?: readonly string[];
    readonly topic?: readonly string[];
    /** What was answered to fields before it; a box: `true` or `false`. */
    readonly answers?: Readonly<Record<string, readonly string[]>>;
  };
}

/** GET …/{tenant}/channels/{instance}?language= : the form, in the language asked for. */
export interface FormDescription {
  readonly title: string;
  readonly intro: string;
  readonly fields: readonly FormField[];
  readonly userTypes: readonly string[];
  readonly phone?: Asked;
  readonly organisation?: Asked;
  readonly classification?: Asked;
  readonly textMaxLength?: number;
  readonly attachments: { readonly max: number; readonly maxBytes: number; readonly mediaTypes: readonly string[] };
  readonly privacy: { readonly label: string; readonly link?: string };
}

export interface Term {
  readonly clock: string;
  readonly label: Localized;
  readonly dueAt?: string | null;
}

/** A place of the classification that the words of a request may be about (B7). */
export interface Suggestion {
  readonly area: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly names: { readonly area: Localized; readonly topic: Localized; readonly subtopic: Localized };
}

/** 201 of POST …/{tenant}/channels/{instance} */
export interface Registered {
  readonly number: string;
  readonly token: string;
  readonly link: string;
  readonly openedAt: string;
  readonly clocks: readonly Term[];
}

/** 202 of the same: stored, to be registered in a moment. */
export interface Accepted {
  readonly receipt: string;
}

export interface TicketAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** An infected file is in quarantine and cannot be had. */
  readonly scan?: 'clean' | 'infected' | 'not-scanned';
}

export interface TicketMessage {
  readonly id: string;
  /** Seen from the desk: `in` is what the requester wrote. */
  readonly direction: 'in' | 'out';
  readonly author: string;
  readonly at: string;
  readonly text: string;
  readonly quoted?: string | null;
  readonly attachments: readonly TicketAttachment[];
}

export interface TicketClock {
  readonly clock: string;
  readonly label: Localized;
  readonly state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  readonly startedAt: string;
  /** Missing while the clock is paused. */
  readonly dueAt?: string | null;
  readonly stoppedAt?: string | null;
}

/** GET …/{tenant}/my-ticket */
export interface MyTicket {
  readonly number: string;
  readonly subject: string;
  readonly state: { readonly code: string; readonly name: Localized };
  readonly kind: Localized;
  readonly channel: Localized;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly technician?: string | null;
  readonly team?: Localized | null;
  readonly clocks: readonly TicketClock[];
  readonly messages: readonly TicketMessage[];
  readonly events: readonly { readonly at: string; readonly label: Localized }[];
  readonly actions: readonly ('reply' | 'reopen' | 'remind' | 'withdraw' | 'confirm')[];
  readonly version: number;
}

/** 201 of POST …/{tenant}/my-ticket/replies */
export interface ReplyRecorded {
  readonly number: string;
  readonly state: string;
}

export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** application/problem+json (RFC 9457) */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly correlationId: string;
  readonly errors: readonly FieldProblem[];
}
