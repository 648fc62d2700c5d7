import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import { Notice } from '../../components/notice.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { useNotify } from '../../layout/notifier.js';
import { ConfirmDialog } from '../confirm.dialog.js';
import { useSpeech } from '../texts/index.js';
import type { Instance } from './instance.facts.js';
import { useCheck, type Checked } from './use-check.js';
import { useReadInstancesAnew } from './use-read-anew.js';

type Act = 'enable' | 'disable' | 'restart';

export interface InstanceActionsProps {
  readonly instance: Instance;
  /** Something was done, as this revision; undefined: it needed none. */
  readonly made: (revision: number | undefined) => void;
}

/** What is done to this instance alone; everything but a trial is asked once more. */
export function InstanceActions({ instance: { instance, enabled }, made }: InstanceActionsProps) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const anew = useReadInstancesAnew();
  const [asked, setAsked] = useState<Act | null>(null);
  const check = useCheck(instance);
  const acts: readonly Act[] = enabled ? ['disable', 'restart'] : ['enable'];
  const path = { instance };
  return (
    <>
      <div className="sp-actions sp-instance-actions">
        {acts.map((act) => (
          <button key={act} type="button" className="btn btn-outline-primary btn-sm" onClick={() => setAsked(act)}>
            {t(`act.${act}`)}
          </button>
        ))}
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-disabled={check.busy}
          onClick={() => void check.run({})}
        >
          {t('act.check')}
        </button>
      </div>
      <OutcomeNotice outcome={check.outcome} />
      {check.outcome?.kind === 'done' && <CheckResult checked={check.outcome.answer} />}
      {asked !== null && (
        <ConfirmDialog
          title={t(`act.${asked}.ask`, { instance })}
          text={t(`act.${asked}.text`)}
          action={t(`act.${asked}`)}
          perform={() => api.post(`/plugins/{instance}/${asked}`, { path })}
          done={({ revision }) => {
            made(revision);
            notify.done(t(`act.${asked}.done`, { instance }));
            setAsked(null);
            void anew();
          }}
          close={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** How a trial ended, with what the plugin says is wrong. */
export function CheckResult({ checked: { verdict, problems } }: { checked: Checked }) {
  const { t } = useSpeech();
  if (verdict === 'works')
    return (
      <Notice tone="success" alert>
        {t('check.works')}
      </Notice>
    );
  return (
    <Notice tone="danger">
      <p className="fw-semibold mb-1">{t('check.failed')}</p>
      <ul className="mb-0">
        {problems.map(({ field, message }, index) => (
          <li key={index}>{field === '' ? message : `${field}: ${message}`}</li>
        ))}
      </ul>
    </Notice>
  );
}
