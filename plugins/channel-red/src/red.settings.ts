import { dropSettings } from '@sportello/drop-folder';
import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { words } from './red.words.js';

/** The HTTP interface of a protocol system. */
const restSettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(1_000)
    .refine((url) => !/[?#]|@/.test(url), { message: 'an address without user, ? and # is expected' })
    .meta(words.restUrl),
  token: secretRef().meta(words.restToken),
  pageSize: z.int().min(1).max(100).default(20).meta(words.restPageSize),
});

/** Answers of the desk, handed back to be registered as outgoing. */
const outgoingSettings = z.strictObject({
  folder: dropSettings.folder.optional().meta(words.outgoingFolder),
  classification: z.string().min(1).max(200).optional().meta(words.outgoingClassification),
  dossier: z.string().min(1).max(200).optional().meta(words.outgoingDossier),
});

/** Where registrations come from, one of two: a folder the protocol system writes into, or its HTTP interface. */
export const redSettings = z
  .strictObject({
    ...dropSettings,
    folder: dropSettings.folder.optional().meta(words.folder),
    rest: restSettings.optional().meta(words.rest),
    outgoing: outgoingSettings.optional().meta(words.outgoing),
    maxBytes: z
      .int()
      .min(1_024)
      .max(200 * 1024 * 1024)
      .default(100 * 1024 * 1024)
      .meta(words.maxBytes),
    administrations: z
      .array(z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/))
      .max(50)
      .default([])
      .meta(words.administrations),
  })
  .superRefine(({ folder, rest, outgoing }, ctx) => {
    const wrong = (path: string[], message: string) => ctx.addIssue({ code: 'custom', path, message });
    if ((folder === undefined) === (rest === undefined)) wrong(['folder'], 'either folder or rest is expected');
    if (outgoing === undefined) return;
    if (rest !== undefined && outgoing.folder !== undefined)
      wrong(['outgoing', 'folder'], 'answers go by rest, where registrations come from');
    if (folder !== undefined && outgoing.folder === undefined)
      wrong(['outgoing', 'folder'], 'a folder for answers is expected');
    if (outgoing.folder !== undefined && inside(outgoing.folder, folder ?? ''))
      wrong(['outgoing', 'folder'], 'neither of the two folders may be within the other');
  });

/** Whether one of two folders is the other or lies within it. */
function inside(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => `${path.replace(/\/+$/, '')}/`) as [string, string];
  return a.startsWith(b) || b.startsWith(a);
}

export type RedSettings = z.output<typeof redSettings>;
export type RestSettings = z.output<typeof restSettings>;
