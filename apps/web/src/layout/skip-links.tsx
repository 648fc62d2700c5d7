import type { MouseEvent } from 'react';

export interface SkipLink {
  readonly to: string;
  readonly text: string;
}

/** The first links of a page, seen when the keyboard reaches them. */
export function SkipLinks({ links }: { links: readonly SkipLink[] }) {
  return (
    <nav className="skiplinks" aria-label={links[0]?.text}>
      {links.map(({ to, text }) => (
        <a key={to} className="visually-hidden-focusable" href={`#${to}`} onClick={(event) => jump(event, to)}>
          {text}
        </a>
      ))}
    </nav>
  );
}

/** Moves the focus without touching the address: on a ticket's page the fragment is its key. */
function jump(event: MouseEvent, id: string): void {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.focus();
  target?.scrollIntoView();
}
