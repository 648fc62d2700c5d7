import { useApi } from '../../api/api.context.js';
import { useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { ConfirmDialog } from '../confirm.dialog.js';
import { useSpeech } from '../texts/index.js';
import { useOpened } from '../use-opened.js';
import { AnswerDialog } from './answer.dialog.js';
import type { CannedAnswer } from './answer.draft.js';
import { useTeams } from './team.field.js';
import '../admin.css';

/** What is in front of the page: writing one, changing one, removing one. */
type Open =
  | { readonly kind: 'write'; readonly answer?: CannedAnswer }
  | { readonly kind: 'remove'; readonly answer: CannedAnswer };

/** Answers written once for what is asked often (A6). */
export default function AnswersPage() {
  const { t } = useSpeech();
  const { opened, open, close, ended } = useOpened<Open>('/canned-answers');
  const answers = useRead('/canned-answers');
  const columns = useColumns(open);
  return (
    <>
      <AreaHeading title={t('answers.title')}>
        <button type="button" className="btn btn-primary btn-sm" onClick={() => open({ kind: 'write' })}>
          {t('answers.add')}
        </button>
      </AreaHeading>
      <p className="sp-lead">{t('answers.text')}</p>
      <ReadState of={answers}>
        {({ items }) => (
          <DataTable
            {...{ caption: t('answers.list'), columns, rows: items, empty: t('answers.empty') }}
            keyOf={({ id }) => id}
          />
        )}
      </ReadState>
      {opened?.kind === 'write' && (
        <AnswerDialog answer={opened.answer} close={close} saved={() => ended(t('answers.saved'))} />
      )}
      {opened?.kind === 'remove' && (
        <RemoveDialog answer={opened.answer} close={close} removed={() => ended(t('answers.removed'))} />
      )}
    </>
  );
}

interface RemoveDialogProps {
  readonly answer: CannedAnswer;
  readonly removed: () => void;
  readonly close: () => void;
}

function RemoveDialog({ answer: { id, name }, removed, close }: RemoveDialogProps) {
  const { t, of } = useSpeech();
  const api = useApi();
  return (
    <ConfirmDialog
      title={t('answers.remove.ask', { name: of(name) })}
      text={t('answers.remove.text')}
      action={t('answers.remove')}
      perform={() => api.post('/canned-answers/{id}/remove', { path: { id } })}
      done={removed}
      close={close}
    />
  );
}

function useColumns(open: (what: Open) => void): readonly Column<CannedAnswer>[] {
  const { t, of } = useSpeech();
  const teams = useTeams();
  const teamName = (team: string) => teams.find(({ value }) => value === team)?.label ?? team;
  return [
    { id: 'name', title: t('answers.name'), cell: ({ name }) => <strong>{of(name)}</strong> },
    {
      id: 'team',
      title: t('answers.team'),
      cell: ({ team }) => (team === undefined ? t('answers.everybody') : teamName(team)),
    },
    { id: 'text', title: t('answers.words'), cell: ({ text }) => <span className="sp-clip">{of(text)}</span> },
    { id: 'changed', title: t('answers.changed'), cell: ({ changedAt }) => <Time at={changedAt} /> },
    { id: 'by', title: t('answers.changedBy'), cell: ({ changedBy }) => changedBy },
    { id: 'acts', title: t('answers.acts'), cell: (answer) => <Acts answer={answer} open={open} /> },
  ];
}

function Acts({ answer, open }: { answer: CannedAnswer; open: (what: Open) => void }) {
  const { t, of } = useSpeech();
  const name = of(answer.name);
  return (
    <span className="sp-row-actions">
      <button
        type="button"
        className="btn btn-outline-primary btn-xs"
        aria-label={t('answers.changeOne', { name })}
        onClick={() => open({ kind: 'write', answer })}
      >
        {t('answers.change')}
      </button>
      <button
        type="button"
        className="btn btn-outline-primary btn-xs"
        aria-label={t('answers.removeOne', { name })}
        onClick={() => open({ kind: 'remove', answer })}
      >
        {t('answers.remove')}
      </button>
    </span>
  );
}
