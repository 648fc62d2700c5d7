import { access, constants, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, dropRoot, dropError } from '@sportello/drop-folder';
import { ConfigPluginError, type OutboundMessage } from '@sportello/plugin-sdk';
import type { OutgoingAnswer } from './outgoing.parcel.js';
import type { RedContext } from './protocol.source.js';

/** Puts an answer where the registry takes it from: a subfolder that appears whole, once for each reference. */
export async function handOverInFolder(
  ctx: RedContext,
  answer: OutgoingAnswer,
  message: OutboundMessage,
): Promise<void> {
  const root = await outgoingRoot(ctx);
  const target = join(root, answer.reference);
  if (await exists(target)) return;
  const draft = await mkdtemp(join(root, '.risposta-')).catch(asDropError(root));
  try {
    // Names within are ours; how people called the files stands in risposta.json.
    for (const [at, { blob }] of message.attachments.entries())
      await writeFile(join(draft, fileName(at)), await ctx.blobs.get(blob));
    const files = answer.documents.map((document, at) => ({ ...document, file: fileName(at) }));
    await writeFile(join(draft, 'risposta.json'), JSON.stringify({ ...answer, documents: files }, null, 2));
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster: it is the same answer.
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return;
    throw dropError(error, root);
  }
}

/** Tries the folder without putting anything into it. @throws PluginError */
export async function checkOutgoing(ctx: RedContext): Promise<void> {
  const root = await outgoingRoot(ctx);
  await access(root, constants.W_OK | constants.X_OK).catch(asDropError(root));
}

async function outgoingRoot({ settings: { outgoing } }: RedContext): Promise<string> {
  const folder = outgoing?.folder;
  if (folder === undefined) throw new ConfigPluginError('outgoing.folder', 'no folder for answers is given');
  return dropRoot({ folder, settleSeconds: 0, incompleteAfterMinutes: 1 }).catch((error: unknown): never => {
    throw error instanceof ConfigPluginError ? new ConfigPluginError('outgoing.folder', error.message) : error;
  });
}

const fileName = (at: number): string => `documento-${String(at + 1).padStart(3, '0')}`;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw dropError(error, path);
    },
  );

const asDropError =
  (path: string) =>
  (error: unknown): never => {
    throw dropError(error, path);
  };
