import type { Api } from '../../api/api.js';
import type { Beside, SupplierRoutes } from '../../api/routes.js';
import type { FormProblem } from '../../form/form.problem.js';
import { checkFiles, type FileLimits } from '../../form/files.validation.js';
import type { Speech } from '../texts/index.js';
import { OUTCOMES, type TaskAct } from './acts.js';

/** What was typed, by the server's names of the fields. */
export interface Typed {
  readonly text: string;
  readonly outcome: string;
  readonly effortMinutes: string;
}

export const NOTHING: Typed = { text: '', outcome: '', effortMinutes: '' };
export const LONGEST = 20_000;
/** What the server takes of one sending. */
export const FILE_LIMITS: FileLimits = { max: 20, maxBytes: 50 * 1024 * 1024, mediaTypes: [] };
const MOST_MINUTES = 1_000_000;

/** What is missing or wrong, before anything is sent. */
export function actProblems(
  act: TaskAct,
  typed: Typed,
  files: readonly File[],
  { t, language }: Pick<Speech, 't' | 'language'>,
): FormProblem[] {
  const found: FormProblem[] = [];
  const label = t(`act.${act.id}.text`);
  if (act.asks === 'conclusion' && outcomeOf(typed) === undefined) {
    found.push({ field: 'outcome', text: { key: 'error.choice', values: { label: t('task.outcome') } } });
  }
  if (act.words === 'required' && typed.text.trim() === '') {
    found.push({ field: 'text', text: { key: 'error.required', values: { label } } });
  }
  if (typed.text.length > LONGEST) {
    found.push({ field: 'text', text: { key: 'error.tooLong', values: { label, max: LONGEST } } });
  }
  if (act.asks === 'conclusion' && !areMinutes(typed.effortMinutes.trim())) {
    found.push({ field: 'effortMinutes', text: t('act.effort.invalid', { max: MOST_MINUTES }) });
  }
  if (act.asks === 'files') {
    if (files.length === 0) found.push({ field: 'attachments', text: t('act.attachments.none') });
    found.push(...checkFiles(files, FILE_LIMITS, language));
  }
  return found;
}

/** Asks the server to do it. @param beside the key of this one action, and the version seen */
export function sendAct(
  api: Api<SupplierRoutes>,
  id: string,
  act: TaskAct,
  typed: Typed,
  files: readonly File[],
  beside: Beside,
): Promise<unknown> {
  const path = { id };
  const text = typed.text.trim();
  switch (act.id) {
    case 'accept':
      return api.post('/tasks/{id}/accept', { path, ...beside, body: text === '' ? {} : { text } });
    case 'complete':
      return api.post('/tasks/{id}/complete', { path, ...beside, body: { text, ...conclusion(typed) } });
    case 'attachments':
      return api.post('/tasks/{id}/attachments', { path, ...beside, form: formOf(text, files) });
    default:
      return api.post(`/tasks/{id}/${act.id}`, { path, ...beside, body: { text } });
  }
}

function conclusion(typed: Typed) {
  const minutes = typed.effortMinutes.trim();
  const outcome = outcomeOf(typed);
  if (outcome === undefined) throw new Error('a conclusion without its outcome: the form is checked before');
  return { outcome, ...(minutes === '' ? {} : { effortMinutes: Number(minutes) }) };
}

function formOf(text: string, files: readonly File[]): FormData {
  const form = new FormData();
  if (text !== '') form.append('text', text);
  for (const file of files) form.append('attachments', file);
  return form;
}

const outcomeOf = ({ outcome }: Typed) => OUTCOMES.find((one) => one === outcome);

const areMinutes = (value: string): boolean =>
  value === '' || (/^\d{1,7}$/.test(value) && Number(value) <= MOST_MINUTES);
