import { useId, useState } from 'react';
import { Dialog } from '../../components/dialog.js';
import { errorOf, ErrorSummary, useProblemText } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept } from '../../storage/use-kept.js';
import { draftOf, ENTRY_FIELDS, entryFrom, readDraft, wrongIn, type EntryField } from './entry.draft.js';
import { useSpeech } from './texts/index.js';
import { LEVELS, type Entry, type EntryPath } from './tree.js';

export interface EntryDialogProps {
  readonly above: EntryPath;
  /** The one that is changed; undefined: a new one. */
  readonly entry: Entry | undefined;
  /** Ids that are beside it. */
  readonly taken: readonly string[];
  readonly keep: (entry: Entry) => void;
  readonly close: () => void;
}

/** One area, topic or subtopic, in both languages. It is put into the tree of the page; saving that is another step. */
export function EntryDialog({ above, entry, taken, keep, close }: EntryDialogProps) {
  const { t } = useSpeech();
  const form = useId();
  const level = LEVELS[above.length] ?? 'subtopic';
  const { draft, set, problems, round, run } = useEntryForm({ above, entry, taken, keep });
  const say = useProblemText();
  const field = (name: EntryField) => ({
    ...{ name, label: t(`entry.${name}`), required: name === 'id' || name.startsWith('name.'), value: draft[name] },
    error: errorOf(problems, name, say),
    onChange: (value: string) => set({ ...draft, [name]: value }),
  });
  const help = { type: 'textarea', rows: 3, help: t('entry.help.help') } as const;
  const words = { type: 'textarea', rows: 3, help: t('entry.keywords.help') } as const;
  return (
    <Dialog
      className="sp-answer-dialog"
      title={entry === undefined ? t(`tree.add.${level}`) : `${t('tree.change')}: ${t(`tree.${level}`)}`}
      onClose={close}
      actions={
        <>
          <button type="submit" form={form} className="btn btn-primary">
            {t('entry.keep')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('entry.cancel')}
          </button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <ErrorSummary problems={problems} round={round} />
        {entry === undefined && level !== 'subtopic' && <p>{t('entry.first')}</p>}
        {entry === undefined && <TextField {...field('id')} type="text" help={t('entry.id.help')} />}
        <TextField {...field('name.it')} type="text" />
        <TextField {...field('name.en')} type="text" />
        <TextField {...{ ...field('help.it'), ...help }} />
        <TextField {...{ ...field('help.en'), ...help }} />
        <TextField {...{ ...field('keywords.it'), ...words }} />
        <TextField {...{ ...field('keywords.en'), ...words }} />
      </form>
    </Dialog>
  );
}

function useEntryForm({ above, entry, taken, keep }: Omit<EntryDialogProps, 'close'>) {
  const { t } = useSpeech();
  const { tenant } = usePortal();
  const { person } = useSession();
  const key = staffDraftKey(tenant, person, 'triplet', ...above, entry?.id ?? ' new');
  const [draft, set, forget] = useKept(key, draftOf(entry), readDraft);
  const [round, setRound] = useState(0);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const run = () => {
    const wrong = wrongIn(draft, taken);
    const found = ENTRY_FIELDS.flatMap((field): FormProblem[] => {
      const how = wrong[field];
      return how === undefined ? [] : [{ field, text: `${t(`entry.${field}`)}: ${t(`entry.wrong.${how}`)}` }];
    });
    setProblems(found);
    if (found.length > 0) return setRound((count) => count + 1);
    forget();
    keep(entryFrom(draft, entry, LEVELS[above.length] ?? 'subtopic'));
  };
  return { draft, set, problems, round, run };
}
