import type { KeptRegistration, MessageDispatch } from '@sportello/intake';
import type { TicketView as Ticket } from '@sportello/ticketing';
import { shownDispatch } from '../operations/dispatch.presenter.js';
import { PEC_VERDICTS, type CertifiedMailView, type ProtocolView, type RegistrationView } from './evidence.views.js';
import { filled } from './ticket.presenter.js';
import type { MessageView } from './ticket.views.js';

type Told = Pick<Ticket, 'channel' | 'fields'>;

/** Fields a channel of registrations or of certified mail fills in, under names that stay (D4). */
export function shownEvidence(ticket: Told): { protocol?: ProtocolView; certifiedMail?: CertifiedMailView } {
  return filled({ protocol: protocolOf(ticket), certifiedMail: certifiedMailOf(ticket) });
}

/** Only of what came through the register: anybody could write a number into a form. */
function protocolOf({ channel, fields }: Told): ProtocolView | null {
  if (channel !== 'protocol') return null;
  const { protocolNumber: number, protocolDate: date } = fields;
  if (typeof number !== 'string' || typeof date !== 'string') return null;
  return {
    ...{ number, date, confidential: fields['protocolConfidential'] === true },
    ...filled({
      time: text(fields['protocolTime']),
      administration: text(fields['protocolAdministration']),
      office: text(fields['protocolOffice']),
      register: text(fields['protocolRegistry']),
      classification: text(fields['protocolClassification']),
      dossier: text(fields['protocolDossier']),
      senderReference: text(fields['senderProtocol']),
    }),
  };
}

/** The envelope was judged when it came: by its channel, or before by the registry. */
function certifiedMailOf({ channel, fields }: Told): CertifiedMailView | null {
  const identifier = text(fields['pecIdentifier']);
  if (channel === 'protocol') return identifier === null ? null : { verdict: 'registered', identifier };
  const verdict = PEC_VERDICTS.find((one) => one === fields['pecSignature']);
  if (channel !== 'pec' || verdict === undefined) return null;
  const certified = { identifier, provider: text(fields['pecProvider']), sentAt: instant(fields['pecSentAt']) };
  return { verdict, ...filled(certified) };
}

/** TUDA art. 53 and 54: all of them, the annulled ones too. */
export const shownRegistrations = (registrations: readonly KeptRegistration[]): RegistrationView[] | null =>
  registrations.length === 0
    ? null
    : registrations.map(({ messageId, annulled, ...registration }) => ({
        ...registration,
        ...filled({ message: messageId }),
        ...(annulled === null
          ? {}
          : {
              annulled: { at: annulled.at, ...filled({ reason: annulled.reason || null, act: annulled.act || null }) },
            }),
      }));

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Anybody may have written the field: what is no moment is not shown as one. */
function instant(value: unknown): string | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The conversation with how each answer went out (B14): queued is not sent, and sent is not delivered. */
export function withDispatches(messages: readonly MessageView[], sent: readonly MessageDispatch[]): MessageView[] {
  const byMessage = new Map<string, MessageDispatch[]>();
  for (const one of sent) byMessage.set(one.messageId, [...(byMessage.get(one.messageId) ?? []), one]);
  return messages.map((message) => {
    const dispatches = byMessage.get(message.id);
    return dispatches === undefined ? message : { ...message, dispatches: dispatches.map(shownDispatch) };
  });
}
