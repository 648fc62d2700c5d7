import type { Notification, NotifiedClock } from '@sportello/plugin-sdk';
import { instantIn, shortInstantIn } from './instant.text.js';
import { oneLine } from './plain.text.js';
import { serviceTime } from './service-time.text.js';
import { WORDING, type Wording } from './wording.js';

/** The standing of one clock, as a line and as cells of a table. */
export interface LetterClock {
  readonly label: string;
  readonly state: NotifiedClock['state'];
  readonly line: string;
  readonly due: string;
  /** Within or past the term, and by how much (B6). */
  readonly standing: string;
  /** When it ended, if it has. */
  readonly ended: string | null;
}

export function clocksOf({ clocks, office, language }: Notification): LetterClock[] {
  const words = WORDING[language].clocks;
  return clocks.map((clock) => {
    const { label, state, dueAt, stoppedAt } = clock;
    const standing = standingOf(clock, words);
    const name = oneLine(label[language]);
    const stopped = stoppedAt === undefined ? null : instantIn(stoppedAt, office.zone, language);
    // The date it would have if it went on now is no promise.
    const onHold = state === 'paused' && clock.marginSeconds !== undefined;
    return {
      label: name,
      state,
      line: onHold
        ? words.onHold(name, standing)
        : words.line(name, instantIn(dueAt, office.zone, language), standing, stopped),
      due: onHold ? words.none : shortInstantIn(dueAt, office.zone, language),
      standing,
      ended: stoppedAt === undefined ? null : words.stopped(shortInstantIn(stoppedAt, office.zone, language)),
    };
  });
}

/** A core older than this notifier says no margin. */
function standingOf({ state, marginSeconds }: NotifiedClock, words: Wording['clocks']): string {
  const said = words.states[state];
  if (marginSeconds === undefined || state === 'cancelled') return said;
  if (state === 'breached') return `${said} ${words.late(serviceTime(Math.max(0, -marginSeconds)))}`;
  const left = serviceTime(Math.max(0, marginSeconds));
  return `${said}, ${state === 'met' ? words.early(left) : words.left(left)}`;
}
