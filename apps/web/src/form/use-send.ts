import { useRef, useState } from 'react';
import { attemptFor, randomKey, type SendAttempt } from './idempotency.js';

export interface Sending {
  readonly busy: boolean;
  readonly failure: unknown;
  readonly clear: () => void;
  readonly send: (fingerprint: string) => Promise<void>;
}

/**
 * Sends once however often the button is pressed, and under the same key as long as the content is the same.
 * The key is stored before the request leaves, so that it survives a reload in the middle.
 */
export function useSend(
  stored: SendAttempt | null,
  store: (attempt: SendAttempt) => void,
  deliver: (key: string) => Promise<void>,
): Sending {
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const send = async (fingerprint: string) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setFailure(null);
    const attempt = attemptFor(stored, fingerprint, randomKey);
    store(attempt);
    try {
      await deliver(attempt.key);
    } catch (error) {
      setFailure(error);
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, failure, clear: () => setFailure(null), send };
}
