import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const REASON = z.string().min(8).max(300);
const verdict = z.union([z.literal('done'), z.strictObject({ status: z.enum(['todo', 'exempt']), reason: REASON })]);

/** What is asked of every plugin, in the order in which it is shown. */
export const QUALITY_RULES = [
  'contract-spec',
  'texts-in-both-languages',
  'readme',
  'strict-settings',
  'secrets-by-reference',
  'settings-migrations',
  'deadlines-judged',
  'worker-tier',
  'tried-on-the-real-thing',
] as const;

export type QualityRule = (typeof QUALITY_RULES)[number];

const qualitySchema = z.strictObject(
  Object.fromEntries(QUALITY_RULES.map((rule) => [rule, verdict])) as Record<QualityRule, typeof verdict>,
);

/** What a plugin says of itself, rule by rule. */
export type PluginQuality = z.output<typeof qualitySchema>;

export interface QualityCount {
  readonly done: number;
  readonly todo: number;
  readonly exempt: number;
}

/** Reads a plugin's `quality.yaml`. @returns what it says, or why that cannot be told */
export async function pluginQuality(folder: string): Promise<PluginQuality | { readonly problem: string }> {
  try {
    const { success, data, error } = qualitySchema.safeParse(
      parse(await readFile(join(folder, 'quality.yaml'), 'utf8')),
    );
    return success ? data : { problem: z.prettifyError(error) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

export function countQuality(quality: PluginQuality): QualityCount {
  const statuses = QUALITY_RULES.map((rule) => statusOf(quality[rule]));
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  return { done: count('done'), todo: count('todo'), exempt: count('exempt') };
}

export const statusOf = (said: PluginQuality[QualityRule]): 'done' | 'todo' | 'exempt' =>
  said === 'done' ? said : said.status;
