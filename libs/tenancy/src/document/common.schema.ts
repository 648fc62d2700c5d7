import { z } from 'zod';

/** Name by which one part of a tenant file refers to another. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, e.g. front-office')
  .max(60);

/** A6: every text a person may see exists in both languages. */
export const nameSchema = z.strictObject({
  it: z.string().trim().min(1).max(300),
  en: z.string().trim().min(1).max(300),
});

/** As {@link nameSchema}, for texts of several paragraphs. */
export const textSchema = z.strictObject({
  it: z.string().trim().min(1).max(20_000),
  en: z.string().trim().min(1).max(20_000),
});

/** Only addresses a browser may safely be sent to. */
export const linkSchema = z
  .url({ protocol: /^https?$/, error: 'must be a web address starting with https://' })
  .max(2_000);
