import type { CallEvent } from './call.event.js';

export const CALL_STATES = ['ringing', 'answered', 'ended', 'missed'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** Telephones at a moment. */
export interface AtExtensions {
  readonly at: Date;
  readonly extensions: readonly string[];
}

/** A call, as far as was heard of it. */
export interface PhoneCall {
  readonly number: string | null;
  readonly dialled: string | null;
  readonly queue: string | null;
  readonly language: string | null;
  /** The first that was heard of it. */
  readonly firstAt: Date;
  /** When it began to ring; null: nobody said so. */
  readonly rangAt: Date | null;
  /** Where it rang last. */
  readonly rings: AtExtensions | null;
  /** When somebody first took it. */
  readonly answeredAt: Date | null;
  /** Who has it: a call that is passed on is answered more than once. */
  readonly answers: AtExtensions | null;
  readonly endedAt: Date | null;
}

/** How a call stands. One that is over and that nobody took was missed, whatever the exchange calls it. */
export function stateOf({ answeredAt, endedAt }: Pick<PhoneCall, 'answeredAt' | 'endedAt'>): CallState {
  if (answeredAt !== null) return endedAt === null ? 'answered' : 'ended';
  return endedAt === null ? 'ringing' : 'missed';
}

/** Extensions whose people are concerned now; nobody's, once it is over. */
export function extensionsOf(call: PhoneCall): readonly string[] {
  const state = stateOf(call);
  if (state === 'ringing') return call.rings?.extensions ?? [];
  return state === 'answered' ? (call.answers?.extensions ?? []) : [];
}

/** Seconds the caller waited; null: nobody answered. */
export function waitedSeconds({ firstAt, rangAt, answeredAt }: PhoneCall): number | null {
  if (answeredAt === null) return null;
  return Math.max(0, Math.round((answeredAt.getTime() - (rangAt ?? firstAt).getTime()) / 1_000));
}

/**
 * The call after one more thing was heard of it. Exchanges repeat themselves and overtake themselves: the same things in any
 * order, and any number of times, give the same call.
 * @param call null: the first that is heard
 */
export function heard(call: PhoneCall | null, event: CallEvent): PhoneCall {
  const { happened, at, extensions } = event;
  const here = { at, extensions };
  const before = call ?? SILENT;
  return {
    number: before.number ?? event.number,
    dialled: before.dialled ?? event.dialled,
    queue: before.queue ?? event.queue,
    language: before.language ?? event.language,
    firstAt: call === null ? at : earlier(call.firstAt, at),
    rangAt: happened === 'ringing' ? earlier(before.rangAt, at) : before.rangAt,
    rings: happened === 'ringing' ? later(before.rings, here) : before.rings,
    answeredAt: happened === 'answered' ? earlier(before.answeredAt, at) : before.answeredAt,
    answers: happened === 'answered' ? later(before.answers, here) : before.answers,
    endedAt: happened === 'ended' || happened === 'missed' ? earlier(before.endedAt, at) : before.endedAt,
  };
}

const SILENT: Omit<PhoneCall, 'firstAt'> = {
  ...{ number: null, dialled: null, queue: null, language: null },
  ...{ rangAt: null, rings: null, answeredAt: null, answers: null, endedAt: null },
};

const earlier = (one: Date | null, other: Date): Date => (one === null || other < one ? other : one);

/** The last that was said; of two at the same moment the same one, whichever was heard first. */
function later(one: AtExtensions | null, other: AtExtensions): AtExtensions {
  if (one === null || one.at < other.at) return other;
  if (one.at > other.at) return one;
  return one.extensions.join(' ') < other.extensions.join(' ') ? other : one;
}
