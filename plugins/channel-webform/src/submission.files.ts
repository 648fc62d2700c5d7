import type { InputProblem, PushFile } from '@sportello/plugin-sdk';
import * as problems from './form.problems.js';
import type { FormSettings } from './form.settings.js';
import type { Submission } from './submission.js';

const NAMELESS = 'attachment';
const LONGEST_NAME = 200;

/** The files sent along, judged by number, size and declared type. What they hold is not looked into. */
export function checkFiles(
  files: readonly PushFile[],
  limits: FormSettings['attachments'],
  found: InputProblem[],
): Submission['attachments'] {
  const ours = files.filter((file) => file.field === 'attachments');
  if (ours.length < files.length) found.push(problems.unexpectedFile('attachments'));
  if (ours.length > limits.max) found.push(problems.tooManyFiles(limits.max));
  return ours.map(({ name, mediaType, blob }) => {
    const declared = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
    const shown = name.slice(0, LONGEST_NAME) || NAMELESS;
    if (blob.size === 0) found.push(problems.emptyFile('attachments'));
    if (blob.size > limits.maxBytes) found.push(problems.fileTooLarge(shown, limits.maxBytes));
    if (!limits.mediaTypes.includes(declared)) found.push(problems.badFileType('attachments'));
    return { name: shown, mediaType: declared, blob };
  });
}
