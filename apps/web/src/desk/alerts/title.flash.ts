import { useEffect } from 'react';

/** Milliseconds between the two titles: seen among other windows, and slower than what may harm (WCAG 2.3.1). */
const EVERY = 1_500;

/** The title of the window by turns with a warning, for who looks elsewhere. @param warning null: the title alone */
export function useTitleFlash(warning: string | null): void {
  useEffect(() => {
    if (warning === null) return undefined;
    const prefix = `${warning} · `;
    const own = () => (document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title);
    const timer = setInterval(() => {
      document.title = document.title.startsWith(prefix) ? own() : `${prefix}${own()}`;
    }, EVERY);
    document.title = `${prefix}${own()}`;
    return () => {
      clearInterval(timer);
      document.title = own();
    };
  }, [warning]);
}
