import { Button } from 'design-react-kit';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useApi } from '../../../api/api.context.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { FailureNotice } from '../../../components/failure-notice.js';
import { Icon } from '../../../components/icon.js';
import { Notice } from '../../../components/notice.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { useAction } from '../../../form/use-action.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useSession } from '../../../staff/session/session.context.js';
import { staffDraftKey } from '../../../storage/drafts.js';
import { useKept } from '../../../storage/use-kept.js';
import { Meanwhile } from '../meanwhile.js';
import { useSpeech } from '../texts/index.js';
import type { Act, Place, Values } from './action.js';
import { ActField } from './act-field.js';
import { formProblems, shownFields } from './form.check.js';

export interface ActFormProps {
  readonly act: Act;
  readonly place: Place;
  /** Whether it can still be done. */
  readonly offered: boolean;
  readonly close: () => void;
  /** It was done: what is on the page is read anew. */
  readonly done: (label: string) => void;
  /** Somebody was faster: the page is read anew, so that it shows what they did. */
  readonly stale: () => Promise<void>;
  /** Somebody is writing: the others are told. */
  readonly writing: () => void;
}

/**
 * The form of something that can be done, beside the conversation rather than in front of it. What is typed is kept at every
 * letter; when somebody was faster it is still there, upon the new version.
 */
export function ActForm({ act, place, offered, close, done, stale, writing }: ActFormProps) {
  const { t } = useSpeech();
  const api = useApi();
  const { tenant } = usePortal();
  const { person } = useSession();
  const { number } = place.ticket;
  const version = (place.task ?? place.ticket).version;
  const key = staffDraftKey(tenant, person, 'ticket', number, place.task?.id ?? '', act.id);
  const [draft, setDraft, forget] = useKept<Values | null>(key, null, readValues);
  const [resumed] = useState(draft !== null);
  const now = { version, updatedAt: place.ticket.updatedAt };
  const [begun, setBegun] = useState(now);
  // Until something is written, it is about the ticket as the page shows it.
  const seen = draft === null ? now : begun;
  const [check, setCheck] = useState<{ problems: readonly FormProblem[]; round: number }>({ problems: [], round: 0 });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const values = draft ?? act.initial?.(place) ?? {};
  const fields = shownFields(act.fields(place), values);
  const names = fields.map(({ name }) => name);
  const action = useAction(
    (input: { values: Values; version: number }, idempotency: string) =>
      act.send(
        {
          ...{ api, number, place },
          beside: { key: idempotency, ...(act.anyVersion === true ? {} : { version: input.version }) },
        },
        input.values,
      ),
    names,
  );
  const changeAll = (more: Values) => {
    if (draft === null) setBegun(now);
    setDraft({ ...values, ...more });
    writing();
  };
  const refuse = (problems: readonly FormProblem[]) => setCheck(({ round }) => ({ problems, round: round + 1 }));
  const send = async () => {
    const wrong = formProblems(fields, values, t);
    if (wrong.length > 0) return refuse(wrong);
    setCheck({ problems: [], round: 0 });
    const shown = Object.fromEntries(Object.entries(values).filter(([name]) => isSent(name, fields)));
    const ended = await action.run({ values: shown, version: seen.version });
    if (ended.kind === 'invalid') refuse(ended.problems);
    if (ended.kind === 'stale') await stale();
    if (ended.kind !== 'done') return;
    forget();
    done(act.label(place));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    else return;
    event.preventDefault();
  };
  const moved = act.anyVersion !== true && version !== seen.version;
  const refused = action.outcome?.kind === 'stale' ? action.outcome.failure : null;
  // What is already so, or can never be, is refused as a conflict too: then nobody was faster.
  const overtaken = moved || refused?.status === PRECONDITION_FAILED;
  return (
    <section className="sp-act" aria-labelledby="act-title" onKeyDown={keys} data-act={act.id}>
      <div className="sp-act-head">
        <h2 id="act-title" ref={heading} tabIndex={-1}>
          {act.label(place)}
        </h2>
        <button type="button" className="sp-icon-button" aria-label={t('act.close')} onClick={close}>
          <Icon name="close" className="icon-sm" />
        </button>
      </div>
      {resumed && draft !== null && (
        <p className="sp-help">
          {t('act.kept')}{' '}
          <button type="button" className="btn btn-link p-0" onClick={forget}>
            {t('act.forget')}
          </button>
        </p>
      )}
      {!offered && <Notice tone="warning">{t('act.notNow')}</Notice>}
      {overtaken && (
        <Meanwhile
          place={place}
          since={seen}
          failure={refused}
          read={
            moved
              ? () => {
                  setBegun(now);
                  action.clear();
                }
              : undefined
          }
        />
      )}
      {action.outcome?.kind === 'failed' && <FailureNotice error={action.outcome.failure} />}
      {refused !== null && !overtaken && <FailureNotice error={refused} />}
      <ErrorSummary {...check} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {fields.map((field) => (
          <ActField
            key={field.name}
            {...{ field, values, place }}
            change={(name, value) => changeAll({ [name]: value })}
            changeAll={changeAll}
            problems={check.problems}
          />
        ))}
        <div className="sp-actions sp-act-actions">
          <Button color="primary" size="sm" type="submit" aria-disabled={action.busy}>
            {action.busy ? t('act.busy') : act.label(place)}
          </Button>
          <span className="sp-help sp-act-hint">{t('act.send.hint')}</span>
        </div>
      </form>
    </section>
  );
}

const PRECONDITION_FAILED = 412;

/** What fields with more than one value write beside their own name. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  triplet: ['topic', 'subtopic', 'kind'],
  office: ['text'],
};

const isSent = (name: string, fields: ReturnType<typeof shownFields>): boolean =>
  fields.some((field) => field.name === name || BESIDE[field.kind]?.includes(name) === true);

function readValues(stored: unknown): Values | null {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
