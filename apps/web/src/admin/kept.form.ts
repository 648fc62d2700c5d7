import { useState } from 'react';
import type { FormProblem } from '../form/form.problem.js';
import { useAction } from '../form/use-action.js';
import { useDraftTexts } from '../staff/session/use-draft-texts.js';
import type { Texts } from '../storage/kept.texts.js';
import { atNearestFields } from './nearest.field.js';

/** What is being written, by the names the server gives the fields. */
export type TextDraft<Field extends string> = Texts<Field>;

export interface KeptFormProps<Field extends string> {
  /** What it is kept as, of whoever writes. */
  readonly of: readonly [what: string, id: string];
  readonly initial: TextDraft<Field>;
  readonly fields: readonly Field[];
  readonly required: readonly Field[];
  readonly label: (field: Field) => string;
  readonly send: (draft: TextDraft<Field>) => Promise<unknown>;
  readonly saved: () => void;
}

/** A form of texts: what is typed is kept until it is saved, what is missing and what the server says stands at its field. */
export function useKeptForm<Field extends string>(props: KeptFormProps<Field>) {
  const { of, initial, fields, required, label, send, saved } = props;
  const [draft, set, forget] = useDraftTexts<Field>(initial, ...of);
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const action = useAction(
    (sent: TextDraft<Field>) =>
      send(sent).catch((failure: unknown) => {
        throw atNearestFields(failure, fields);
      }),
    fields,
  );
  const save = async () => {
    const absent = required
      .filter((name) => draft[name].trim() === '')
      .map((name): FormProblem => ({
        field: name,
        text: { key: 'error.required', values: { label: label(name) } },
      }));
    setMissing(absent);
    const ended = absent.length > 0 ? null : await action.run(draft);
    if (ended === null || ended.kind === 'invalid') setRound((count) => count + 1);
    if (ended?.kind !== 'done') return;
    forget();
    saved();
  };
  return { draft, set, action, round, save, problems: missing.length > 0 ? missing : action.problems };
}
