import type { PlannedVisit } from '../events/intervention.events.js';
import { invalidIntervention, noSuchVisit, tooMany, visitOverlaps } from '../intervention.errors.js';
import { MOST_PLANNED_VISITS } from '../interventions.js';
import { needsText, person } from '../person.js';
import type { Technician } from '../ticket.events.js';
import type { Act, Ticket } from '../ticket.js';

/** Milliseconds. */
const DAY = 24 * 60 * 60_000;
const FURTHEST = 366 * DAY;

export interface AgreedVisit extends Omit<PlannedVisit, 'visit'> {
  /** Whom it was agreed with. */
  readonly text: string;
  readonly messageId: string;
}

/** B11: on site when remote is not possible; terms of the service may start on it. */
export function agreeVisit(ticket: Ticket, act: Act, agreed: AgreedVisit): Ticket {
  person('agree-visit', act.by);
  ticket.mayDo('agree-visit');
  const { text, messageId, technician, place } = agreed;
  needsText(text);
  const from = new Date(agreed.from);
  const to = new Date(agreed.to);
  inOrder(from, to, 'to');
  if (to <= act.at || from.getTime() - act.at.getTime() > FURTHEST || to.getTime() - from.getTime() > DAY) {
    throw invalidIntervention('from', 'out-of-range', {
      it: 'Un sopralluogo si concorda per il futuro, entro un anno, e dura al massimo un giorno.',
      en: 'A visit is agreed for the future, within a year, and lasts a day at most.',
    });
  }
  const { planned, visits } = ticket.state.progress.interventions;
  if (planned.length >= MOST_PLANNED_VISITS)
    throw tooMany('sopralluoghi in programma', 'planned visits', MOST_PLANNED_VISITS);
  const slot = { from: from.toISOString(), to: to.toISOString() };
  const other = planned.find((visit) => visit.technician.id === technician.id && overlap(visit, slot));
  if (other !== undefined) throw visitOverlaps({ number: ticket.state.facts.number, from: other.from, to: other.to });
  const visit = { visit: visits + 1, ...slot, place, technician };
  return ticket.record('agree-visit', act, 'visit-agreed', { ...visit, messageId });
}

/** Done, or missed, with what came of it. */
export function recordVisit(
  ticket: Ticket,
  act: Act,
  { visit, outcome, text, messageId }: { visit: number; outcome: 'done' | 'missed'; text: string; messageId: string },
): Ticket {
  const command = outcome === 'done' ? 'record-visit' : 'miss-visit';
  person(command, act.by);
  ticket.mayDo(command);
  const planned = ticket.state.progress.interventions.planned.find((candidate) => candidate.visit === visit);
  if (planned === undefined) throw noSuchVisit(visit);
  needsText(text);
  if (act.at.toISOString() < planned.from && outcome === 'done') {
    throw invalidIntervention('outcome', 'too-early', {
      it: 'Il sopralluogo non è ancora cominciato.',
      en: 'The visit has not begun yet.',
    });
  }
  const event = outcome === 'done' ? 'visit-done' : 'visit-missed';
  return ticket.record(command, act, event, { visit, technician: planned.technician, messageId });
}

export interface HeldSession {
  readonly tool: string;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly technician: Technician;
  /** Who of the users consented. */
  readonly consent: string;
  /** What was done. */
  readonly text: string;
  readonly messageId: string;
}

/** Milliseconds the clock of whoever writes it down may be ahead of ours. */
const SKEW = 60_000;

/** C15, B11: a remote-desktop session, with the consent it was held with. */
export function recordRemoteSession(ticket: Ticket, act: Act, session: HeldSession): Ticket {
  person('record-remote-session', act.by);
  ticket.mayDo('record-remote-session');
  const { tool, technician, consent, text, messageId } = session;
  needsText(text);
  if (consent.trim() === '') {
    throw invalidIntervention('consent', 'required', {
      it: 'Serve il consenso dell’utente: scrivere chi l’ha dato.',
      en: 'The user’s consent is needed: write who gave it.',
    });
  }
  const startedAt = new Date(session.startedAt);
  const endedAt = new Date(session.endedAt);
  inOrder(startedAt, endedAt, 'endedAt');
  if (endedAt.getTime() > act.at.getTime() + SKEW || endedAt.getTime() - startedAt.getTime() > DAY) {
    throw invalidIntervention('endedAt', 'out-of-range', {
      it: 'La sessione si registra quando è finita, e dura al massimo un giorno.',
      en: 'A session is recorded once it has ended, and lasts a day at most.',
    });
  }
  return ticket.record('record-remote-session', act, 'remote-session-recorded', {
    ...{ tool, technician, messageId },
    ...{ startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() },
  });
}

const overlap = (a: { from: string; to: string }, b: { from: string; to: string }): boolean =>
  a.from < b.to && b.from < a.to;

function inOrder(from: Date, to: Date, field: string): void {
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime()) || to <= from) {
    throw invalidIntervention(field, 'before-start', {
      it: 'La fine deve seguire l’inizio.',
      en: 'The end must come after the start.',
    });
  }
}
