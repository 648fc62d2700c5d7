import { useApi } from '../../../api/api.context.js';
import { useAction } from '../../../form/use-action.js';
import { failureDetail } from '../../../form/problem.mapping.js';
import { useNotify } from '../../../layout/notifier.js';
import { useSpeech } from '../texts/index.js';
import type { Act, Place } from './action.js';

/** What needs no form is done at once; when somebody was faster, that is said and the page shows how it stands now. */
export function useDirectAct(place: Place, done: (label: string) => void, refresh: () => Promise<void>) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const { number, version } = place.ticket;
  const action = useAction((input: { act: string; version: number; send: Act['send'] }, key) =>
    input.send({ api, number, place, beside: { key, version: input.version } }, {}),
  );
  const run = async (act: Act) => {
    const ended = await action.run({ act: act.id, version, send: act.send });
    if (ended.kind === 'done') return done(act.label(place));
    if (ended.kind === 'failed') return notify.failed(ended.failure);
    if (ended.kind === 'stale') {
      await refresh();
      const detail = failureDetail(ended.failure);
      notify.told(ended.failure.status === 412 || detail === '' ? `${t('meanwhile.title')}. ${detail}` : detail);
    }
  };
  return { run, busy: action.busy };
}
