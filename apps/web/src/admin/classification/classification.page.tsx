import { useState } from 'react';
import { useAnnounce } from '../../layout/announcer.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { SectionEditor } from '../configuration/section.editor.js';
import { EntryDialog } from './entry.dialog.js';
import { RemoveDialog } from './remove.dialog.js';
import { useSpeech } from './texts/index.js';
import { TreeView, type Act, type Front } from './tree.view.js';
import {
  entryAt,
  sectionFrom,
  siblingsOf,
  treeFrom,
  withEntry,
  withMore,
  withMoved,
  withRetired,
  type EntryPath,
} from './tree.js';

const asIs = (value: unknown): unknown => value;

/** The triplets with what guides to them (B7): seen, changed, added, taken out; saved as a revision. */
export default function ClassificationPage() {
  const { t } = useSpeech();
  return (
    <>
      <AreaHeading title={t('tree.title')} />
      <p className="sp-lead">{t('tree.text')}</p>
      <SectionEditor section="classification" shape={asIs}>
        {({ value, set }) => <Editing value={value} set={set} />}
      </SectionEditor>
    </>
  );
}

function Editing({ value, set }: { value: unknown; set: (value: unknown) => void }) {
  const [front, setFront] = useState<Front | null>(null);
  const { t } = useSpeech();
  const announce = useAnnounce();
  const tree = treeFrom(value);
  const close = () => setFront(null);
  const change = (changed: typeof tree) => {
    set(sectionFrom(changed));
    close();
  };
  const act = (what: Act, path: EntryPath) => {
    if (what === 'up' || what === 'down') {
      set(sectionFrom(withMoved(tree, path, what === 'up' ? -1 : 1)));
      return announce(t('tree.movedNow'));
    }
    const one = entryAt(tree, path);
    if (one === undefined) return;
    set(sectionFrom(withEntry(tree, path, withRetired(one, what === 'retire'))));
    announce(t(what === 'retire' ? 'tree.retired' : 'tree.offered'));
  };
  const entry = front === null || front.kind === 'add' ? undefined : entryAt(tree, front.path);
  return (
    <>
      <TreeView {...{ tree, open: setFront, act }} />
      {front?.kind === 'add' && (
        <EntryDialog
          {...{ above: front.path, close, entry: undefined }}
          taken={siblingsOf(tree, front.path).map(({ id }) => id)}
          keep={(made) => change(withMore(tree, front.path, made))}
        />
      )}
      {front?.kind === 'change' && entry !== undefined && (
        <EntryDialog
          {...{ above: front.path.slice(0, -1), entry, close, taken: [] }}
          keep={(made) => change(withEntry(tree, front.path, made))}
        />
      )}
      {(front?.kind === 'remove' || front?.kind === 'uses') && entry !== undefined && (
        <RemoveDialog
          {...{ entry, close, only: front.kind === 'uses' }}
          without={sectionFrom(withEntry(tree, front.path, null))}
          remove={() => change(withEntry(tree, front.path, null))}
        />
      )}
    </>
  );
}
