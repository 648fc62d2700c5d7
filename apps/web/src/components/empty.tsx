import type { ReactNode } from 'react';

/** Nothing there: what that means, and what can be done about it. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="sp-empty">
      <p>{text}</p>
      {children}
    </div>
  );
}
