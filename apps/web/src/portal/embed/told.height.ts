import { useEffect, type RefObject } from 'react';

type News = { readonly type: 'sportello:height'; readonly height: number } | { readonly type: 'sportello:step' };

/** C8: says to the page around, if it is one of these, and to nobody else. Nothing typed is ever said. */
export function tellAround(origins: readonly string[], news: News): void {
  if (window.parent === window) return;
  // Where the browser says who is around, nobody else is tried: each try would be an error in the console of that page.
  const around = 'ancestorOrigins' in location ? [...location.ancestorOrigins] : origins;
  for (const origin of origins) if (around.includes(origin)) window.parent.postMessage(news, origin);
}

/** Keeps the frame as high as what it shows. */
export function useToldHeight(shown: RefObject<HTMLElement | null>, origins: readonly string[]): void {
  useEffect(() => {
    const element = shown.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() =>
      tellAround(origins, { type: 'sportello:height', height: Math.ceil(element.getBoundingClientRect().height) }),
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [shown, origins]);
}
