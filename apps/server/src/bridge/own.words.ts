import type { Localized } from '@sportello/kernel';
import type { Notification } from '@sportello/plugin-sdk';
import { formatInstant } from '@sportello/service-levels';
import { filledIn, type NoticeOccasion, type TenantConfiguration } from '@sportello/tenancy';

const SOMEBODY: Localized = { it: 'un operatore', en: 'a member of staff' };

type Words = Pick<TenantConfiguration, 'notices'>;

/** The notice with the administration's own words for its occasion, filled in; as it is where there are none. */
export function withOwnWords({ notices }: Words, notification: Notification): Notification {
  const { event, language, ticket, recipient, office, at } = notification;
  const own = Object.hasOwn(notices.requester, event) ? notices.requester[event as NoticeOccasion] : undefined;
  if (own === undefined) return notification;
  const when = (instant: string): string => formatInstant(language, office.zone, new Date(instant));
  const values = {
    ...{ number: ticket.number, subject: ticket.subject, name: recipient.name ?? '' },
    technician: ticket.technician ?? SOMEBODY[language],
    team: (ticket.team ?? office.name)[language],
    ...{ kind: ticket.kind[language], channel: ticket.channel[language], state: ticket.state[language] },
    ...{ office: office.name[language], openedAt: when(ticket.openedAt), at: when(at), link: ticket.link },
  };
  const template = { subject: filledIn(own.subject[language], values), text: filledIn(own.text[language], values) };
  return { ...notification, template };
}
