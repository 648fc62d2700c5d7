import {
  acknowledgeDrop,
  checkDrop,
  pollDrop,
  type DropFile,
  type DropKind,
  type DropVerdict,
} from '@sportello/drop-folder';
import { ConfigPluginError, type PluginContext } from '@sportello/plugin-sdk';
import { parcelOf } from './parcel.js';
import { REGISTRATION_MEDIA_TYPE, type ProtocolSource, type RedContext } from './protocol.source.js';
import type { RedSettings } from './red.settings.js';

type FolderSettings = RedSettings & { readonly folder: string };

const kindOf = (maxBytes: number): DropKind => ({
  layout: 'folders',
  mediaType: REGISTRATION_MEDIA_TYPE,
  maxBytes,
  judge,
});

/** One subfolder for each registration: the segnatura and the documents it names. */
export const folderSource: ProtocolSource = {
  check: (ctx) => checkDrop(withFolder(ctx).settings),
  poll: (ctx, cursor) => pollDrop(withFolder(ctx), cursor, kindOf(ctx.settings.maxBytes)),
  acknowledge: (ctx, cursor) => acknowledgeDrop(withFolder(ctx), cursor, 'folders'),
};

function withFolder(ctx: RedContext): PluginContext<FolderSettings> {
  const { folder } = ctx.settings;
  if (folder === undefined) throw new ConfigPluginError('folder', 'no folder is given');
  return { ...ctx, settings: { ...ctx.settings, folder } };
}

function judge(_name: string, files: readonly DropFile[], overdue: boolean): DropVerdict {
  const parcel = parcelOf(files);
  const { externalId } = parcel;
  if (!overdue && !parcel.complete) return { is: 'wait' };
  return parcel.is === 'nothing' ? { is: 'refused', externalId, ...parcel.why } : { is: 'ready', externalId };
}
