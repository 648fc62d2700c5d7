import type { InputProblem, Localized } from '@sportello/plugin-sdk';
import { z } from 'zod';

const short = z.string().max(500);

/** What a gateway says of a fax. The document is in it, or in a file of the same request that it names by its digest. */
export const uploadSchema = z.strictObject({
  sender: short.optional(),
  callid: z.array(short).max(20).optional(),
  receivedAt: z.iso.datetime({ offset: true }).optional(),
  pages: z.int().min(0).max(10_000).optional(),
  commid: short.optional(),
  error: short.optional(),
  content: z.base64().min(1).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

export type FaxUpload = z.output<typeof uploadSchema>;

const MESSAGES: Readonly<Record<string, Localized>> = {
  'not-json-object': { it: 'Serve un oggetto JSON.', en: 'A JSON object is expected.' },
  unknown: { it: 'Campo sconosciuto.', en: 'Unknown field.' },
  'bad-value': { it: 'Il valore non è ammesso.', en: 'The value is not allowed.' },
  'one-document': {
    it: 'Serve il documento: in content, oppure un file indicato con sha256, non entrambi.',
    en: 'The document is expected: in content, or a file named by sha256, not both.',
  },
  'file-missing': { it: 'Manca il file con questo sha256.', en: 'The file with this sha256 is missing.' },
  'too-large': { it: 'Il documento è troppo grande.', en: 'The document is too large.' },
  'not-a-fax': { it: 'Il documento non è né TIFF né PDF.', en: 'The document is neither TIFF nor PDF.' },
};
const OTHER: Localized = { it: 'Il valore non è ammesso.', en: 'The value is not allowed.' };
const LONGEST_FIELD = 100;
const MOST_PROBLEMS = 100;

export const uploadProblem = (field: string, code: string): InputProblem => ({
  field: field.slice(0, LONGEST_FIELD),
  code,
  message: MESSAGES[code] ?? OTHER,
});

/** Every field that is wrong, so that whoever builds the gateway learns of all mistakes at once. */
export function uploadProblems({ issues }: z.ZodError): InputProblem[] {
  return issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => uploadProblem(key, 'unknown'))
        : [uploadProblem(issue.path.map(String).join('.'), 'bad-value')],
    )
    .slice(0, MOST_PROBLEMS);
}
