import type { Contact, ContactCard, FoundContact, MergeAct, ShownMerge } from '@sportello/desk';
import { filled } from '../tickets/ticket.presenter.js';
import type { ContactCardView, ContactMergeView, MergeActView } from './contact-card.views.js';
import type { FoundContactView } from './contact-search.controller.js';
import type { KnownContactView } from './contacts.views.js';

export const shownContact = ({ id, name, email, phone, organisation, userType, since }: Contact): KnownContactView => ({
  ...{ id, name, since: since.toISOString() },
  ...filled({ email, phone, organisation, userType }),
});

/** With how much they have asked. */
export const shownFound = (found: FoundContact): FoundContactView => ({
  ...shownContact(found),
  tickets: found.tickets,
  open: found.open,
});

export const shownCard = ({ contact, points, merges }: ContactCard): ContactCardView => ({
  contact: shownContact(contact),
  points: points.map(({ kind, value, assurance, source, since, seenAt }) => ({
    ...{ kind, value, assurance, source },
    since: since.toISOString(),
    seenAt: seenAt.toISOString(),
  })),
  merges: merges.map(shownMerge),
  _links: {},
});

const shownMerge = ({ source, target, undone, ...act }: ShownMerge): ContactMergeView => ({
  ...shownAct(act),
  ...{ source, target },
  ...(undone === null ? {} : { undone: shownAct(undone) }),
});

const shownAct = ({ by, at, reason }: MergeAct): MergeActView => ({ by: by.name, at, reason });
