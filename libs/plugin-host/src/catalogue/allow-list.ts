import { readFile } from 'node:fs/promises';
import { DomainError } from '@sportello/kernel';
import { z } from 'zod';

const allowListSchema = z.strictObject({
  $comment: z.string().optional(),
  plugins: z.array(
    z.strictObject({
      /** npm name of the package. */
      package: z.string().regex(/^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/),
      /** The one version that may run. */
      version: z.string().regex(/^\d+\.\d+\.\d+/),
      /** Where it is when it is not installed: a tarball (`.tgz`) or a folder, relative to the installation. */
      from: z.string().min(1).exactOptional(),
      /** `sha256-` and the digest of manifest and code (see `integrityOf`). */
      integrity: z
        .string()
        .regex(/^sha256-[0-9a-f]{64}$/)
        .optional(),
    }),
  ),
});

export type AllowedPlugin = z.output<typeof allowListSchema>['plugins'][number];

/** Reads `config/plugins.json`: what may be loaded, and nothing else is. @throws DomainError PLUGIN.ALLOW_LIST */
export async function readAllowList(file: string): Promise<readonly AllowedPlugin[]> {
  try {
    return allowListSchema.parse(JSON.parse(await readFile(file, 'utf8'))).plugins;
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new DomainError(
      'PLUGIN.ALLOW_LIST',
      'invalid',
      { it: `L’elenco dei plugin ${file} non è valido: ${why}`, en: `The plugin list ${file} is not valid: ${why}` },
      { cause },
    );
  }
}
