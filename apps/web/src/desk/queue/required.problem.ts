import type { FormProblem } from '../../form/form.problem.js';

/** A field without which it does not go on, under the label of the page. */
export const requiredProblem = (field: string, label: string): FormProblem => ({
  field,
  text: { key: 'error.required', values: { label } },
});
