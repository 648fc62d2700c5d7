import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { ListChoice } from '../../components/choice-field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Notice } from '../../components/notice.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { ReadState } from '../../components/read-state.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../form/use-action.js';
import { formatDay } from '../../i18n/format.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept } from '../../storage/use-kept.js';
import { ConfirmDialog } from '../confirm.dialog.js';
import { useReadConfigurationAnew } from '../configuration/use-section.js';
import { useSpeech } from '../texts/index.js';
import type { SuspensionRules } from './calendar.draft.js';

type Suspension = Schema<'SuspensionView'>;

export interface SuspensionsPartProps {
  /** Name of the calendar. */
  readonly name: string;
  readonly rules: SuspensionRules | undefined;
  /** Something else of the calendar is not saved: a suspension is announced at once, and would go with it. */
  readonly unsaved: boolean;
}

/** C7: the rule in words, what is suspended, and the announcement of more. */
export function SuspensionsPart({ name, rules, unsaved }: SuspensionsPartProps) {
  const { t, of } = useSpeech();
  const read = useRead('/suspensions');
  const [withdrawn, withdraw] = useState<Suspension | null>(null);
  return (
    <section aria-labelledby="suspensions">
      <h2 id="suspensions">{t('suspensions.title')}</h2>
      {rules !== undefined && (
        <p>
          {t('suspensions.rule', { days: rules.maxDaysPerYear, notice: rules.noticeDays })}{' '}
          {Object.values(rules.reasons)
            .map((reason) => of(reason.name))
            .join(', ')}
          .
        </p>
      )}
      <ReadState of={read}>
        {({ items }) => (
          <SuspensionList
            items={items.filter(({ calendar }) => calendar === name)}
            withdraw={unsaved ? null : withdraw}
          />
        )}
      </ReadState>
      {unsaved ? (
        <Notice tone="info">{t('suspensions.unsaved')}</Notice>
      ) : (
        rules !== undefined && <AnnounceForm name={name} rules={rules} />
      )}
      {withdrawn !== null && <WithdrawDialog name={name} from={withdrawn.from} close={() => withdraw(null)} />}
    </section>
  );
}

interface SuspensionListProps {
  readonly items: readonly Suspension[];
  readonly withdraw: ((suspension: Suspension) => void) | null;
}

function SuspensionList({ items, withdraw }: SuspensionListProps) {
  const { t, of, language } = useSpeech();
  if (items.length === 0) return <p>{t('suspensions.none')}</p>;
  return (
    <ul className="sp-day-list">
      {items.map((one) => {
        const days = one.from === one.to ? [one.from] : [one.from, one.to];
        const said = days.map((day) => formatDay(day, language)).join(' – ');
        return (
          <li key={one.from}>
            <span>
              <strong>{said}</strong> {of(one.label)}
            </span>
            {withdraw !== null && (
              <button
                type="button"
                className="btn btn-outline-primary btn-xs"
                aria-label={t('suspensions.withdrawOne', { name: said })}
                onClick={() => withdraw(one)}
              >
                {t('suspensions.withdraw')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function WithdrawDialog({ name, from, close }: { name: string; from: string; close: () => void }) {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const anew = useReadConfigurationAnew();
  return (
    <ConfirmDialog
      title={t('suspensions.withdraw.ask')}
      text={t('suspensions.withdraw.text')}
      action={t('suspensions.withdraw')}
      perform={() =>
        api.post('/calendars/{calendar}/suspensions/withdraw', { path: { calendar: name }, body: { from } })
      }
      done={() => {
        close();
        notify.done(t('suspensions.withdrawn'));
        void anew();
      }}
      close={close}
    />
  );
}

const EMPTY = { from: '', to: '', reason: '' };
type Typed = typeof EMPTY;

/** What was typed before the page was loaded anew; anything else is nothing. */
function readTyped(stored: unknown): Typed | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const known = stored as Readonly<Partial<Record<keyof Typed, unknown>>>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { from: text(known.from), to: text(known.to), reason: text(known.reason) };
}

function AnnounceForm({ name, rules }: { name: string; rules: SuspensionRules }) {
  const { t, of } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const anew = useReadConfigurationAnew();
  const { tenant } = usePortal();
  const { person } = useSession();
  const [typed, setTyped, forget] = useKept(staffDraftKey(tenant, person, 'suspension', name), EMPTY, readTyped);
  const [round, setRound] = useState(0);
  const announce = useAction(
    ({ from, to, reason }: Typed) =>
      api.post('/calendars/{calendar}/suspensions', {
        path: { calendar: name },
        body: { from, to: to || from, reason },
      }),
    ['from', 'to', 'reason'],
  );
  const run = async () => {
    const ended = await announce.run(typed);
    if (ended.kind === 'invalid') setRound((count) => count + 1);
    if (ended.kind !== 'done') return;
    forget();
    notify.done(t('suspensions.announced'));
    await anew();
  };
  const field = (key: 'from' | 'to' | 'reason') => ({
    ...{ name: `suspension.${key}`, value: typed[key], required: key !== 'to' },
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });
  return (
    <form
      noValidate
      className="sp-day-form"
      aria-label={t('suspensions.announce')}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <ErrorSummary problems={announce.problems.map((one) => ({ ...one, field: '' }))} round={round} />
      <OutcomeNotice outcome={announce.outcome} />
      <TextField {...field('from')} type="date" label={t('calendars.from')} />
      <TextField {...field('to')} type="date" label={t('calendars.to')} />
      <ListChoice
        {...field('reason')}
        label={t('suspensions.reason')}
        options={Object.entries(rules.reasons).map(([value, reason]) => ({ value, label: of(reason.name) }))}
      />
      <button type="submit" className="btn btn-outline-primary btn-sm" aria-disabled={announce.busy}>
        {t('suspensions.announce')}
      </button>
    </form>
  );
}
