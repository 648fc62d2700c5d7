import { Icon } from '../components/icon.js';
import { termWords } from '../time/term.words.js';
import { useNow } from '../time/use-now.js';
import { useSpeech } from './texts/index.js';

const MINUTE = 60_000;

/** How a term stands: in words and by a sign, never by colour alone. */
export function Term({ dueAt }: { dueAt: string | undefined }) {
  const { t, language } = useSpeech();
  const now = useNow(MINUTE);
  if (dueAt === undefined) return <span className="sp-quiet">{t('term.none')}</span>;
  const { tone, span } = termWords(dueAt, now, language);
  return (
    <span className={`sp-term is-${tone}`}>
      <span className="sp-term-words">
        <Icon name={tone === 'late' ? 'error' : 'clock'} className="icon-sm" />
        {t(`term.${tone}`, { span })}
      </span>
    </span>
  );
}
