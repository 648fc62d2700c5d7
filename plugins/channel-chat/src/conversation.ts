import type { ChatConversation, InputProblem, Language } from '@sportello/plugin-sdk';
import { z } from 'zod';

/** A piece of a conversation as it is kept. */
export interface StoredConversation extends ChatConversation {
  readonly language: Language;
}

const attachment = z.strictObject({
  name: z.string().max(1_000),
  mediaType: z.string().max(200),
  blob: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().nonnegative() }),
});

export const conversationSchema: z.ZodType<StoredConversation> = z.strictObject({
  id: z.string().max(100),
  last: z.int().positive(),
  ticketReference: z.string().max(1_000).nullable(),
  zone: z.string().max(100),
  requester: z.strictObject({ name: z.string().max(1_000), email: z.string().max(1_000) }),
  lines: z
    .array(
      z.strictObject({
        at: z.iso.datetime({ offset: true }),
        by: z.enum(['requester', 'bot', 'operator']),
        name: z.string().max(1_000),
        text: z.string().max(100_000),
        attachments: z.array(attachment).max(100),
      }),
    )
    .min(1)
    .max(10_000),
  language: z.enum(['it', 'en']),
});

const LONGEST_NAME = 120;
/** Control characters, half characters, and what turns the direction of a text. */
const STRANGE = /[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u;
const address = z.email().max(254);

/** What is wrong with what whoever asks says of themselves. */
export function askerProblems({ name, email }: ChatConversation['requester']): readonly InputProblem[] {
  return [...nameProblems(name), ...emailProblems(email.trim())];
}

function nameProblems(name: string): readonly InputProblem[] {
  if (!/[^\s\p{Cf}]/u.test(name))
    return [problem('name', 'required', 'Campo obbligatorio.', 'This field is required.')];
  if (name.length > LONGEST_NAME)
    return [
      problem('name', 'too-long', `Al massimo ${LONGEST_NAME} caratteri.`, `At most ${LONGEST_NAME} characters.`),
    ];
  if (STRANGE.test(name))
    return [
      problem('name', 'bad-characters', 'Contiene caratteri non ammessi.', 'It has characters that are not allowed.'),
    ];
  return [];
}

function emailProblems(email: string): readonly InputProblem[] {
  if (email === '') return [problem('email', 'required', 'Campo obbligatorio.', 'This field is required.')];
  if (address.safeParse(email).success) return [];
  return [
    problem(
      'email',
      'bad-email',
      'Serve un indirizzo di posta, ad esempio nome@esempio.it.',
      'An e-mail address is expected, e.g. name@example.org.',
    ),
  ];
}

const problem = (field: string, code: string, it: string, en: string): InputProblem => ({
  field,
  code,
  message: { it, en },
});
