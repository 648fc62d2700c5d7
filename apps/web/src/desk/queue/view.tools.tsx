import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/api.context.js';
import { readKey } from '../../api/use-read.js';
import { Dialog } from '../../components/dialog.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { addressOf, FIRST_QUEUE, type Filter, type ListSource, type Sort } from './list.source.js';
import type { SavedView } from './queue.nav.js';
import type { ColumnName } from './ticket.row.js';
import { useSpeech } from './texts/index.js';
import { ViewDialog } from './view.dialog.js';

export interface ViewToolsProps {
  readonly source: ListSource;
  readonly view: SavedView | undefined;
  readonly filter: Filter;
  readonly sort: Sort;
  readonly columns: readonly ColumnName[];
}

/** Keeps what is looked for under a name; changes or removes the view at hand. */
export function ViewTools({ source, view, ...content }: ViewToolsProps) {
  const { t } = useSpeech();
  const [asking, setAsking] = useState<'save' | 'remove' | null>(null);
  const changeable = view?.changeable ?? false;
  if (source.kind === 'queue' || (source.kind === 'view' && !changeable)) return null;
  return (
    <div className="sp-view-tools">
      <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => setAsking('save')}>
        {t(view === undefined ? 'view.save' : 'view.change')}
      </button>
      {view !== undefined && (
        <button type="button" className="btn btn-link btn-xs" onClick={() => setAsking('remove')}>
          {t('view.remove')}
        </button>
      )}
      {asking === 'save' && <ViewDialog {...{ view, ...content }} close={() => setAsking(null)} />}
      {asking === 'remove' && view !== undefined && <RemoveDialog view={view} close={() => setAsking(null)} />}
    </div>
  );
}

function RemoveDialog({ view: { id, name }, close }: { view: SavedView; close: () => void }) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const navigate = useNavigate();
  const path = useAreaPath();
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const action = useAction((view: string, key) => api.post('/saved-views/{id}/remove', { path: { id: view }, key }));
  const remove = async () => {
    const ended = await action.run(id);
    if (ended.kind !== 'done') return;
    notify.done(t('view.removed', { name }));
    await queries.invalidateQueries({ queryKey: readKey(tenant, '/saved-views') });
    void navigate(`${path()}${addressOf({ kind: 'queue', queue: FIRST_QUEUE })}`);
  };
  return (
    <Dialog
      title={t('view.remove')}
      onClose={close}
      actions={
        <>
          <button type="button" className="btn btn-danger" aria-disabled={action.busy} onClick={() => void remove()}>
            {t('view.remove')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('action.cancel')}
          </button>
        </>
      }
    >
      <OutcomeNotice outcome={action.outcome} />
      <p>{t('view.remove.text', { name })}</p>
    </Dialog>
  );
}
