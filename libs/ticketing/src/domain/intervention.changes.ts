import type { Interventions } from './interventions.js';
import type { TicketProgress } from './ticket.progress.js';
import type { Changes, TicketState } from './ticket.state.js';

const now = (state: TicketState, changed: Partial<Interventions>): { readonly progress: Partial<TicketProgress> } => ({
  progress: { interventions: { ...state.progress.interventions, ...changed } },
});

const withoutVisit = (state: TicketState, visit: number) =>
  now(state, { planned: state.progress.interventions.planned.filter((planned) => planned.visit !== visit) });

/** How interventions and their account change a ticket (C3, B11). */
export const INTERVENTION_CHANGES: Changes = {
  'effort-recorded': (state, { data: { minutes, date, activity, technician, team } }) =>
    now(state, { efforts: [...state.progress.interventions.efforts, { minutes, date, activity, technician, team }] }),
  'effort-corrected': (state, { data: { entry, minutes, date, activity, technician, team } }) =>
    now(state, {
      efforts: state.progress.interventions.efforts.with(entry - 1, { minutes, date, activity, technician, team }),
    }),
  'visit-agreed': (state, { data: { messageId: _, ...visit } }) =>
    now(state, { visits: visit.visit, planned: [...state.progress.interventions.planned, visit] }),
  'visit-done': (state, { data: { visit } }) => withoutVisit(state, visit),
  'visit-missed': (state, { data: { visit } }) => withoutVisit(state, visit),
  'system-pointed': (state, { data: { system } }) =>
    now(state, { systems: [...state.progress.interventions.systems, system] }),
  'system-unpointed': (state, { data: { system } }) =>
    now(state, { systems: state.progress.interventions.systems.filter((id) => id !== system) }),
  'maintenance-proposed': (state, { data }) => now(state, { maintenance: { ...data, accepted: [], done: false } }),
  'maintenance-accepted': (state, { data: { party } }) =>
    maintained(state, (m) => ({ accepted: [...m.accepted, party] })),
  // Another day is another agreement.
  'maintenance-moved': (state, { data: { to } }) => maintained(state, () => ({ date: to, accepted: [] })),
  'maintenance-done': (state, { data: { date } }) => maintained(state, () => ({ date, done: true })),
};

type Maintenance = NonNullable<Interventions['maintenance']>;

function maintained(state: TicketState, change: (maintenance: Maintenance) => Partial<Maintenance>) {
  const { maintenance } = state.progress.interventions;
  return maintenance === null ? {} : now(state, { maintenance: { ...maintenance, ...change(maintenance) } });
}
