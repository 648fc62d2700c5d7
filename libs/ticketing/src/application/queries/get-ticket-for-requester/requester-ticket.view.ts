import type { Localized } from '@sportello/kernel';
import type { TicketEventType, TicketStateCode } from '../../../domain/index.js';
import type { MessageView } from '../message.view.js';
import type { ClockView } from '../ticket.view.js';

/** What the person who asked may know. Codes of kinds, channels and teams are the tenant's; their names are in its configuration. */
export interface RequesterTicketView {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly subject: string;
  readonly state: { readonly code: TicketStateCode; readonly name: Localized };
  readonly kind: string;
  readonly channel: string;
  readonly channelInstance: string;
  readonly language: string;
  readonly requester: { readonly name: string; readonly email: string | null };
  /** RFC 3339, as all times here. */
  readonly openedAt: string;
  readonly updatedAt: string;
  /** Name of who has it (C10). */
  readonly technician: string | null;
  readonly team: string | null;
  readonly clocks: readonly Omit<ClockView, 'run' | 'calendar'>[];
  readonly messages: readonly MessageView[];
  readonly events: readonly {
    readonly seq: number;
    readonly type: TicketEventType;
    readonly at: string;
    readonly label: Localized;
  }[];
  readonly actions: readonly ('reply' | 'reopen' | 'remind' | 'withdraw')[];
  /** Where it is beyond what was agreed, told kindly (D5, D15). */
  readonly remarks: readonly Localized[];
}
