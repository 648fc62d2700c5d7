import { Button } from 'design-react-kit';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { ErrorSummary } from '../../components/error-summary.js';
import { FailureNotice } from '../../components/failure-notice.js';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import type { Check } from './use-sending.js';
import { useSpeech } from '../texts/index.js';

export interface ActPanelProps {
  readonly id: string;
  /** What is done, and what its button says. */
  readonly title: string;
  readonly check: Check;
  readonly busy: boolean;
  /** What was typed is from another time. */
  readonly kept: boolean;
  /** Why it can no longer be done; null: it can. */
  readonly notNow: string | null;
  /** Who was faster, and what they did. */
  readonly meanwhile: ReactNode;
  /** Why it failed; null: it did not. */
  readonly failure: unknown;
  readonly send: () => void;
  readonly close: () => void;
  readonly forget: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** The panel of something that can be done, beside what it is about rather than in front of it: it takes the focus, Escape closes it. */
export function ActPanel(props: ActPanelProps) {
  const { id, title, check, busy, kept, notNow, meanwhile, failure, send, close, forget, children } = props;
  const { t } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else return;
    event.preventDefault();
  };
  return (
    <section className="sp-act" aria-labelledby="act-title" onKeyDown={press} data-act={id}>
      <div className="sp-act-head">
        <h2 id="act-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="sp-icon-button" aria-label={t('act.close')} onClick={close}>
          <Icon name="close" className="icon-sm" />
        </button>
      </div>
      {kept && (
        <p className="sp-help">
          {t('act.kept')}{' '}
          <button type="button" className="btn btn-link p-0" onClick={forget}>
            {t('act.forget')}
          </button>
        </p>
      )}
      {notNow !== null && <Notice tone="warning">{notNow}</Notice>}
      {meanwhile}
      {failure !== null && <FailureNotice error={failure} />}
      <ErrorSummary {...check} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {children}
        <div className="sp-actions sp-act-actions">
          <Button color="primary" size="sm" type="submit" aria-disabled={busy}>
            {busy ? t('act.busy') : title}
          </Button>
          <span className="sp-help sp-act-hint">{t('act.send.hint')}</span>
        </div>
      </form>
    </section>
  );
}
