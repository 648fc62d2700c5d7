import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../components/icon.js';
import { correlationOf, failureDetail, failureMessage } from '../form/problem.mapping.js';
import { useSpeech } from '../i18n/language.context.js';

export interface Notify {
  /** Something was done: goes away by itself. */
  readonly done: (text: string) => void;
  /** Something to know that needs no answer: stays until it is put away. */
  readonly told: (text: string) => void;
  /** Something went wrong: stays until it is put away. */
  readonly failed: (failure: unknown) => void;
}

interface Toast {
  readonly id: number;
  readonly tone: 'success' | 'info' | 'danger';
  readonly text: string;
}

const NotifyContext = createContext<Notify | null>(null);
const GOES_AFTER_MS = 8_000;
const MOST = 4;

/** Short messages at the edge of the page, read out without moving the focus. */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext);
  if (!notify) throw new Error('useNotify outside of Notifier');
  return notify;
}

export function Notifier({ children }: { children: ReactNode }) {
  const { t } = useSpeech();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const count = useRef(0);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const notify = useMemo<Notify>(() => {
    const add = (tone: Toast['tone'], text: string) => {
      count.current += 1;
      const id = count.current;
      setToasts((all) => [...all.slice(1 - MOST), { id, tone, text }]);
      if (tone === 'success') setTimeout(() => drop(id), GOES_AFTER_MS);
    };
    return {
      done: (text) => add('success', text),
      told: (text) => add('info', text),
      failed: (failure) => {
        const { key, values } = failureMessage(failure);
        const correlation = correlationOf(failure);
        const code = correlation === '' ? '' : t('failure.correlation', { id: correlation });
        add('danger', [failureDetail(failure) || t(key, values), code].filter(Boolean).join(' '));
      },
    };
  }, [t, drop]);
  return (
    <NotifyContext value={notify}>
      {children}
      <div className="sp-toasts" role="log" aria-label={t('toasts.label')}>
        {toasts.length > 0 && (
          <ul>
            {toasts.map(({ id, tone, text }) => (
              <li key={id} className={`sp-toast is-${tone}`}>
                <span>{text}</span>
                <button type="button" className="sp-icon-button" aria-label={t('toasts.drop')} onClick={() => drop(id)}>
                  <Icon name="close" className="icon-sm" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </NotifyContext>
  );
}
