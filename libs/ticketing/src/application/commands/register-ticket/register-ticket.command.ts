import { Command } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { ProvedIdentity } from '../../../domain/index.js';
import type { MailOrigin, MessageInput, SenderVerdict } from '../../message.js';
import type { TicketCommandResult } from '../../ticket.command.js';

/** How sure the channel is about who wrote, weakest first. */
export const ASSURANCES = [
  ...(['none', 'email', 'email-verified', 'account', 'pec'] as const),
  ...(['spid-l1', 'cie-l1', 'spid-l2', 'cie-l2', 'spid-l3', 'cie-l3', 'cns'] as const),
] as const;
export type IdentityAssurance = (typeof ASSURANCES)[number];

/** Who asks, as far as the channel knows. */
export interface Requester {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly organisation?: string;
  /** One of the tenant's user types. */
  readonly userType?: string;
}

/** An identity as its provider knows it: kept on the contact when the address is theirs, and only until they are forgotten. */
export interface RequesterIdentity extends ProvedIdentity {
  /** What the provider knows them by. */
  readonly subject: string;
  /** As the provider gives it: `TINIT-…`. */
  readonly fiscalNumber?: string;
}

export interface RegisterTicketInput {
  /** One of the tenant's channel instances; its kind decides the process (D3). */
  readonly channelInstance: string;
  readonly requester: Requester;
  readonly assurance?: IdentityAssurance;
  /** Whose mail it is. From an address that is doubted nothing follows: no organisation, no campaign, no right. */
  readonly sender?: SenderVerdict;
  /** E3: id of the contact whom staff have recognised; it counts unless the address told is another's. */
  readonly contact?: string;
  /** Who the requester proved to be, when they had come in by an identity provider. */
  readonly identity?: RequesterIdentity;
  readonly subject: string;
  readonly message: MessageInput;
  /** Absent: what the triplet says, or the tenant's default. */
  readonly kind?: string;
  readonly area?: string;
  readonly topic?: string;
  readonly subtopic?: string;
  readonly severity?: number;
  /** Absent: the tenant's first. */
  readonly language?: string;
  /** D15: an entry of the catalogue. Absent: the one its triplet belongs to. */
  readonly service?: string;
  /** D9: one of the tenant's organisations. Absent: the one the requester's words or address mean. */
  readonly administration?: string;
  /** D5, E8: what the channel does not take is refused to people at the desk, and marked when it has come in by itself. Default `refuse`. */
  readonly beyond?: 'refuse' | 'mark';
  /** D14: campaigns that are the requester's by what they proved when they logged in. */
  readonly entitledTo?: readonly string[];
  /** B18: whoever carries this out may start maintenance by their own office, whoever asks. */
  readonly entitled?: boolean;
  /** D5, E8: why it is taken in by a channel that does not take it. */
  readonly exception?: string;
  /** Answers to the form's own fields (B12). */
  readonly fields?: Readonly<Record<string, string | number | boolean>>;
  readonly mail?: MailOrigin;
  /** False: the requester is not told, because a machine may have asked (RFC 3834). Absent: they are. */
  readonly acknowledge?: boolean;
  /** When the request reached the channel, RFC 3339: terms count from here (C9). Never later than now. */
  readonly receivedAt?: string;
}

export interface RegisterTicketResult extends TicketCommandResult {
  /** RFC 3339. */
  readonly openedAt: string;
  readonly messageId: string;
  readonly clocks: readonly OpenedClock[];
}

export interface OpenedClock {
  readonly clock: string;
  /** RFC 3339. */
  readonly dueAt: string;
}

/** A request has come: it becomes a ticket at once, with all that is known of it (B6, B12). */
export class RegisterTicketCommand extends Command<RegisterTicketResult> {
  /** @param key idempotency key, unique for the tenant, 1 to 255 characters */
  constructor(
    readonly ctx: TenantContext,
    readonly key: string,
    readonly input: RegisterTicketInput,
  ) {
    super();
  }
}
