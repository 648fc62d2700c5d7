import { PoisonMessageError } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { isOutcome, isSegnatura } from './registration.files.js';
import { readSegnatura } from './segnatura.js';
import type { ProtocolIdentifier } from './segnatura.model.js';

const CODE = /^[A-Za-z0-9_.-]{1,64}$/;

/** A registration as JSON has it: in `registrata.json` and in answers of the HTTP interface. */
export const registrationSchema = z.object({
  administration: z.string().regex(CODE),
  office: z.string().regex(CODE),
  register: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,16}$/)
    .nullish()
    .transform((register) => register ?? null),
  number: z.string().regex(/^[0-9]{1,20}$/),
  date: z.iso.date(),
  time: z
    .string()
    .regex(/^\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?$/)
    .nullish()
    .transform((time) => time ?? null),
}) satisfies z.ZodType<ProtocolIdentifier>;

const outcomeSchema = z.strictObject({
  /** What `risposta.json` called it. */
  reference: z.string().min(1).max(200),
  registration: registrationSchema.optional(),
  /** Why it was not registered. */
  refused: z.string().min(1).max(500).optional(),
});

/** What became of an answer that was handed over to be registered. */
export interface OutgoingOutcome {
  readonly reference: string;
  /** Null: it was refused, for `refused`. */
  readonly registration: ProtocolIdentifier | null;
  readonly refused: string | null;
}

/** @param files `registrata.json`, and the segnatura of the answer where it does not say the registration itself. @throws PoisonMessageError */
export function readOutcome(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): OutgoingOutcome {
  const read = outcomeSchema.safeParse(jsonOf(files.find(isOutcome)?.bytes));
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.map(String).join('.') ?? '';
    throw new PoisonMessageError('outcome-invalid', `registrata.json: ${where} ${issue?.message ?? ''}`.slice(0, 300));
  }
  const { reference, registration, refused } = read.data;
  const segnatura = files.find(isSegnatura);
  const registered = registration ?? (segnatura === undefined ? null : readSegnatura(segnatura.bytes).identifier);
  if ((registered === null) === (refused === undefined))
    throw new PoisonMessageError('outcome-invalid', 'registrata.json: either a registration or why there is none');
  return { reference, registration: registered, refused: refused ?? null };
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
