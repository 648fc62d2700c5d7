import { blobRefSchema } from '@sportello/plugin-sdk';
import { z } from 'zod';

const file = z.object({ name: z.string(), mediaType: z.string(), blob: blobRefSchema });

/** A form filled in rightly, as it is kept. Read again as often as it takes, also by later versions. */
export const submissionSchema = z.object({
  language: z.enum(['it', 'en']),
  userType: z.string().nullable(),
  area: z.string().nullable(),
  topic: z.string().nullable(),
  subtopic: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  organisation: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.boolean()])),
  attachments: z.array(file),
  /** Something filled in the field that people cannot see. */
  suspicious: z.boolean(),
});

export type Submission = z.output<typeof submissionSchema>;
