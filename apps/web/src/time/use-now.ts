import { useEffect, useState } from 'react';
import { browserClock } from './browser.clock.js';

/** The present moment, anew every so often. @param everyMs milliseconds */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => browserClock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(browserClock.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
