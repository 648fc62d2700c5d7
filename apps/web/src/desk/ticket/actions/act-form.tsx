import { useState } from 'react';
import { useApi } from '../../../api/api.context.js';
import { useAction } from '../../../form/use-action.js';
import { usePortal } from '../../../layout/portal.context.js';
import { ActPanel } from '../../../staff/acts/act-panel.js';
import { standingOf, useSending } from '../../../staff/acts/use-sending.js';
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
 * The form of something that can be done. What is typed is kept at every letter; when somebody was faster it is still there, upon
 * the new version.
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
  const values = draft ?? act.initial?.(place) ?? {};
  const fields = shownFields(act.fields(place), values);
  const action = useAction(
    (input: { values: Values; version: number }, idempotency: string) =>
      act.send(
        {
          ...{ api, number, place },
          beside: { key: idempotency, ...(act.anyVersion === true ? {} : { version: input.version }) },
        },
        input.values,
      ),
    fields.map(({ name }) => name),
  );
  const { check, send } = useSending({
    ...{ action, stale },
    wrong: () => formProblems(fields, values, t),
    input: () => {
      const shown = Object.entries(values).filter(([name]) => isSent(name, fields));
      return { values: Object.fromEntries(shown), version: seen.version };
    },
    done: () => {
      forget();
      done(act.label(place));
    },
  });
  const changeAll = (more: Values) => {
    if (draft === null) setBegun(now);
    setDraft({ ...values, ...more });
    writing();
  };
  const moved = act.anyVersion !== true && version !== seen.version;
  const { refused, overtaken, failure } = standingOf(action, moved);
  const read = () => {
    setBegun(now);
    action.clear();
  };
  return (
    <ActPanel
      {...{ id: act.id, title: act.label(place), check, busy: action.busy, failure, close, forget }}
      kept={resumed && draft !== null}
      notNow={offered ? null : t('act.notNow')}
      meanwhile={
        overtaken && <Meanwhile {...{ place, since: seen, failure: refused, read: moved ? read : undefined }} />
      }
      send={() => void send()}
    >
      {fields.map((field) => (
        <ActField
          key={field.name}
          {...{ field, values, place, changeAll, problems: check.problems }}
          change={(name, value) => changeAll({ [name]: value })}
        />
      ))}
    </ActPanel>
  );
}

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
