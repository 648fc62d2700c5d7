import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { words } from './phone.words.js';

export const phoneSettings = z.strictObject({
  secrets: z.array(secretRef()).min(1).max(5).meta(words.secrets),
  toleranceSeconds: z.int().min(10).max(3_600).default(300).meta(words.toleranceSeconds),
  language: z.enum(['it', 'en']).optional().meta(words.language),
});

export type PhoneSettings = z.output<typeof phoneSettings>;
