import { useState } from 'react';
import type { FormProblem } from '../form/form.problem.js';
import { useAction } from '../form/use-action.js';
import { usePortal } from '../layout/portal.context.js';
import { useSession } from '../staff/session/session.context.js';
import { staffDraftKey } from '../storage/drafts.js';
import { useKept } from '../storage/use-kept.js';

/** What is typed into a form, by the names of its fields. */
export type Draft<Name extends string> = Readonly<Record<Name, string>>;

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
  const { tenant } = usePortal();
  const { person } = useSession();
  const names = Object.keys(initial) as Name[];
  const [draft, set, forget] = useKept<Draft<Name>>(staffDraftKey(tenant, person, ...of), initial, (stored) =>
    textsOf(stored, initial, names),
  );
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
  const change = (name: Name, value: string) => set({ ...draft, [name]: value });
  return { draft, change, action, round, send, problems: missing.length > 0 ? missing : action.problems };
}

/** What was kept in the window; nothing else than texts is taken from it. */
function textsOf<Name extends string>(
  stored: unknown,
  initial: Draft<Name>,
  names: readonly Name[],
): Draft<Name> | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const kept = new Map<string, unknown>(Object.entries(stored));
  return Object.fromEntries(
    names.map((name) => {
      const value = kept.get(name);
      return [name, typeof value === 'string' ? value : initial[name]];
    }),
  ) as Draft<Name>;
}
