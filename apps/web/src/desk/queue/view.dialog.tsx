import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/api.context.js';
import { readKey } from '../../api/use-read.js';
import { Dialog } from '../../components/dialog.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { useDraftTexts } from '../../staff/session/use-draft-texts.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { FilterSelect } from '../../components/filter-select.js';
import { addressOf, filterForApi, type Filter, type Sort } from './list.source.js';
import { useNames } from './names.js';
import { requiredProblem } from './required.problem.js';
import type { SavedView } from './queue.nav.js';
import type { ColumnName } from './ticket.row.js';
import { useSpeech } from './texts/index.js';

export interface ViewDialogProps {
  /** The one that is changed; left out: a new one. */
  readonly view: SavedView | undefined;
  readonly filter: Filter;
  readonly sort: Sort;
  readonly columns: readonly ColumnName[];
  readonly close: () => void;
}

/** Under what name a filter is kept, and with whom it is shared. */
export function ViewDialog({ view, filter, sort, columns, close }: ViewDialogProps) {
  const { t } = useSpeech();
  const say = useProblemText();
  const names = useNames();
  const { teams, roles } = useSession();
  const initial = { name: view?.name ?? '', team: view?.team ?? '' };
  const [{ name, team }, change, forget] = useDraftTexts(initial, 'view', view?.id ?? 'new');
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const action = useSaveView(view, () => {
    forget();
    close();
  });
  const problems = missing.length > 0 ? missing : action.problems;
  const mayShare = names.teams.filter(({ value }) => roles.includes('supervisor') || teams.includes(value));
  const save = () => {
    if (name.trim() === '') return setMissing([requiredProblem('name', t('view.name'))]);
    setMissing([]);
    void action.run({
      ...{ name: name.trim(), filter: filterForApi(filter), sort, columns: [...columns] },
      ...(team === '' ? {} : { team }),
    });
  };
  return (
    <Dialog
      title={t(view === undefined ? 'view.save' : 'view.change')}
      onClose={close}
      actions={
        <>
          <button type="submit" form="view-form" className="btn btn-primary" aria-disabled={action.busy}>
            {t('action.save')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('action.cancel')}
          </button>
        </>
      }
    >
      <OutcomeNotice outcome={action.outcome} />
      <form
        id="view-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          {...{ name: 'name', type: 'text', required: true, value: name, maxLength: 80 }}
          label={t('view.name')}
          error={errorOf(problems, 'name', say)}
          onChange={(value) => change({ name: value })}
        />
        <FilterSelect
          name="view-team"
          label={t('view.shared')}
          options={mayShare}
          value={team}
          none={t('view.shared.nobody')}
          onChange={(value) => change({ team: value })}
        />
      </form>
    </Dialog>
  );
}

interface ViewContent {
  readonly name: string;
  readonly team?: string;
  readonly filter: Readonly<Record<string, string | number>>;
  readonly sort: Sort;
  readonly columns: ColumnName[];
}

function useSaveView(view: SavedView | undefined, close: () => void) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const navigate = useNavigate();
  const path = useAreaPath();
  const action = useAction(
    (body: ViewContent, key) =>
      view === undefined
        ? api.post('/saved-views', { body, key })
        : api.put('/saved-views/{id}', { path: { id: view.id }, body, key }),
    ['name', 'team'],
  );
  const run = async (content: ViewContent) => {
    const ended = await action.run(content);
    if (ended.kind !== 'done') return;
    await queries.invalidateQueries({ queryKey: readKey(tenant, '/saved-views') });
    await queries.invalidateQueries({ queryKey: ['desk-list', tenant] });
    notify.done(t('view.saved', { name: content.name }));
    close();
    void navigate(`${path()}${addressOf({ kind: 'view', id: ended.answer.id })}`);
  };
  return { ...action, run };
}
