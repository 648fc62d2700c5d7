import type { Notification, NotifiedClock } from '@sportello/plugin-sdk';
import { instantIn, shortInstantIn } from './instant.text.js';
import { oneLine } from './plain.text.js';
import { WORDING } from './wording.js';

/** The standing of one clock, as a line and as cells of a table. */
export interface LetterClock {
  readonly label: string;
  readonly state: NotifiedClock['state'];
  readonly line: string;
  readonly due: string;
  readonly standing: string;
  /** When it ended, if it has. */
  readonly ended: string | null;
}

export function clocksOf({ clocks, office, language }: Notification): LetterClock[] {
  const words = WORDING[language].clocks;
  return clocks.map(({ label, state, dueAt, stoppedAt }) => {
    const standing = words.states[state];
    const name = oneLine(label[language]);
    const stopped = stoppedAt === undefined ? null : instantIn(stoppedAt, office.zone, language);
    return {
      label: name,
      state,
      line: words.line(name, instantIn(dueAt, office.zone, language), standing, stopped),
      due: shortInstantIn(dueAt, office.zone, language),
      standing,
      ended: stoppedAt === undefined ? null : words.stopped(shortInstantIn(stoppedAt, office.zone, language)),
    };
  });
}
