import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { readKey } from '../../api/use-read.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { ReasonDialog } from './reason.dialog.js';
import { useSpeech } from './texts/index.js';

/** What is shown of contacts is read anew after one of them changed. */
export function useContactsChanged(): () => void {
  const queries = useQueryClient();
  const { tenant } = usePortal();
  return () => {
    for (const route of ['/contacts', '/contacts/{id}', '/contacts/{id}/duplicates', '/contacts/{id}/history'] as const)
      void queries.invalidateQueries({ queryKey: readKey(tenant, route) });
  };
}

export interface MergeDialogProps {
  readonly source: Schema<'FoundContactView'>;
  readonly target: Schema<'KnownContactView'>;
  readonly close: () => void;
}

/** What merging means, before it is done (E3). */
export function MergeDialog({ source, target, close }: MergeDialogProps) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const changed = useContactsChanged();
  const merge = useAction(
    (reason: string, key) =>
      api.post('/contacts/{id}/merge', { path: { id: target.id }, body: { other: source.id, reason }, key }),
    ['reason'],
  );
  const send = async (reason: string) => {
    if ((await merge.run(reason)).kind !== 'done') return false;
    notify.done(t('merge.done'));
    changed();
    return true;
  };
  const { tickets, open } = source;
  return (
    <ReasonDialog
      {...{ draft: `merge ${source.id}`, action: merge, send, close }}
      title={t('merge.title')}
      label={t('merge.reason')}
      submit={t('merge.do')}
    >
      <p>{t('merge.preview', { target: nameOf(target), source: nameOf(source), tickets, open })}</p>
      <p className="sp-help">{t('merge.safe')}</p>
    </ReasonDialog>
  );
}

/** Two people of one name are told apart by how they are reached. */
const nameOf = ({ name, email, phone }: Schema<'KnownContactView'>): string => {
  const reached = email ?? phone;
  return reached === undefined ? name : `${name} (${reached})`;
};
