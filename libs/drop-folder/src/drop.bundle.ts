import { PoisonMessageError, blobRefSchema, type BlobRef } from '@sportello/plugin-sdk';
import { z } from 'zod';

/** Files taken from a drop folder, as they are kept: their bytes are blobs. */
export interface DropBundle {
  /** Name of the subfolder, or what the files' names have in common. */
  readonly item: string;
  readonly files: readonly BundledFile[];
}

export interface BundledFile {
  readonly name: string;
  readonly size: number;
  /** Null: not read, because it was refused unseen. */
  readonly blob: BlobRef | null;
}

const bundleSchema: z.ZodType<DropBundle> = z.object({
  item: z.string(),
  files: z.array(z.object({ name: z.string(), size: z.number(), blob: blobRefSchema.nullable() })),
});

export function writtenBundle(bundle: DropBundle): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(bundle));
}

/** @throws PoisonMessageError `bundle-unreadable` */
export function readBundle(bytes: Uint8Array): DropBundle {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    value = undefined;
  }
  const read = bundleSchema.safeParse(value);
  if (!read.success) throw new PoisonMessageError('bundle-unreadable', 'what is stored is not a list of files');
  return read.data;
}
