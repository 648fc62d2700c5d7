import type { Language } from '../api/types.js';
import { formatBytes } from '../i18n/format.js';
import type { FormProblem } from './form.problem.js';

export interface FileLimits {
  readonly max: number;
  readonly maxBytes: number;
  /** Empty: any. */
  readonly mediaTypes: readonly string[];
}

/** Only what the page needs to know of a file. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

export function checkFiles(files: readonly ChosenFile[], limits: FileLimits, language: Language): FormProblem[] {
  const found: FormProblem[] = [];
  const refuse = (text: FormProblem['text']) => found.push({ field: 'attachments', text });
  if (files.length > limits.max) refuse({ key: 'error.files.count', values: { max: limits.max } });
  for (const { name, size, type } of files) {
    if (size === 0) refuse({ key: 'error.files.empty', values: { name } });
    else if (size > limits.maxBytes) {
      refuse({ key: 'error.files.size', values: { name, size: formatBytes(limits.maxBytes, language) } });
    } else if (limits.mediaTypes.length > 0 && !limits.mediaTypes.includes(mediaTypeOf(type))) {
      refuse({ key: 'error.files.type', values: { name } });
    }
  }
  return found;
}

function mediaTypeOf(type: string): string {
  return type.split(';')[0]?.trim().toLowerCase() ?? '';
}
