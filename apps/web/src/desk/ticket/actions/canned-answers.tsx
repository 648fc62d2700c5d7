import { useState } from 'react';
import { useApi } from '../../../api/api.context.js';
import { useRead } from '../../../api/use-read.js';
import { ListChoice } from '../../../components/choice-field.js';
import { useNotify } from '../../../layout/notifier.js';
import type { Place } from './action.js';
import { useSpeech } from '../texts/index.js';

/** Answers written beforehand: the chosen one comes filled in for this ticket, in its requester's language. */
export function CannedAnswers({ place, add }: { place: Place; add: (text: string) => void }) {
  const { t, of } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const [chosen, setChosen] = useState('');
  const { team, number } = place.ticket;
  const answers = useRead('/canned-answers', team === undefined ? {} : { query: { team } }, { staleTime: 60_000 });
  const options = (answers.data?.items ?? []).map(({ id, name }) => ({ value: id, label: of(name) }));
  if (options.length === 0) return null;
  const choose = async (id: string) => {
    setChosen(id);
    if (id === '') return;
    try {
      add((await api.get('/tickets/{number}/canned-answers/{id}', { path: { number, id } })).text);
      setChosen('');
    } catch (failure) {
      notify.failed(failure);
    }
  };
  return (
    <ListChoice
      name="canned"
      label={t('field.canned')}
      help={t('field.canned.help')}
      required={false}
      value={chosen}
      options={options}
      onChange={(id) => void choose(id)}
    />
  );
}
