import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import { errorOf, ErrorSummary, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept, useKeptText } from '../../storage/use-kept.js';
import { atNearestFields, below } from '../nearest.field.js';
import { NoticePreview } from './notice.preview.js';
import {
  draftOf,
  isEmpty,
  missingIn,
  NOTICE_FIELDS,
  PLACES,
  readDraft,
  templateFrom,
  type NoticeDraft,
  type NoticeField,
  type Occasion,
} from './notice.words.js';
import { useSpeech } from './texts/index.js';

const PREVIEW_FIELDS = [...NOTICE_FIELDS, 'ticket'];

export interface NoticePartProps {
  readonly occasion: Occasion;
  /** Own words; null: the usual ones. */
  readonly words: NoticeDraft | null;
  readonly keep: (words: NoticeDraft | null) => void;
  readonly close: () => void;
}

/** One notice: its words in both languages, what they may ask for, and what comes of them. */
export function NoticePart({ occasion, words, keep, close }: NoticePartProps) {
  const { t } = useSpeech();
  const say = useProblemText();
  const form = useNotice({ occasion, words, keep, close });
  const { draft, preview } = form;
  return (
    <section aria-labelledby="notice" className="sp-part sp-settings">
      <h2 id="notice">{t('notices.of', { occasion: t(`occasion.${occasion}`) })}</h2>
      <p>
        <button type="button" className="btn btn-link p-0" onClick={close}>
          {t('notices.back')}
        </button>
      </p>
      <ErrorSummary problems={form.problems} round={form.round} />
      <OutcomeNotice outcome={preview.outcome} />
      <NoticeFields {...{ draft, set: form.set, problems: form.problems }} />
      <Places />
      <TextField
        {...{ name: 'ticket', type: 'text', required: false, value: form.ticket, onChange: form.setTicket }}
        label={t('notice.ticket')}
        help={t('notice.ticket.help')}
        error={errorOf(form.problems, 'ticket', say)}
      />
      <div className="sp-actions">
        <button type="button" className="btn btn-primary" aria-disabled={preview.busy} onClick={() => void form.use()}>
          {t('notice.keep')}
        </button>
        {(['it', 'en'] as const).map((language) => (
          <button
            key={language}
            type="button"
            className="btn btn-outline-primary"
            aria-disabled={preview.busy}
            onClick={() => void form.show(language)}
          >
            {t(`notice.preview.${language}`)}
          </button>
        ))}
        {words !== null && (
          <button type="button" className="btn btn-outline-primary" onClick={form.drop}>
            {t('notice.drop')}
          </button>
        )}
      </div>
      {preview.outcome?.kind === 'done' && <NoticePreview notice={preview.outcome.answer} />}
    </section>
  );
}

function useNotice({ occasion, words, keep, close }: NoticePartProps) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const { tenant } = usePortal();
  const { person } = useSession();
  const key = staffDraftKey(tenant, person, 'notice', occasion);
  const [draft, set, forget] = useKept(key, draftOf(words), readDraft);
  const [ticket, setTicket] = useKeptText(staffDraftKey(tenant, person, 'notice-ticket'));
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const preview = useAction((language: 'it' | 'en') => {
    const template = isEmpty(draft) ? {} : { template: templateFrom(draft) };
    const sample = ticket.trim() === '' ? {} : { ticket: ticket.trim() };
    const body = { occasion, language, ...sample, ...template };
    return api.post('/notices/preview', { body }).catch((failure: unknown) => {
      throw atNearestFields(below(failure, 'template'), PREVIEW_FIELDS);
    });
  }, PREVIEW_FIELDS);
  const show = async (language: 'it' | 'en') => {
    const absent = isEmpty(draft) ? [] : missingIn(draft);
    setMissing(absent.map((field) => ({ field, text: `${t(`notice.${field}`)}: ${t('notice.needed')}` })));
    preview.clear();
    const ended = absent.length > 0 ? null : await preview.run(language);
    if (ended === null || ended.kind === 'invalid') setRound((count) => count + 1);
    return ended?.kind === 'done';
  };
  const put = (kept: NoticeDraft | null) => {
    keep(kept);
    forget();
    notify.done(t('notice.kept'));
    close();
  };
  return {
    ...{ draft, set, ticket, setTicket, preview, show, round, problems: [...missing, ...preview.problems] },
    /** Words that could not be written are not put in. */
    use: async () => {
      if (isEmpty(draft)) put(null);
      else if (await show('it')) put(draft);
    },
    drop: () => put(null),
  };
}

interface FieldsProps {
  readonly draft: NoticeDraft;
  readonly set: (draft: NoticeDraft) => void;
  readonly problems: readonly FormProblem[];
}

function NoticeFields({ draft, set, problems }: FieldsProps) {
  const { t } = useSpeech();
  const say = useProblemText();
  const field = (name: NoticeField) => ({
    ...{ name, label: t(`notice.${name}`), required: false, value: draft[name] },
    error: errorOf(problems, name, say),
    onChange: (value: string) => set({ ...draft, [name]: value }),
  });
  const text = { type: 'textarea', rows: 6, help: t('notice.text.help') } as const;
  const subject = { type: 'text', help: t('notice.subject.help') } as const;
  return (
    <>
      <TextField {...{ ...field('subject.it'), ...subject }} />
      <TextField {...{ ...field('text.it'), ...text }} />
      <TextField {...{ ...field('subject.en'), ...subject }} />
      <TextField {...{ ...field('text.en'), ...text }} />
    </>
  );
}

function Places() {
  const { t } = useSpeech();
  return (
    <details>
      <summary>{t('notice.places')}</summary>
      <dl className="sp-facts">
        {PLACES.map((place) => (
          <div key={place}>
            <dt>
              <code>{`{${place}}`}</code>
            </dt>
            <dd>{t(`place.${place}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
