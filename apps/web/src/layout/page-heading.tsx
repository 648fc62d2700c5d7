import { createContext, useContext, useEffect, useRef, type ReactNode, type RefObject } from 'react';

/** False until the first heading is shown: on arrival the focus stays at the top of the page, where browsers put it. */
export const ArrivedContext = createContext<RefObject<boolean>>({ current: false });

/** The one h1 of a page. It takes the focus when people come from another page, and names the window. */
export function PageHeading({ children, title, site }: { children: ReactNode; title: string; site: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useContext(ArrivedContext);
  useEffect(() => {
    document.title = site ? `${title} · ${site}` : title;
  }, [title, site]);
  useEffect(() => {
    if (arrived.current) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    arrived.current = true;
  }, [arrived]);
  return (
    <h1 ref={heading} tabIndex={-1} className="sp-title">
      {children}
    </h1>
  );
}
