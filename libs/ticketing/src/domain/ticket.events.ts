import type { Actor, Json, Localized } from '@sportello/kernel';
import type { ClosureReason } from './closure-reason.js';
import type { CallEvents } from './events/call.events.js';
import type { ClosureEventData } from './events/closure.events.js';
import type { EvaluationEventData } from './events/evaluation.events.js';
import type { EscalationEventData } from './events/escalation.events.js';
import type { RelationEventData } from './events/relation.events.js';
import type { TermsEventData } from './events/terms.events.js';
import type { InterventionEventData } from './events/intervention.events.js';
import type { ServiceScope } from './service-scope.js';
import type { TicketEventType } from './ticket.vocabulary.js';

/** A person who works on tickets, by the name requesters are told (C10). */
export interface Technician {
  readonly id: string;
  readonly name: string;
}

/** What a ticket is about and how it came, fixed at registration. */
export interface TicketFacts {
  readonly number: string;
  readonly kind: string;
  /** Kind of channel (mail, webform, phone, …): it decides the process (D3). */
  readonly channel: string;
  readonly channelInstance: string;
  readonly language: string;
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly severity: number;
}

/** How somebody who asks has proved who they are. What the provider knows them by stays on their contact. */
export interface ProvedIdentity {
  /** Id of the identity provider in the tenant’s configuration. */
  readonly provider: string;
  /** How sure that makes it, e.g. `spid-l2`. */
  readonly assurance: string;
  /** When they came in by it, RFC 3339. */
  readonly at: string;
  /** Whether the provider vouches that the address they gave is theirs too. */
  readonly ownsAddress: boolean;
}

/** The triplet and the kind that goes with it. */
export interface Classification {
  readonly kind: string;
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
}

/** The first level's findings (C15). */
export interface Screening {
  readonly diagnosis: string;
  readonly tried: readonly string[];
  readonly asked: readonly { readonly question: string; readonly answer: string }[];
}

export interface GivenAnswer {
  readonly reason: ClosureReason;
  readonly messageId: string;
  readonly technician: Technician;
}

/**
 * What each event carries. Words and personal data of requesters stay in messages and contacts, which events name by id:
 * a person can be anonymised without touching the chain of acts.
 */
export interface TicketEventData
  extends
    CallEvents,
    EscalationEventData,
    TermsEventData,
    ClosureEventData,
    EvaluationEventData,
    RelationEventData,
    InterventionEventData {
  registered: TicketFacts & {
    readonly contactId: string;
    readonly userType: string | null;
    readonly organisation: string | null;
    readonly messageId: string;
    /** When the request reached the channel, RFC 3339: terms count from here. The event’s own time is when it was recorded. */
    readonly receivedAt: string;
    /** Configuration the ticket was opened under (B13). */
    readonly revision: number;
    /** D5, D15: absent when the tenant limits nothing. */
    readonly scope?: ServiceScope;
    /** Absent when they proved nothing but what the channel does. */
    readonly identity?: ProvedIdentity;
  };
  routed: {
    readonly team: string;
    readonly level: string;
    readonly reason: Localized;
    /** How the decision came about, rule by rule; for people to read. */
    readonly explanation: Json;
  };
  'taken-charge': { readonly technician: Technician; readonly from: Technician | null };
  'work-started': Record<never, never>;
  'information-requested': {
    readonly messageId: string;
    /** Digests of what was asked (C15). */
    readonly questions: readonly string[];
  };
  'reply-received': { readonly messageId: string };
  'note-added': {
    readonly messageId: string;
    readonly visibility: 'internal' | 'public';
    /** Written by a machine (out-of-office answer, bounce), or answered while it was said (a chat): never moves the ticket (C14). */
    readonly automatic: boolean;
    /** Ids of colleagues it calls; absent when it calls nobody. */
    readonly mentions?: readonly string[];
  };
  classified: Classification & {
    readonly from: Classification;
    /** Why, when somebody corrects what was chosen before. */
    readonly reason: string | null;
    readonly scope?: ServiceScope;
  };
  'severity-set': { readonly severity: number; readonly from: number; readonly reason: string };
  'urgency-raised': { readonly reason: string };
  'urgency-lowered': { readonly reason: string };
  escalated: {
    readonly team: string;
    readonly level: string;
    readonly from: { readonly team: string | null; readonly level: string | null };
    readonly reason: string;
    /** C15: what the level before found out, so that nobody asks it twice. */
    readonly screening: Screening | null;
  };
  'third-party-asked': { readonly to: string };
  'third-party-answered': { readonly from: string };
  'reminder-received': { readonly messageId: string | null; readonly count: number };
  /** The answer that closes it, written and on its way (B14). */
  'answer-given': GivenAnswer;
  /** It did not arrive: the duty to tell is open again (B14). */
  'answer-returned': { readonly messageId: string; readonly why: string };
  resolved: GivenAnswer & {
    /** How the requester was told: accepted by the transport, or a call that a person recorded (B14). */
    readonly told: 'message' | 'call';
  };
  closed: {
    readonly reason: ClosureReason;
    readonly messageId: string | null;
    /** Who closed it without a technical closure, or had it when its requester withdrew it. Null otherwise. */
    readonly technician: Technician | null;
  };
  reopened: { readonly technician: Technician; readonly messageId: string | null };
  /** Withdrawn before anybody had it, and wanted all the same. */
  resumed: { readonly messageId: string | null };
  archived: Record<never, never>;
}

/** Something that happened to a ticket. `seq` counts from 1 without gaps; `at` is RFC 3339 in UTC with milliseconds. */
export type TicketEvent<T extends TicketEventType = TicketEventType> = {
  [K in T]: {
    readonly seq: number;
    readonly type: K;
    readonly at: string;
    readonly actor: Actor;
    readonly data: TicketEventData[K];
  };
}[T];
