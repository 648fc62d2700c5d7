import { useState } from 'react';
import { CheckField } from '../../components/check-field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Notice } from '../../components/notice.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import type { Instance } from '../plugins/instance.facts.js';
import { useSpeech } from '../texts/index.js';
import { SamplePart } from './sample.part.js';
import { SettingInputs } from './setting.inputs.js';
import { useSettings } from './use-settings.js';

export interface SettingsPartProps {
  readonly instance: Instance;
  /** They were saved as this revision. */
  readonly made: (revision: number | undefined) => void;
}

/** The settings of an instance as a form made from the plugin's schema. */
export function SettingsPart({ instance, made }: SettingsPartProps) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="settings" className="sp-settings">
      <h2 id="settings">{t('settings.title')}</h2>
      {instance.schema === undefined ? <p>{t('settings.none')}</p> : <SettingsForm instance={instance} made={made} />}
    </section>
  );
}

function SettingsForm({ instance, made }: SettingsPartProps) {
  const { t } = useSpeech();
  const form = useSettings(instance, made);
  const [unchecked, setUnchecked] = useState(false);
  const { fields, problems, round, check, save, changed } = form;
  if (fields.length === 0) return <p>{t('settings.empty')}</p>;
  const works = check.outcome?.kind === 'done' && check.outcome.answer.verdict === 'works';
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.store(unchecked);
        }}
      >
        <p>{t('settings.text')}</p>
        <p className="sp-required-note">{t('required.note')}</p>
        <ErrorSummary problems={problems} round={round} />
        <OutcomeNotice outcome={save.outcome} />
        <OutcomeNotice outcome={check.outcome} />
        {works && (
          <Notice tone="success" alert>
            {t('check.works')}
          </Notice>
        )}
        <SettingInputs {...{ fields, all: form.all, problems, set: form.set }} />
        <CheckField
          {...{ name: 'save.unchecked', required: false, checked: unchecked, onChange: setUnchecked }}
          label={t('settings.unchecked')}
          help={t('settings.unchecked.help')}
        />
        <div className="sp-actions">
          <button type="submit" className="btn btn-primary" aria-disabled={save.busy}>
            {t('admin.save')}
          </button>
          <button
            type="button"
            className="btn btn-outline-primary"
            aria-disabled={check.busy}
            onClick={() => void form.tryOut()}
          >
            {t('settings.check')}
          </button>
          {changed && (
            <button type="button" className="btn btn-link" onClick={form.forget}>
              {t('settings.forget')}
            </button>
          )}
        </div>
      </form>
      {instance.points.includes('channel.inbound.push') && <SamplePart instance={instance.instance} made={form.made} />}
    </>
  );
}
