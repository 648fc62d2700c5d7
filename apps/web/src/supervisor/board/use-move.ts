import { useApi } from '../../api/api.context.js';
import type { Api } from '../../api/api.js';
import { useAction } from '../../form/use-action.js';
import type { BoardTicket, Receiver } from './board.columns.js';

export interface Move {
  readonly ticket: BoardTicket;
  readonly to: Receiver;
  readonly reason: string;
}

/** Done, or not: whoever looks at the board did not know who has it by now. */
export type Moved = { readonly kind: 'moved' } | { readonly kind: 'meanwhile'; readonly holder: string | null };

export const MOVE_FIELDS = ['reason', 'to'];

/**
 * Gives one ticket to a person or a team, or back to the queue. What the board showed of it is compared with what is so now, and the version of now
 * guards the rest: nothing is taken from somebody who got it meanwhile.
 */
export function useMove() {
  const api = useApi();
  return useAction((move: Move, key) => moved(api, move, key), MOVE_FIELDS);
}

async function moved(api: Api, { ticket, to, reason }: Move, key: string): Promise<Moved> {
  const path = { number: ticket.number };
  const now = await api.get('/tickets/{number}', { path });
  const holder = now.assignee?.name ?? null;
  if (now.assignee?.id !== ticket.assignee?.id || now.team !== ticket.team) return { kind: 'meanwhile', holder };
  const { version } = now;
  if (to.kind === 'queue') {
    await api.post('/tickets/{number}/unassign', { path, body: { reason }, version, key });
  } else if (to.kind === 'team') {
    await api.post('/tickets/{number}/route', { path, body: { team: to.id, reason }, version, key });
  } else {
    const body = { technician: to.id, ...(reason === '' ? {} : { reason }) };
    await api.post('/tickets/{number}/assign', { path, body, version, key });
  }
  return { kind: 'moved' };
}
