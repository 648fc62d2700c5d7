import type { ReactNode } from 'react';
import { failureMessage, correlationOf } from '../form/problem.mapping.js';
import { useSpeech } from '../i18n/language.context.js';
import { LoadFailed } from './load-failed.js';
import { Loading } from './loading.js';
import { Notice } from './notice.js';
import { useTryAgain } from './use-try-again.js';

/** What useRead and useQuery give. */
export interface Reading<T> {
  readonly data: T | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

export interface ReadStateProps<T> {
  readonly of: Reading<T>;
  readonly whole?: boolean;
  readonly children: (data: T) => ReactNode;
}

/**
 * A reading on the page: loading, why it failed and another try, or what came. What was read before stays visible when a later
 * reading fails, with the reason above it.
 * @param whole the heading of the page comes with what is read: until then it has another
 */
export function ReadState<T>({ of: reading, whole = false, children }: ReadStateProps<T>) {
  const Failed = whole && reading.data === undefined ? LoadFailed : ReadFailed;
  return (
    <>
      {reading.isError && <Failed error={reading.error} retry={() => void reading.refetch()} />}
      {reading.data === undefined ? !reading.isError && <Loading whole={whole} /> : children(reading.data)}
    </>
  );
}

/** Why something was not read, and another try: for a part of a page (a whole page: LoadFailed). */
export function ReadFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useSpeech();
  const { key, values } = failureMessage(error);
  const again = useTryAgain(retry);
  const correlation = correlationOf(error);
  return (
    <Notice tone="danger">
      <p className="mb-1">{t(key, values)}</p>
      {correlation !== '' && <p className="mb-1 small">{t('failure.correlation', { id: correlation })}</p>}
      <button type="button" className="btn btn-outline-primary btn-xs" onClick={again}>
        {t('retry')}
      </button>
    </Notice>
  );
}
