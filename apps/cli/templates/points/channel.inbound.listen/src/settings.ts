import { z } from 'zod';

export const settings = z.strictObject({
  host: z.string().default('127.0.0.1'),
  /** 0: any free port. */
  port: z.int().min(0).max(65_535),
});

export type Settings = z.output<typeof settings>;
