import type { ReactNode } from 'react';

export type NoticeTone = 'danger' | 'warning' | 'info' | 'success';

/** A message box. `alert` is read out at once; the others are found in passing. */
export function Notice({ tone, children }: { tone: NoticeTone; children: ReactNode }) {
  return (
    <div className={`alert alert-${tone} sp-notice`} {...(tone === 'danger' ? { role: 'alert' } : {})}>
      {children}
    </div>
  );
}
