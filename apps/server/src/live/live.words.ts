import { may, type Principal } from '@sportello/identity';
import type { LiveChange, LiveNews } from '@sportello/desk';
import { sightOf } from '../http/staff.roles.js';

/** A block of a stream of events (HTML, server-sent events). */
export interface LiveBlock {
  readonly event:
    'ready' | 'ticket' | 'alert' | 'dispatch' | 'task' | 'call' | 'call-back' | 'presence' | 'missed' | 'end';
  readonly id?: string;
  readonly data: object;
}

/** As it is sent. JSON has no line breaks of its own, so data is one line. */
export const blockText = ({ event, id, data }: LiveBlock): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

/** A change as somebody is told of it; null when it is none of theirs. */
export function blockFor(principal: Principal, { id, change }: LiveNews): LiveBlock | null {
  const said = saidTo(principal, change);
  return said === null || change.what === 'rights'
    ? null
    : { event: change.what, ...(id === null ? {} : { id }), data: said };
}

/** B10: a supplier’s own task went on. The desk says what happened; the page reads it. */
export function blockForSupplier(supplier: string, { id, change }: LiveNews): LiveBlock | null {
  // What is only planned is nobody’s but the desk’s.
  if (change.what !== 'task' || change.supplier !== supplier || change.state === 'planned') return null;
  return { event: 'task', ...(id === null ? {} : { id }), data: { id: change.id, state: change.state } };
}

function saidTo(principal: Principal, change: LiveChange): object | null {
  if (change.what === 'rights') return null;
  if (change.what === 'call') return callFor(principal, change);
  if (change.what === 'call-back') return callsBack(principal, change.team) ? { id: change.id } : null;
  // A2: what they may not see does not change for them either; whoever is called to it, is.
  const sees = !change.restricted || sightOf(principal).restricted;
  if (change.what === 'alert') return alertFor(principal, change, sees);
  if (!sees) return null;
  if (change.what === 'presence') {
    const { number, person, doing, until } = change;
    return person.id === principal.id ? null : { number, person, doing, until };
  }
  if (change.what === 'dispatch' || change.what === 'task') return { number: change.number };
  const { number, version, state, severity, priority, team, before, people, opened } = change;
  return {
    ...{ number, version, state, severity, priority, opened, mine: people.includes(principal.id) },
    ...(team === null ? {} : { team }),
    teams: [...new Set([team, before].filter((one) => one !== null))],
  };
}

/** A call is for whoever it is at, and for whoever it was at: nobody else’s telephone rings. */
function callFor(
  { id: person }: Principal,
  { id, state, people, before }: Extract<LiveChange, { what: 'call' }>,
): object | null {
  const mine = people.includes(person);
  return mine || before.includes(person) ? { id, state, mine } : null;
}

/** A8: whose list it is on. */
const callsBack = (principal: Principal, team: string): boolean =>
  may(principal, 'queue.read') && (principal.roles.includes('supervisor') || principal.teams.includes(team));

/** B8: what is urgent concerns everybody who takes requests in; A2: the rest, those who may see it or were called. */
function alertFor(
  principal: Principal,
  { id, kind, state, number, people }: Extract<LiveChange, { what: 'alert' }>,
  sees: boolean,
): object | null {
  const mine = people.includes(principal.id);
  const concerns = kind === 'urgent' && principal.roles.some((role) => role === 'l1' || role === 'supervisor') && sees;
  const guards = kind === 'security' && sees && may(principal, 'alert.read');
  return mine || concerns || guards ? { id, kind, state, number, mine } : null;
}
