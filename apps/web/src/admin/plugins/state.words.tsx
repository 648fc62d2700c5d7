import { Icon } from '../../components/icon.js';
import type { AdminKey } from '../texts/index.js';
import { useSpeech } from '../texts/index.js';

type Tone = 'good' | 'passing' | 'bad' | 'off';

/** States of an instance (docs/plugins), in words and in four tones; each tone has a sign of its own. */
const STATES: Readonly<Record<string, readonly [AdminKey, Tone]>> = {
  DRAFT: ['plugins.state.DRAFT', 'passing'],
  CHECKED: ['plugins.state.CHECKED', 'passing'],
  STARTING: ['plugins.state.STARTING', 'passing'],
  RUNNING: ['plugins.state.RUNNING', 'good'],
  DEGRADED: ['plugins.state.DEGRADED', 'bad'],
  RETRYING: ['plugins.state.RETRYING', 'bad'],
  NEEDS_REAUTH: ['plugins.state.NEEDS_REAUTH', 'bad'],
  MISCONFIGURED: ['plugins.state.MISCONFIGURED', 'bad'],
  FAILED: ['plugins.state.FAILED', 'bad'],
  INCOMPATIBLE: ['plugins.state.INCOMPATIBLE', 'bad'],
  STOPPING: ['plugins.state.STOPPING', 'passing'],
  DISABLED: ['plugins.state.DISABLED', 'off'],
};

const SIGNS: Readonly<Record<Tone, string>> = {
  ...{ good: 'check-circle', passing: 'clock', bad: 'warning-circle', off: 'ban' },
};

/** How an instance is; a state nobody has named here yet names itself. */
export function StateWords({ state }: { state: string }) {
  const { t } = useSpeech();
  const [key, tone] = STATES[state] ?? [undefined, 'passing' as const];
  return (
    <span className={`sp-state is-${tone}`}>
      <Icon name={SIGNS[tone]} className="icon-sm" /> {key === undefined ? state : t(key)}
    </span>
  );
}
