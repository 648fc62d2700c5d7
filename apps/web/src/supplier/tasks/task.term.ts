import type { Language } from '../../api/types.js';
import { termWords, type TermTone } from '../../time/term.words.js';
import type { SupplierKey } from '../texts/index.js';
import type { Task } from '../task.types.js';

export interface TaskTerm {
  readonly tone: TermTone | 'met' | 'quiet';
  readonly key: SupplierKey;
  readonly span: string;
}

type Judged = Pick<Task, 'state' | 'dueAt' | 'target' | 'withinTerm'>;

/** How the term of a task stands: still counting, waiting for an answer, or judged once the task was concluded (B4). */
export function taskTerm(task: Judged, now: Date, language: Language): TaskTerm {
  const { state, dueAt, target, withinTerm } = task;
  const said = (tone: TaskTerm['tone'], key: SupplierKey): TaskTerm => ({ tone, key, span: '' });
  if (target === undefined && dueAt === undefined) return said('quiet', 'term.none');
  if (state === 'refused' || state === 'cancelled') return said('quiet', 'term.over');
  if (state === 'done' || state === 'verified') {
    if (withinTerm === undefined) return said('quiet', 'term.over');
    return withinTerm ? said('met', 'term.met') : said('late', 'term.missed');
  }
  if (dueAt === undefined) return said('quiet', 'term.waiting');
  const { tone, span } = termWords(dueAt, now, language);
  return { tone, key: `term.${tone}`, span };
}
