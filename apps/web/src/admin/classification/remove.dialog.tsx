import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api.context.js';
import { Dialog } from '../../components/dialog.js';
import { Notice } from '../../components/notice.js';
import { ReadState } from '../../components/read-state.js';
import { usePortal } from '../../layout/portal.context.js';
import { pathWords } from '../configuration/change.words.js';
import { useSpeech as useShared } from '../texts/index.js';
import { useSpeech } from './texts/index.js';
import { localizedOf, type Entry } from './tree.js';

export interface RemoveDialogProps {
  readonly entry: Entry;
  /** The section as it would be without it. */
  readonly without: unknown[];
  /** Only what names it is asked for; nothing is taken out. */
  readonly only: boolean;
  readonly remove: () => void;
  readonly close: () => void;
}

/**
 * What names an entry: what the configuration would be refused for without it. By the same check as saving, so that nothing that
 * would be left dangling is missed; only what nothing names is offered to be taken out.
 */
export function RemoveDialog({ entry, without, only, remove, close }: RemoveDialogProps) {
  const { t, of } = useSpeech();
  const api = useApi();
  const { tenant } = usePortal();
  const check = useQuery({
    queryKey: ['check', tenant, 'classification', JSON.stringify(without)],
    queryFn: ({ signal }) =>
      api.post('/configuration/sections/{section}/check', {
        ...{ path: { section: 'classification' }, body: { value: without }, signal },
      }),
    gcTime: 0,
  });
  const name = of(localizedOf(entry, 'name')) || entry.id;
  const free = check.data?.problems.length === 0;
  return (
    <Dialog
      className="sp-answer-dialog"
      title={t(only ? 'tree.usesOf' : 'remove.ask', { name })}
      onClose={close}
      actions={
        <>
          {free && !only && (
            <button type="button" className="btn btn-primary" onClick={remove}>
              {t('tree.remove')}
            </button>
          )}
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('entry.cancel')}
          </button>
        </>
      }
    >
      <ReadState of={check}>{({ problems }) => <Uses problems={problems} only={only} />}</ReadState>
    </Dialog>
  );
}

type Problem = { readonly field: string; readonly message: string };

function Uses({ problems, only }: { problems: readonly Problem[]; only: boolean }) {
  const { t } = useSpeech();
  const { t: shared } = useShared();
  if (problems.length === 0) return <p>{t(only ? 'uses.none' : 'remove.text')}</p>;
  return (
    <>
      {!only && <Notice tone="warning">{t('remove.not')}</Notice>}
      <p>{t('uses.some')}</p>
      <ul>
        {problems.map(({ field, message }, index) => (
          <li key={index}>
            <strong>{pathWords(field, shared)}</strong>: {message}
          </li>
        ))}
      </ul>
    </>
  );
}
