import { useEffect, useRef } from 'react';
import type { FormProblem } from '../form/form.problem.js';
import { useSpeech } from '../i18n/language.context.js';
import { fieldId } from './field.js';

/** The problems of a page as text in the reader's language. */
export function useProblemText(): (problem: FormProblem) => string {
  const { t } = useSpeech();
  return ({ text }) => (typeof text === 'string' ? text : t(text.key, text.values));
}

/** What a field's own place shows: its first problem. */
export function errorOf(problems: readonly FormProblem[], field: string, say: (problem: FormProblem) => string) {
  const problem = problems.find((found) => found.field === field);
  return problem ? say(problem) : undefined;
}

/** All problems at once, with links to their fields. Takes the focus each time a check fails (`round` counts the checks). */
export function ErrorSummary({ problems, round }: { problems: readonly FormProblem[]; round: number }) {
  const { t } = useSpeech();
  const say = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (round > 0) box.current?.focus();
  }, [round]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className="alert alert-danger sp-notice" role="group" aria-labelledby="error-summary" tabIndex={-1}>
      <h2 id="error-summary" className="sp-notice-title">
        {t('error.summary')}
      </h2>
      <ul className="mb-0">
        {problems.map((problem, index) => (
          <li key={index}>
            {problem.field === '' ? say(problem) : <FieldLink name={problem.field} text={say(problem)} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FieldLink({ name, text }: { name: string; text: string }) {
  return (
    <a
      href={`#${fieldId(name)}`}
      onClick={(event) => {
        // Not by the fragment: on a ticket's page it is the key.
        event.preventDefault();
        document.getElementById(fieldId(name))?.focus();
      }}
    >
      {text}
    </a>
  );
}
