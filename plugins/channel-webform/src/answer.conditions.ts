/** What a form was told so far, by the names of its own fields. */
export type Answers = Readonly<Record<string, string | boolean>>;

/** Whether earlier answers ask for a field. What was not asked, or not answered, asks for nothing; an empty box was answered no. */
export function answersHold(wanted: Readonly<Record<string, readonly string[]>> | undefined, given: Answers): boolean {
  return Object.entries(wanted ?? {}).every(
    ([name, allowed]) => Object.hasOwn(given, name) && allowed.includes(String(given[name])),
  );
}

interface Asking {
  readonly name: string;
  readonly type: string;
  readonly options?: readonly { readonly value: string }[] | undefined;
  readonly showWhen?: { readonly answers?: Readonly<Record<string, readonly string[]>> | undefined } | undefined;
}

interface AnswerProblem {
  readonly path: (string | number)[];
  readonly message: string;
}

/** Conditions that can never hold. Only what stands before a field can ask for it, so that none wait for each other. */
export function answerProblems(fields: readonly Asking[]): AnswerProblem[] {
  return fields.flatMap(({ showWhen }, at) =>
    Object.entries(showWhen?.answers ?? {}).flatMap(([name, allowed]) => {
      const path = ['fields', at, 'showWhen', 'answers', name];
      const asked = fields.slice(0, at).find((field) => field.name === name);
      if (asked === undefined) return [{ path, message: `no field before this one is called ${name}` }];
      const possible = possibleAnswers(asked);
      if (possible === null) return [{ path, message: `${name} is no choice and no box: its answers are not known` }];
      const strange = allowed.find((answer) => !possible.includes(answer));
      return strange === undefined ? [] : [{ path, message: `${name} is never answered ${strange}` }];
    }),
  );
}

function possibleAnswers({ type, options }: Asking): readonly string[] | null {
  if (type === 'checkbox') return ['true', 'false'];
  return type === 'select' ? (options ?? []).map(({ value }) => value) : null;
}
