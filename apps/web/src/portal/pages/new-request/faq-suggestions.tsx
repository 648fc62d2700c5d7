import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/api.context.js';
import { ArticleBody } from '../../../articles/article.body.js';
import { useSettled } from '../../../form/use-settled.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useSpeech } from '../../texts/index.js';

const [WAIT_MS, FEWEST, MOST] = [600, 8, 2_000];

/**
 * D1: what may answer already, while somebody writes. The answers open in place, so that nothing typed is left behind; what is
 * found is said to screen readers once, when it changes.
 */
export function FaqSuggestions({ text }: { text: string }) {
  const { t, of, language } = useSpeech();
  const api = useApi();
  const { tenant } = usePortal();
  const words = useSettled(text.trim().slice(0, MOST), WAIT_MS);
  const { data } = useQuery({
    queryKey: ['faq-suggestions', tenant, language, words],
    queryFn: ({ signal }) => api.post('/faq/suggestions', { body: { text: words, language }, signal }),
    enabled: words.length >= FEWEST,
    staleTime: Infinity,
    placeholderData: (previous) => previous,
  });
  const items = words.length >= FEWEST ? (data?.items ?? []) : [];
  return (
    <div aria-live="polite">
      {items.length > 0 && (
        <div className="sp-field">
          <p className="sp-label">{t('faq.suggested')}</p>
          {items.map(({ id, title, body }) => (
            <details key={id} className="sp-answer">
              <summary>{of(title)}</summary>
              <ArticleBody text={of(body)} />
            </details>
          ))}
        </div>
      )}
    </div>
  );
}
