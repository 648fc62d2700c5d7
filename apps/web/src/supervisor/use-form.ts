import { useState } from 'react';
import type { FormProblem } from '../form/form.problem.js';
import { useAction } from '../form/use-action.js';
import { useDraftTexts } from '../staff/session/use-draft-texts.js';
import type { Texts } from '../storage/kept.texts.js';

/** What is typed into a form, by the names of its fields. */
export type Draft<Name extends string> = Texts<Name>;

export interface FormOf<Name extends string, Answer> {
  /** What the form is of, e.g. `['quality', 'sample']`: under it what is typed is kept. */
  readonly of: readonly string[];
  readonly initial: Draft<Name>;
  /** Labels of the fields that cannot be left empty, as they stand now. */
  readonly needs: (draft: Draft<Name>) => Partial<Record<Name, string>>;
  readonly perform: (draft: Draft<Name>, key: string) => Promise<Answer>;
  readonly done: (answer: Answer) => void;
}

/** Fields of text that are kept until they were sent, with what is missing or was refused. */
export function useForm<Name extends string, Answer>({ of, initial, needs, perform, done }: FormOf<Name, Answer>) {
  const names = Object.keys(initial) as Name[];
  const [draft, changeAll, forget] = useDraftTexts<Name>(initial, ...of);
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const [round, setRound] = useState(0);
  const action = useAction(perform, names);
  const send = async () => {
    const trimmed = Object.fromEntries(names.map((name) => [name, draft[name].trim()])) as Record<Name, string>;
    const asked = Object.entries<string | undefined>(needs(trimmed)) as [Name, string | undefined][];
    const absent = asked
      .filter(([name, label]) => label !== undefined && trimmed[name] === '')
      .map(([field, label = '']): FormProblem => ({ field, text: { key: 'error.required', values: { label } } }));
    setMissing(absent);
    const ended = absent.length > 0 ? null : await action.run(trimmed);
    if (ended === null || ended.kind === 'invalid') setRound((count) => count + 1);
    if (ended?.kind !== 'done') return;
    forget();
    done(ended.answer);
  };
  const change = (name: Name, value: string) => changeAll({ [name]: value } as Partial<Draft<Name>>);
  return { draft, change, action, round, send, problems: missing.length > 0 ? missing : action.problems };
}
