import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/api.context.js';
import { useSettled } from '../../form/use-settled.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSpeech } from '../queue/texts/index.js';

export interface TripletSuggestionsProps {
  readonly subject: string;
  readonly text: string;
  /** What is chosen already is not offered again. */
  readonly chosen: string;
  readonly choose: (triplet: { area: string; topic: string; subtopic: string }) => void;
}

const [WAIT, FEWEST] = [500, 4];

/** B7: where what was said probably belongs, and why; also by what was done with similar tickets. */
export function TripletSuggestions({ subject, text, chosen, choose }: TripletSuggestionsProps) {
  const { t, of } = useSpeech();
  const api = useApi();
  const { tenant } = usePortal();
  const words = useSettled(`${subject.trim()}\n${text.trim()}`, WAIT).trim();
  const { data } = useQuery({
    queryKey: ['desk-suggestions', tenant, words],
    queryFn: ({ signal }) =>
      api.post('/tickets/classification-suggestions', {
        body: { text: words.slice(0, 20_000) },
        signal,
      }),
    enabled: words.length >= FEWEST,
    staleTime: Infinity,
  });
  const others = (data?.items ?? []).filter((one) => [one.area, one.topic, one.subtopic].join('/') !== chosen);
  return (
    <div aria-live="polite" className="sp-suggestions">
      {others.length > 0 && (
        <>
          <p className="sp-label">{t('triplet.suggestions')}</p>
          <ul>
            {others.map((one) => (
              <li key={`${one.area}/${one.topic}/${one.subtopic}`}>
                <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => choose(one)}>
                  {[one.names.area, one.names.topic, one.names.subtopic].map(of).join(' › ')}
                </button>
                <span className="sp-help">{t('triplet.why', { why: one.why.map(of).join('; ') })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
