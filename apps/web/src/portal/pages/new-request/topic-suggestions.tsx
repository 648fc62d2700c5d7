import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { getSuggestions } from '../../portal.api.js';
import type { Suggestion } from '../../../api/types.js';
import { TextField } from '../../../components/text-field.js';
import type { RequestValues } from '../../request/request.draft.js';
import { useSettled } from '../../../form/use-settled.js';
import { useSpeech } from '../../texts/index.js';
import { usePortal } from '../../../layout/portal.context.js';
import { FaqSuggestions } from './faq-suggestions.js';

export interface TopicSuggestionsProps {
  readonly instance: string;
  readonly values: RequestValues;
  readonly change: (name: string, value: string) => void;
}

const [WAIT_MS, FEWEST, MOST] = [400, 4, 200];

/** B7: whoever does not know where a request belongs says it in a few words, which become its subject, and is guided. */
export function TopicSuggestions({ instance, values, change }: TopicSuggestionsProps) {
  const { t, of, language } = useSpeech();
  const { tenant } = usePortal();
  const words = useSettled(values.subject.trim().slice(0, MOST), WAIT_MS);
  const { userType } = values;
  const asked = { text: words, channelInstance: instance, ...(userType ? { userType } : {}) };
  const { data = [] } = useQuery({
    queryKey: ['suggestions', tenant, asked],
    queryFn: ({ signal }) => getSuggestions({ tenant, language, signal }, asked),
    enabled: words.length >= FEWEST,
    staleTime: Infinity,
    // Help that does not come is not missed: the questions below lead there too.
    retry: false,
  });
  const others = data.filter((one) => !isChosen(one, values));
  const choose = ({ area, topic, subtopic }: Suggestion) => {
    change('area', area);
    change('topic', topic);
    change('subtopic', subtopic);
  };
  return (
    <>
      <TextField
        name="subject"
        type="text"
        label={t('field.inWords')}
        help={t('field.inWords.help')}
        required={false}
        maxLength={MOST}
        value={values.subject}
        onChange={(value) => change('subject', value)}
      />
      <div aria-live="polite">
        {others.length > 0 && (
          <div className="sp-field">
            <p className="sp-label">{t('suggestions.title')}</p>
            <ul className="sp-links">
              {others.map((one) => (
                <li key={`${one.area}/${one.topic}/${one.subtopic}`}>
                  <Button color="primary" outline size="xs" type="button" onClick={() => choose(one)}>
                    {[one.names.area, one.names.topic, one.names.subtopic].map(of).join(' › ')}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <FaqSuggestions text={values.subject} />
    </>
  );
}

const isChosen = (one: Suggestion, { area, topic, subtopic }: RequestValues): boolean =>
  one.area === area && one.topic === topic && one.subtopic === subtopic;
