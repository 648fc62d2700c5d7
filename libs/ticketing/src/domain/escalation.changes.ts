import { onCallNow } from './on-call.js';
import type { Changes } from './ticket.state.js';

/** How giving a ticket to one person, asking the requester and calling somebody out change it (B2, C10, C15). */
export const ESCALATION_CHANGES: Changes = {
  assigned: (_, { data: { technician }, actor, at }) => ({
    assignee: technician,
    progress: { given: { by: actor.name, at } },
  }),
  unassigned: () => ({ assignee: null, progress: { given: null } }),
  'information-requested': ({ progress: { asked } }, { data: { questions } }) => ({
    progress: { asked: { ...asked, waiting: [...new Set([...asked.waiting, ...questions])] } },
  }),
  'reply-received': ({ progress: { asked } }) => ({
    progress: { asked: { waiting: [], answered: [...new Set([...asked.answered, ...asked.waiting])] } },
  }),
  'on-call-requested': (_, { data: { team, reason }, actor, at }) => ({
    progress: {
      onCall: {
        ...{ state: 'requested', team, reason, requestedBy: { id: actor.id, name: actor.name }, requestedAt: at },
        ...{ decision: null, paged: [], acknowledged: null },
      },
    },
  }),
  'on-call-authorised': ({ progress: { onCall } }, { data: { reason }, actor, at }) =>
    onCallNow(onCall, { state: 'authorised', decision: { by: { id: actor.id, name: actor.name }, reason, at } }),
  'on-call-refused': ({ progress: { onCall } }, { data: { reason }, actor, at }) =>
    onCallNow(onCall, { state: 'refused', decision: { by: { id: actor.id, name: actor.name }, reason, at } }),
  'on-call-paged': ({ progress: { onCall } }, { data: { person, answerBy }, at }) =>
    onCallNow(onCall, { state: 'paged', paged: [...(onCall?.paged ?? []), { person, at, answerBy }] }),
  'on-call-acknowledged': ({ progress: { onCall } }, { data: { technician }, at }) =>
    onCallNow(onCall, { state: 'acknowledged', acknowledged: { by: technician, at } }),
  'on-call-unanswered': ({ progress: { onCall } }) => onCallNow(onCall, { state: 'unanswered' }),
};
