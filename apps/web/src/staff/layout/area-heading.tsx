import type { ReactNode } from 'react';
import { PageHeading } from '../../layout/page-heading.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSpeech } from '../texts/index.js';

/** The heading of a page of the staff: its title also names the window. @param children beside it: what can be done here */
export function AreaHeading({ title, children }: { title: string; children?: ReactNode }) {
  const { of } = useSpeech();
  const { name } = usePortal();
  return (
    <div className="sp-heading">
      <PageHeading title={title} site={of(name)}>
        {title}
      </PageHeading>
      {children && <div className="sp-heading-tools">{children}</div>}
    </div>
  );
}
