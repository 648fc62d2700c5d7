import { isAbsolute, normalize } from 'node:path';
import { z } from 'zod';
import { words } from './drop.words.js';

const plainPath = (path: string): boolean => isAbsolute(path) && normalize(path) === path.replace(/(?<=.)[\\/]$/, '');

/** Settings every drop folder has; a plugin spreads them into its own `z.strictObject`. */
export const dropSettings = {
  folder: z
    .string()
    .max(1_000)
    .refine(plainPath, { message: 'an absolute path without . and .. is expected' })
    .meta(words.folder),
  settleSeconds: z.int().min(0).max(3_600).default(5).meta(words.settleSeconds),
  incompleteAfterMinutes: z
    .int()
    .min(1)
    .max(7 * 24 * 60)
    .default(60)
    .meta(words.incompleteAfterMinutes),
};

/** What a drop folder needs to know, as a plugin's parsed settings have it. */
export interface DropSettings {
  /** Absolute path. */
  readonly folder: string;
  readonly settleSeconds: number;
  readonly incompleteAfterMinutes: number;
}
