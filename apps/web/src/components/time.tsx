import { formatMoment, formatRelative, formatShort } from '../i18n/format.js';
import { useSpeech } from '../i18n/language.context.js';
import { usePortal } from '../layout/portal.context.js';
import { useNow } from '../time/use-now.js';

export interface TimeProps {
  /** ISO 8601, as the server gives it. */
  readonly at: string;
  /** `short` 21/11/2026, 10:00; `full` sabato 21 novembre 2026 alle 10:00; `relative` tra 2 ore (the moment in its title). */
  readonly form?: 'short' | 'full' | 'relative';
}

const MINUTE = 60_000;

/** A moment, in the tenant's zone wherever the reader is: a term means the office's clock. */
export function Time({ at, form = 'short' }: TimeProps) {
  if (form === 'relative') return <RelativeTime at={at} />;
  return <Moment at={at} form={form} />;
}

function Moment({ at, form }: { at: string; form: 'short' | 'full' }) {
  const { language } = useSpeech();
  const { zone } = usePortal();
  return <time dateTime={at}>{(form === 'full' ? formatMoment : formatShort)(at, language, zone)}</time>;
}

function RelativeTime({ at }: { at: string }) {
  const { language } = useSpeech();
  const { zone } = usePortal();
  const now = useNow(MINUTE);
  return (
    <time dateTime={at} title={formatMoment(at, language, zone)}>
      {formatRelative(at, now, language)}
    </time>
  );
}
