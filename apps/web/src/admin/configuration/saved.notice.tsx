import { useApi } from '../../api/api.context.js';
import { Notice } from '../../components/notice.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { Time } from '../../components/time.js';
import { useAction } from '../../form/use-action.js';
import { useSpeech } from '../texts/index.js';
import type { Saved } from './save.dialog.js';
import type { StoredSection } from './use-section.js';

export interface SavedNoticeProps {
  readonly saved: Saved;
  /** Takes it back; left out: whoever looks may not. */
  readonly undo?: () => void;
  /** Shows what it changed, where that was not seen before. */
  readonly changes?: () => void;
}

/** What was just saved, from when it is in force, and the way back. */
export function SavedNotice({ saved: { revision, from }, undo, changes }: SavedNoticeProps) {
  const { t } = useSpeech();
  return (
    <Notice tone="success">
      <p className="mb-2">
        {from === null ? (
          t('configuration.saved', { revision })
        ) : (
          <>
            {t('configuration.saved.from', { revision })} <Time at={from} form="full" />.
          </>
        )}
      </p>
      {changes !== undefined && (
        <button type="button" className="btn btn-outline-primary btn-sm me-2" onClick={changes}>
          {t('revisions.changes')}
        </button>
      )}
      {undo !== undefined && (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={undo}>
          {t('configuration.undo')}
        </button>
      )}
    </Notice>
  );
}

interface ScheduledNoticeProps {
  readonly stored: StoredSection;
  /** Goes on from what is scheduled. */
  readonly begin: (value: unknown) => void;
}

/** What is scheduled for the section: shown is what is in force, which is not what somebody planned. */
export function ScheduledNotice({ stored: { section, scheduled }, begin }: ScheduledNoticeProps) {
  const { t } = useSpeech();
  const api = useApi();
  const read = useAction(async (revision: number) => {
    const path = { revision: String(revision), section };
    const { value } = await api.get('/configuration/revisions/{revision}/sections/{section}', { path });
    begin(value);
  });
  if (scheduled.length === 0) return null;
  return (
    <Notice tone="info">
      <OutcomeNotice outcome={read.outcome} />
      <ul className="mb-0">
        {scheduled.map(({ revision, effectiveFrom }) => (
          <li key={revision}>
            {t('configuration.scheduled', { revision })} <Time at={effectiveFrom} form="full" />.{' '}
            <button
              type="button"
              className="btn btn-link p-0"
              aria-disabled={read.busy}
              onClick={() => void read.run(revision)}
            >
              {t('configuration.scheduled.begin', { revision })}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
