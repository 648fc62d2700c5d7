import { useShortcut } from '../../keys/shortcuts.js';
import { useDeskKey } from '../keys/use-desk-key.js';
import type { Act } from './actions/action.js';
import { useSpeech } from './texts/index.js';
import { TICKET_KEYS } from './ticket.keys.js';

/** The desk's keys on the page of a ticket, for what can be done now. */
export function useTicketKeys(acts: readonly Act[], begin: (act: Act) => void): void {
  const { t } = useSpeech();
  const found = (id: string) => acts.find((act) => act.id === id);
  const go = (id: string) => () => {
    const act = found(id);
    if (act) begin(act);
  };
  const has = (id: string) => found(id) !== undefined;
  useDeskKey('takeCharge', go('take-charge'), has('take-charge'));
  useDeskKey('classify', go('classify'), has('classify'));
  useDeskKey('answer', go('resolve'), has('resolve'));
  useDeskKey('escalate', go('escalate'), has('escalate'));
  const ask = 'request-information';
  useShortcut(TICKET_KEYS[ask], t(`do.${ask}`), go(ask), has(ask));
  useShortcut(TICKET_KEYS['add-note'], t('do.add-note'), go('add-note'), has('add-note'));
  useShortcut(TICKET_KEYS['give-task'], t('do.give-task'), go('give-task'), has('give-task'));
  useShortcut(TICKET_KEYS.reopen, t('do.reopen'), go('reopen'), has('reopen'));
}
