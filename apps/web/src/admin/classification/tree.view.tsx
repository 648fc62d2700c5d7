import { Empty } from '../../components/empty.js';
import { useSpeech } from './texts/index.js';
import { levelOf, localizedOf, type Entry, type EntryPath, type Level } from './tree.js';

/** What is in front of the page. */
export interface Front {
  readonly kind: 'add' | 'change' | 'remove' | 'uses';
  /** Of the entry; of the one above it when one is added. */
  readonly path: EntryPath;
}

type Open = (front: Front) => void;
const ADDED: Readonly<Record<Level, 'topic' | 'subtopic' | null>> = {
  area: 'topic',
  topic: 'subtopic',
  subtopic: null,
};

/** Areas, what is in them when they are opened, and what can be done with each. */
export function TreeView({ tree, open }: { tree: readonly Entry[]; open: Open }) {
  const { t } = useSpeech();
  return (
    <div className="sp-tree">
      <p>
        <button type="button" className="btn btn-primary btn-sm" onClick={() => open({ kind: 'add', path: [] })}>
          {t('tree.add.area')}
        </button>
      </p>
      {tree.length === 0 ? <Empty text={t('tree.empty')} /> : <Entries {...{ entries: tree, above: [], open }} />}
    </div>
  );
}

function Entries({ entries, above, open }: { entries: readonly Entry[]; above: EntryPath; open: Open }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.id} data-entry={[...above, entry.id].join('/')}>
          <OneEntry {...{ entry, path: [...above, entry.id], open }} />
        </li>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly entry: Entry;
  readonly path: EntryPath;
  readonly open: Open;
}

function OneEntry({ entry, path, open }: EntryProps) {
  const { t, of } = useSpeech();
  const level = levelOf(path);
  const help = localizedOf(entry, 'help');
  const about = (
    <>
      <strong>{of(localizedOf(entry, 'name')) || entry.id}</strong>{' '}
      <span className="sp-tree-kind">
        {t(`tree.${level}`)} · <code>{entry.id}</code>
      </span>
    </>
  );
  const rest = (
    <>
      <p className="sp-tree-help">{help === null ? <em>{t('tree.noHelp')}</em> : of(help)}</p>
      <EntryActs {...{ entry, path, open }} />
    </>
  );
  if (level === 'subtopic')
    return (
      <>
        <p className="sp-tree-name">{about}</p>
        {rest}
      </>
    );
  return (
    <details>
      <summary>
        {about} <span className="sp-tree-kind">{t('tree.below', { count: entry.below.length })}</span>
      </summary>
      {rest}
      <Entries {...{ entries: entry.below, above: path, open }} />
    </details>
  );
}

function EntryActs({ entry, path, open }: EntryProps) {
  const { t, of } = useSpeech();
  const name = of(localizedOf(entry, 'name')) || entry.id;
  const added = ADDED[levelOf(path)];
  const button = (kind: Front['kind'], text: string, label: string) => (
    <button
      type="button"
      className="btn btn-outline-primary btn-xs"
      aria-label={label}
      onClick={() => open({ kind, path })}
    >
      {text}
    </button>
  );
  return (
    <span className="sp-row-actions">
      {button('change', t('tree.change'), t('tree.changeOne', { name }))}
      {added !== null &&
        button('add', t(`tree.add.${added}`), t('tree.addTo', { action: t(`tree.add.${added}`), name }))}
      {button('uses', t('tree.uses'), t('tree.usesOf', { name }))}
      {button('remove', t('tree.remove'), t('tree.removeOne', { name }))}
    </span>
  );
}
