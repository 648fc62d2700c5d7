import { useShortcut } from '../../keys/shortcuts.js';
import { useSpeech } from '../queue/texts/index.js';
import { DESK_KEYS, type DeskKeyName } from './desk.keys.js';

/** A key of the table, as long as the page is shown. @param when false: not now, and not in the help */
export function useDeskKey(name: DeskKeyName, act: () => void, when = true): void {
  const { t } = useSpeech();
  const { keys, label } = DESK_KEYS[name];
  useShortcut(keys, t(label), act, when);
}
