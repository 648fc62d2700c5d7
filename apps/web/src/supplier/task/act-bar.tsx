import { useShortcut } from '../../keys/shortcuts.js';
import { useSpeech } from '../texts/index.js';
import type { TaskAct } from './acts.js';

export interface ActBarProps {
  readonly acts: readonly TaskAct[];
  /** Id of the one whose form is open. */
  readonly chosen: string | null;
  readonly choose: (act: TaskAct) => void;
}

/** What can be done now, and nothing else. */
export function ActBar({ acts, chosen, choose }: ActBarProps) {
  const { t } = useSpeech();
  if (acts.length === 0) return <p className="sp-help">{t('act.none')}</p>;
  return (
    <div className="sp-acts" role="group" aria-label={t('act.bar')}>
      {acts.map((act) => (
        <ActButton key={act.id} act={act} open={act.id === chosen} choose={choose} />
      ))}
    </div>
  );
}

function ActButton({ act, open, choose }: { act: TaskAct; open: boolean; choose: ActBarProps['choose'] }) {
  const { t } = useSpeech();
  const label = t(`act.${act.id}`);
  useShortcut(act.key, label, () => choose(act));
  return (
    <button
      type="button"
      className={`btn btn-xs ${open ? 'btn-primary' : 'btn-outline-primary'}`}
      aria-expanded={open}
      aria-keyshortcuts={act.key}
      data-do={act.id}
      onClick={() => choose(act)}
    >
      {label}
    </button>
  );
}
