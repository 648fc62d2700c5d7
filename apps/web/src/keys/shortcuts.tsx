import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { readLasting, writeLasting } from '../storage/browser.storage.js';
import { KeyboardHelp } from './keyboard-help.js';
import { ShortcutRegistry } from './shortcut.registry.js';

const ShortcutsContext = createContext<ShortcutRegistry | null>(null);
const SWITCHED_OFF = 'sportello.shortcuts';

/**
 * A key of the page at hand, as long as it is shown: `useShortcut('e', t('ticket.escalate'), escalate)`. Letters do nothing while
 * somebody types, and people can switch them off (WCAG 2.1.4). @param when false: not now
 */
export function useShortcut(keys: string, label: string, act: () => void, when = true): void {
  const registry = useContext(ShortcutsContext);
  const latest = useRef(act);
  // Before it is painted: what is on the page can be pressed from the moment it is seen.
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(
    () => (when ? registry?.add({ keys, label, act: () => latest.current() }) : undefined),
    [registry, keys, label, when],
  );
}

/** Listens for the keys, and shows the help on `?`. */
export function Shortcuts({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new ShortcutRegistry());
  const [help, setHelp] = useState(false);
  const [on, setOn] = useState(() => readLasting(SWITCHED_OFF) !== 'off');
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isBehindDialog()) return;
      const found = on ? registry.press(event.key, event.timeStamp) : null;
      if (event.key === '?') setHelp(true);
      else if (found !== null) found.act();
      else return;
      // A key that leads into a field is not typed there as well.
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [registry, on]);
  const turn = (next: boolean) => {
    writeLasting(SWITCHED_OFF, next ? 'on' : 'off');
    setOn(next);
  };
  return (
    <ShortcutsContext value={registry}>
      {children}
      {help && <KeyboardHelp shortcuts={registry.list()} on={on} turn={turn} close={() => setHelp(false)} />}
    </ShortcutsContext>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox]):not([type=radio])'))
  );
}

const isBehindDialog = (): boolean => document.querySelector('dialog[open]') !== null;
