import { Icon } from '../../components/icon.js';
import { Time } from '../../components/time.js';
import { useNow } from '../../time/use-now.js';
import { termWords, type TermTone, type WorkingTerm } from '../../time/term.words.js';
import { useSpeech } from './texts/index.js';

const ICONS: Readonly<Record<TermTone, string>> = { late: 'error', soon: 'clock', ahead: 'clock' };
const MINUTE = 60_000;

/** How a term stands: in words and by an icon, never by colour alone. Below it, the moment itself. */
export function TermCell({ dueAt, left }: { dueAt: string | undefined; left?: WorkingTerm | undefined }) {
  const { t, language } = useSpeech();
  const now = useNow(MINUTE);
  if (dueAt === undefined) return <span className="sp-quiet">{t('queue.noTerm')}</span>;
  const { tone, span, working } = termWords(dueAt, now, language, left);
  return (
    <span className={`sp-term is-${tone}`}>
      <span className="sp-term-words">
        <Icon name={ICONS[tone]} className="icon-sm" />
        {t(working ? 'queue.term.working' : `queue.term.${tone}`, { span })}
      </span>
      <span className="sp-term-at">
        <Time at={dueAt} />
      </span>
    </span>
  );
}
