import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../../api/routes.js';
import type { MyTicket } from '../../../api/types.js';
import { ENDED } from '../../ticket/ended.states.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useSpeech } from '../../texts/later.js';
import { EvaluationForm } from './evaluation-form.js';
import { usePrivateApi } from './use-private-api.js';

export type EvaluationSeen = Schema<'EvaluationView'>;

/** D10: the quick evaluation of the service just received, in the words the server gives, which the law's model prescribes. */
export function Evaluation({ ticket, token }: { ticket: MyTicket; token: string }) {
  const { t, of } = useSpeech();
  const api = usePrivateApi(token);
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const state = ticket.state.code;
  const [again, setAgain] = useState(false);
  const key = ['my-evaluation', tenant, token];
  // Help that does not come is not missed: the request below can be read and answered all the same.
  const { data: seen } = useQuery({
    queryKey: [...key, state],
    queryFn: ({ signal }) => api.get('/my-ticket/evaluation', { signal }),
    enabled: ENDED.includes(state),
  });
  if (seen === undefined || seen.scale === 'none' || (!seen.open && !seen.given)) return null;
  const given = (answer: EvaluationSeen) => {
    queries.setQueryData([...key, state], answer);
    setAgain(false);
  };
  return (
    <section className="sp-evaluation" data-element="feedback" aria-labelledby="evaluation">
      {seen.given && !again ? (
        <>
          <h2 id="evaluation">{t('evaluation.given')}</h2>
          <p role="status">{of(seen.thanks)}</p>
          {seen.open && (
            <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => setAgain(true)}>
              {t('evaluation.change')}
            </button>
          )}
        </>
      ) : (
        <EvaluationForm seen={seen} number={ticket.number} token={token} given={given} />
      )}
    </section>
  );
}
