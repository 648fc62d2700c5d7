import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says something to screen readers without moving the focus. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

/** One polite live region for the whole page; it is there before there is anything to say. */
export function Announcer({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  const odd = useRef(false);
  const announce = useCallback((next: string) => {
    // A no-break space more or less makes a repeated text a new one.
    odd.current = !odd.current;
    setText(odd.current ? next : `${next}\u00a0`);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" role="status">
        {text}
      </div>
    </AnnounceContext>
  );
}
