import { Button } from 'design-react-kit';
import type { FormDescription } from '../../../api/types.js';
import { FailureNotice } from '../../../components/failure-notice.js';
import { visibleFields, type RequestValues } from '../../request/request.draft.js';
import { classificationPath, labelOf } from '../../request/request.labels.js';
import type { Sending } from '../../../form/use-send.js';
import { useSpeech } from '../../texts/index.js';
import { usePortal } from '../../../layout/portal.context.js';
import type { Step } from './steps.js';

export interface ReviewStepProps {
  readonly form: FormDescription;
  readonly values: RequestValues;
  readonly files: readonly File[];
  readonly go: (step: Step) => void;
  readonly sending: Sending;
  readonly send: () => void;
}

/** Everything once more before it is sent. */
export function ReviewStep({ form, values, files, go, sending, send }: ReviewStepProps) {
  const { t, of } = useSpeech();
  const portal = usePortal();
  const label = (name: string) => labelOf(form, name, t);
  const userType = portal.userTypes.find(({ id }) => id === values.userType);
  const own = visibleFields(form, values).map((field): [string, string] => {
    const value = values.fields[field.name];
    const option = field.options?.find((one) => one.value === value);
    if (field.type === 'checkbox') return [field.label, value === true ? '✓' : '–'];
    return [field.label, option?.label ?? (typeof value === 'string' ? value : '')];
  });
  return (
    <>
      <p>{t('review.text')}</p>
      <Part
        title={t('step.topic')}
        edit={() => go('topic')}
        rows={[
          [label('userType'), userType ? of(userType.name) : ''],
          [t('step.topic'), classificationPath(portal, values, of)],
        ]}
      />
      <Part
        title={t('step.details')}
        edit={() => go('details')}
        rows={[
          ...(['name', 'email', 'phone', 'organisation', 'subject', 'text'] as const).map((name): [string, string] => [
            label(name),
            values[name],
          ]),
          ...own,
          [t('files.label'), files.map(({ name }) => name).join(', ') || t('review.none')],
          [t('field.privacy'), t('review.confirmed')],
        ]}
      />
      {sending.failure !== null && <FailureNotice error={sending.failure} />}
      <div className="sp-actions">
        <Button color="primary" outline type="button" onClick={() => go('details')}>
          {t('back')}
        </Button>
        {/* Not `disabled`: the focus would be lost, and with it the place of keyboard and screen reader users. */}
        <Button color="primary" type="button" aria-disabled={sending.busy} onClick={send}>
          {t(sending.busy ? 'review.sending' : 'review.send')}
        </Button>
      </div>
      <p role="status" className="visually-hidden">
        {sending.busy ? t('review.sending') : ''}
      </p>
    </>
  );
}

function Part({
  title,
  edit,
  rows,
}: {
  title: string;
  edit: () => void;
  rows: readonly (readonly [string, string])[];
}) {
  const { t } = useSpeech();
  return (
    <section className="sp-part">
      <div className="sp-part-head">
        <h2>{title}</h2>
        <button type="button" className="btn btn-link p-0" onClick={edit}>
          {t('review.edit')} <span className="visually-hidden">: {title}</span>
        </button>
      </div>
      <dl className="sp-list">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="sp-multiline">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
