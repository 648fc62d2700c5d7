import { Button } from 'design-react-kit';
import type { FormDescription } from '../../../api/types.js';
import { CheckField } from '../../../components/check-field.js';
import { errorOf, useProblemText } from '../../../components/error-summary.js';
import { FilesField } from '../../../components/files-field.js';
import { Notice } from '../../../components/notice.js';
import { TextField } from '../../../components/text-field.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { visibleFields, type RequestValues } from '../../request/request.draft.js';
import { maxLengthOf } from '../../request/request.validation.js';
import { useSpeech } from '../../texts/index.js';
import { FaqSuggestions } from './faq-suggestions.js';
import { OwnField } from './own-field.js';
import { Trap } from './trap.js';

export interface DetailsStepProps {
  readonly form: FormDescription;
  readonly values: RequestValues;
  readonly problems: readonly FormProblem[];
  readonly change: (name: string, value: string | boolean) => void;
  readonly files: readonly File[];
  readonly choose: (files: readonly File[]) => void;
  /** Files chosen before a reload. */
  readonly lost: readonly string[];
  readonly forgetLost: () => void;
  readonly back: () => void;
  readonly next: () => void;
}

/** Everything that is typed. */
export function DetailsStep(props: DetailsStepProps) {
  const { form, values, problems, change, next, back } = props;
  const { t } = useSpeech();
  const say = useProblemText();
  const shared = (name: string) => ({ name, error: errorOf(problems, name, say) });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <fieldset className="sp-group">
        <legend>{t('group.you')}</legend>
        <RequesterFields {...props} />
      </fieldset>
      <fieldset className="sp-group">
        <legend>{t('group.request')}</legend>
        <TextField
          {...shared('subject')}
          type="text"
          label={t('field.subject')}
          help={t('field.subject.help')}
          required
          value={values.subject}
          onChange={(value) => change('subject', value)}
        />
        <TextField
          {...shared('text')}
          type="textarea"
          label={t('field.text')}
          help={t('field.text.help')}
          required
          maxLength={maxLengthOf(form, 'text')}
          value={values.text}
          onChange={(value) => change('text', value)}
        />
        <FaqSuggestions text={`${values.subject} ${values.text}`} />
        {visibleFields(form, values).map((field) => (
          <OwnField
            key={field.name}
            field={field}
            value={values.fields[field.name]}
            error={shared(`fields.${field.name}`).error}
            onChange={(value) => change(`fields.${field.name}`, value)}
          />
        ))}
        <Attachments {...props} />
      </fieldset>
      <CheckField
        {...shared('privacy')}
        label={form.privacy.label}
        required
        checked={values.privacy}
        onChange={(checked) => change('privacy', checked)}
      >
        {form.privacy.link && (
          <a href={form.privacy.link} target="_blank" rel="noreferrer" className="sp-after-check">
            {t('field.privacy.link')} <span className="visually-hidden">{t('link.external')}</span>
          </a>
        )}
      </CheckField>
      <Trap value={values.website} onChange={(value) => change('website', value)} />
      <div className="sp-actions">
        <Button color="primary" outline type="button" onClick={back}>
          {t('back')}
        </Button>
        <Button color="primary" type="submit">
          {t('step.next.review')}
        </Button>
      </div>
    </form>
  );
}

function RequesterFields({ form, values, problems, change }: DetailsStepProps) {
  const { t } = useSpeech();
  const say = useProblemText();
  const field = (name: 'name' | 'email' | 'phone' | 'organisation') => ({
    name,
    label: t(`field.${name}`),
    error: errorOf(problems, name, say),
    value: values[name],
    onChange: (value: string) => change(name, value),
  });
  return (
    <>
      <TextField {...field('name')} type="text" required autoComplete="name" />
      <TextField {...field('email')} type="email" required autoComplete="email" help={t('field.email.help')} />
      {form.phone !== 'hidden' && (
        <TextField
          {...field('phone')}
          type="tel"
          required={form.phone === 'required'}
          autoComplete="tel"
          help={t('field.phone.help')}
        />
      )}
      {form.organisation !== undefined && form.organisation !== 'hidden' && (
        <TextField
          {...field('organisation')}
          type="text"
          required={form.organisation === 'required'}
          autoComplete="organization"
        />
      )}
    </>
  );
}

function Attachments({ form, problems, files, choose, lost, forgetLost }: DetailsStepProps) {
  const { t } = useSpeech();
  const say = useProblemText();
  if (form.attachments.max === 0) return null;
  return (
    <>
      {lost.length > 0 && (
        <Notice tone="warning">
          <p>{t('files.again', { names: lost.join(', ') })}</p>
          <Button color="primary" outline size="xs" type="button" onClick={forgetLost}>
            {t('files.dismiss')}
          </Button>
        </Notice>
      )}
      <FilesField
        files={files}
        limits={form.attachments}
        error={errorOf(problems, 'attachments', say)}
        onChange={choose}
      />
    </>
  );
}
