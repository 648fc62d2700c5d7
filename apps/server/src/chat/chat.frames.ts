import { z } from 'zod';

/** Characters of a frame: a line at its longest, in characters that take four bytes, and what stands around it. */
export const LONGEST_FRAME = 20_000;

/** As a page calls what it says, so that saying it again is not saying it twice. */
const saidAs = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const text = z.string().min(1).max(4_000);
const seq = z.int().min(0).max(1_000_000);
const chat = z.uuid();

/** What a page of somebody who asks may send. */
export const guestFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('resume'), chat, key: z.string().regex(/^[A-Za-z0-9_-]{43}$/), after: seq }),
  z.strictObject({ type: z.literal('say'), as: saidAs, text }),
  z.strictObject({ type: z.literal('writing') }),
  z.strictObject({
    type: z.literal('hand-over'),
    name: z.string().max(1_000),
    email: z.string().max(1_000),
    /** Nobody is there: it is left as a request. */
    leave: z.boolean().default(false),
  }),
  z.strictObject({ type: z.literal('end') }),
]);
export type GuestFrame = z.output<typeof guestFrameSchema>;

/** What a page of the desk may send. */
export const operatorFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('open'), chat, after: seq }),
  z.strictObject({ type: z.literal('take'), chat }),
  z.strictObject({ type: z.literal('say'), chat, as: saidAs, text }),
  z.strictObject({ type: z.literal('writing'), chat }),
  z.strictObject({ type: z.literal('release'), chat }),
  z.strictObject({ type: z.literal('end'), chat }),
]);
export type OperatorFrame = z.output<typeof operatorFrameSchema>;

/** What came as a frame, or null when it is none: not text, not JSON, too deep, too much, unknown. */
export function frameIn<T>(schema: z.ZodType<T>, data: Buffer, isBinary: boolean): T | null {
  if (isBinary || data.byteLength > LONGEST_FRAME) return null;
  try {
    const read = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
