import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { Dialog } from '../../components/dialog.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Notice } from '../../components/notice.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { ReadState } from '../../components/read-state.js';
import { useAction } from '../../form/use-action.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSpeech } from '../texts/index.js';
import { ChangesList } from './changes.list.js';
import { pathWords } from './change.words.js';
import { withPlaces } from './place.words.js';
import { EffectiveDateField, useEffectiveDate } from './effective-date.field.js';
import { ReasonField, useReason } from './reason.field.js';
import type { SectionName } from './use-section.js';

/** A revision that was just made, and the one before it. */
export interface Saved {
  readonly revision: number;
  readonly before: number;
  /** When it takes effect; null: it has. */
  readonly from: string | null;
}

export interface SaveDialogProps {
  readonly section: SectionName;
  readonly value: unknown;
  readonly overtaken: boolean;
  readonly saved: (saved: Saved) => void;
  /** With what was found wrong. */
  readonly close: (problems: Checked['problems']) => void;
}

type Checked = Schema<'SectionCheckView'>;
type Body = Schema<'SectionRequest'>['value'];

/** What would change, why, and then it does. When somebody was faster the difference is worked out anew, against theirs. */
export function SaveDialog({ section, value, overtaken, saved, close }: SaveDialogProps) {
  const { t } = useSpeech();
  const api = useApi();
  const { tenant } = usePortal();
  const when = useEffectiveDate(section);
  const form = useId();
  const reason = useReason(section);
  const [sent, setSent] = useState(0);
  const path = { section };
  const body = { value: value as Body, ...when.effective };
  const check = useQuery({
    queryKey: ['check', tenant, section, JSON.stringify(body)],
    queryFn: ({ signal }) => api.post('/configuration/sections/{section}/check', { path, body, signal }),
    gcTime: 0,
  });
  const save = useAction(
    (version: number, key) =>
      api
        .put('/configuration/sections/{section}', { path, body: { ...body, reason: reason.text }, version, key })
        .catch((failure: unknown) => {
          throw withPlaces(failure, t);
        }),
    ['reason', 'effectiveFrom'],
  );
  const ready = check.data !== undefined && check.data.valid && check.data.changes.length > 0;
  const run = async () => {
    setSent((count) => count + 1);
    // What is being compared anew is not saved unseen.
    if (check.data === undefined || check.isFetching || !reason.given) return;
    const { revision: before } = check.data;
    const ended = await save.run(before);
    if (ended.kind === 'stale') void check.refetch();
    if (ended.kind !== 'done') return;
    reason.forget();
    when.forget();
    saved({ revision: ended.answer.revision, before, from: when.effective.effectiveFrom ?? null });
  };
  const leave = () => close(check.data?.problems ?? []);
  return (
    <Dialog
      className="sp-save-dialog"
      title={t('configuration.review')}
      onClose={leave}
      actions={
        <>
          {ready && (
            <button type="submit" form={form} className="btn btn-primary" aria-disabled={save.busy}>
              {t('admin.save')}
            </button>
          )}
          <button type="button" className="btn btn-outline-primary" onClick={leave}>
            {t('configuration.back')}
          </button>
        </>
      }
    >
      <OutcomeNotice outcome={save.outcome} />
      {overtaken && <Notice tone="warning">{t('configuration.overtaken')}</Notice>}
      <EffectiveDateField when={when} />
      <ReadState of={check}>{(checked) => <Findings checked={checked} later={when.day !== ''} />}</ReadState>
      <ErrorSummary problems={save.problems} round={sent} />
      {ready && <ReasonField form={form} reason={reason} asked={sent > 0} submit={() => void run()} />}
    </Dialog>
  );
}

function Findings({ checked, later }: { checked: Checked; later: boolean }) {
  const { revision, valid, problems, changes, more } = checked;
  const { t } = useSpeech();
  if (valid && changes.length === 0) return <p>{t('configuration.nothing')}</p>;
  return (
    <>
      {!valid && (
        <Notice tone="danger">
          <p className="mb-1">{t('configuration.refused')}</p>
          <ul className="mb-0">
            {problems.map(({ field, message }, index) => (
              <li key={index}>
                <strong>{pathWords(field, t)}</strong>: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p>{t(later ? 'configuration.against.then' : 'configuration.against', { revision })}</p>
      <ChangesList changes={changes} more={more} />
    </>
  );
}
