import { useRead } from '../../api/use-read.js';
import { ArticleBody } from '../../articles/article.body.js';
import { Notice } from '../../components/notice.js';
import { formatDay } from '../../i18n/format.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSpeech } from '../texts/index.js';

const LOOK_MS = 5 * 60_000;

/** What is known or expected to trouble people now (E9). The page works without: what is not read is not missed. */
export function Announcements({ folded = false }: { folded?: boolean }) {
  const { t, of } = useSpeech();
  const { data } = useRead('/announcements', undefined, { refetchInterval: LOOK_MS });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="announcements">
      <Notice tone="warning">
        <h2 id="announcements" className="sp-notice-title">
          {t('announcements.title')}
        </h2>
        {items.map(({ id, title, body }) =>
          folded ? (
            <details key={id} className="sp-answer">
              <summary>{of(title)}</summary>
              <ArticleBody text={of(body)} />
            </details>
          ) : (
            <article key={id} className="sp-answer">
              <h3>{of(title)}</h3>
              <ArticleBody text={of(body)} level="h4" />
            </article>
          ),
        )}
      </Notice>
    </section>
  );
}

/** C7: whoever writes now knows when nobody will answer. */
export function Suspensions() {
  const { t, of, language } = useSpeech();
  const { suspensions = [] } = usePortal();
  if (suspensions.length === 0) return null;
  return (
    <Notice tone="warning">
      {suspensions.map(({ from, to, reason }) => (
        <p className="mb-0" key={from}>
          {t('home.suspension', {
            from: formatDay(from, language),
            to: formatDay(to, language),
            reason: of(reason),
          })}
        </p>
      ))}
    </Notice>
  );
}
