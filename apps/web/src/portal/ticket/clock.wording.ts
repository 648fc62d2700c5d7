import type { TicketClock } from '../../api/types.js';
import type { PortalKey } from '../texts/later.js';

export type Tone = 'running' | 'good' | 'late' | 'quiet';

export interface ClockWording {
  readonly key: PortalKey;
  readonly tone: Tone;
}

/** How a clock is told to the requester. A clock that met its term says so; a missed term is not hidden. */
export function clockWording({
  state,
  dueAt,
  stoppedAt,
}: Pick<TicketClock, 'state' | 'dueAt' | 'stoppedAt'>): ClockWording {
  switch (state) {
    case 'met':
      return stoppedAt ? { key: 'clock.stopped', tone: 'good' } : { key: 'clock.met', tone: 'good' };
    case 'breached':
      return stoppedAt && dueAt ? { key: 'clock.late', tone: 'late' } : { key: 'clock.breached', tone: 'late' };
    case 'paused':
      return { key: 'clock.paused', tone: 'quiet' };
    case 'cancelled':
      return { key: 'clock.cancelled', tone: 'quiet' };
    case 'running':
      return dueAt ? { key: 'clock.running', tone: 'running' } : { key: 'clock.paused', tone: 'quiet' };
  }
}
