import { useEffect, useRef } from 'react';
import { browserClock } from '../../time/browser.clock.js';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
const LOOK_EVERY_MS = 5_000;
const TELL_EVERY_MS = 20_000;

export interface Idle {
  /** Somebody is at another window of the same session. */
  readonly active: () => void;
}

/**
 * Calls when nobody has touched keyboard, mouse or screen for so long. By the clock and not by a timer: a machine that slept is
 * found idle when it wakes.
 * @param afterMs milliseconds; null: not now
 * @param tell told, not too often, that somebody is there
 */
export function useIdle(afterMs: number | null, idle: () => void, tell: () => void): Idle {
  const last = useRef(0);
  const told = useRef(0);
  const latest = useRef({ idle, tell });
  useEffect(() => {
    latest.current = { idle, tell };
  });
  useEffect(() => {
    if (afterMs === null) return undefined;
    const now = () => browserClock.now().getTime();
    last.current = now();
    const here = () => {
      last.current = now();
      if (last.current - told.current < TELL_EVERY_MS) return;
      told.current = last.current;
      latest.current.tell();
    };
    const look = () => {
      if (now() - last.current >= afterMs) latest.current.idle();
    };
    // Before the first sign of life is taken as one, it is judged whether it comes too late.
    const sign = () => {
      look();
      here();
    };
    for (const name of SIGNS) addEventListener(name, sign, { passive: true, capture: true });
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      for (const name of SIGNS) removeEventListener(name, sign, { capture: true });
      clearInterval(timer);
    };
  }, [afterMs]);
  return { active: () => void (last.current = browserClock.now().getTime()) };
}
