import type { Contact, ContactCard, FoundContact, MergeAct, ShownMerge, ShownPointChange } from '@sportello/desk';
import { filled } from '../tickets/ticket.presenter.js';
import type { MergeActView } from './contact-act.views.js';
import type { ContactCardView, ContactMergeView } from './contact-card.views.js';
import type { ContactPointChangeView } from './contact-points.views.js';
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

export const shownCard = ({ contact, points, merges, changes }: ContactCard): ContactCardView => ({
  contact: shownContact(contact),
  points: points.map(({ kind, value, assurance, proved, source, since, seenAt }) => ({
    ...{ kind, value, assurance, proved, ...filled({ source }) },
    since: since.toISOString(),
    seenAt: seenAt.toISOString(),
  })),
  merges: merges.map(shownMerge),
  changes: changes.map(shownChange),
  _links: {},
});

const shownMerge = ({ source, target, undone, ...act }: ShownMerge): ContactMergeView => ({
  ...shownAct(act),
  ...{ source, target },
  ...(undone === null ? {} : { undone: shownAct(undone) }),
});

const shownChange = ({ id, what, kind, value, undone, ...act }: ShownPointChange): ContactPointChangeView => ({
  ...shownAct(act),
  ...{ id, what, kind, value },
  ...(undone === null ? {} : { undone: shownAct(undone) }),
});

const shownAct = ({ by, at, reason }: MergeAct): MergeActView => ({ by: by.name, at, reason });
