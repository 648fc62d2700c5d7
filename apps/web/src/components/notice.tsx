import type { ReactNode } from 'react';

export type NoticeTone = 'danger' | 'warning' | 'info' | 'success';

export interface NoticeProps {
  readonly tone: NoticeTone;
  /** Read out at once; the others are found in passing. What is dangerous always is. */
  readonly alert?: boolean;
  readonly children: ReactNode;
}

/** A message box. */
export function Notice({ tone, alert = tone === 'danger', children }: NoticeProps) {
  return (
    <div className={`alert alert-${tone} sp-notice`} {...(alert ? { role: 'alert' } : {})}>
      {children}
    </div>
  );
}
