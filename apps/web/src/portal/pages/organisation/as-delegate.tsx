import { useState, type ReactNode } from 'react';
import { ApiFailure } from '../../../api/failure.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import LoginPart from '../../session/login.part.js';
import { useSpeech } from '../../texts/later.js';

/** What is for delegates of an organisation alone (D9): who is none is told so, who has not logged in may. */
export function AsDelegate({
  failure,
  again,
  children,
}: {
  failure: unknown;
  again: () => unknown;
  children: ReactNode;
}) {
  const { t, of } = useSpeech();
  const { name } = usePortal();
  const [entered, setEntered] = useState(false);
  const status = failure instanceof ApiFailure ? failure.status : 0;
  if (status === 401 && !entered)
    return (
      <LoginPart
        door="staff"
        entered={() => {
          setEntered(true);
          void again();
        }}
      />
    );
  if (status !== 403) return children;
  return (
    <section className="sp-narrow">
      <PageHeading title={t('organisation.title')} site={of(name)}>
        {t('organisation.title')}
      </PageHeading>
      <Notice tone="warning">
        <p className="mb-0">{t('organisation.notYours')}</p>
      </Notice>
    </section>
  );
}
