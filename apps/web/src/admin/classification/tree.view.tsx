import { Empty } from '../../components/empty.js';
import { useSpeech } from './texts/index.js';
import { isRetired, levelOf, localizedOf, type Entry, type EntryPath, type Level } from './tree.js';

/** What is in front of the page. */
export interface Front {
  readonly kind: 'add' | 'change' | 'remove' | 'uses';
  /** Of the entry; of the one above it when one is added. */
  readonly path: EntryPath;
}

/** What is done to an entry without anything in front of the page. */
export type Act = 'up' | 'down' | 'retire' | 'offer';

interface Doing {
  readonly open: (front: Front) => void;
  readonly act: (act: Act, path: EntryPath) => void;
}

const ADDED: Readonly<Record<Level, 'topic' | 'subtopic' | null>> = {
  area: 'topic',
  topic: 'subtopic',
  subtopic: null,
};

/** Areas, what is in them when they are opened, and what can be done with each. */
export function TreeView({ tree, ...doing }: Doing & { tree: readonly Entry[] }) {
  const { t } = useSpeech();
  const { open } = doing;
  return (
    <div className="sp-tree">
      <p>
        <button type="button" className="btn btn-primary btn-sm" onClick={() => open({ kind: 'add', path: [] })}>
          {t('tree.add.area')}
        </button>
      </p>
      {tree.length === 0 ? (
        <Empty text={t('tree.empty')} />
      ) : (
        <Entries {...{ entries: tree, above: [], retired: false, ...doing }} />
      )}
    </div>
  );
}

interface EntriesProps extends Doing {
  readonly entries: readonly Entry[];
  readonly above: EntryPath;
  /** What they are in is retired. */
  readonly retired: boolean;
}

function Entries({ entries, above, retired, ...doing }: EntriesProps) {
  return (
    <ul>
      {entries.map((entry, place) => (
        <li key={entry.id} data-entry={[...above, entry.id].join('/')}>
          <OneEntry
            {...{ entry, path: [...above, entry.id], retired: retired || isRetired(entry), ...doing }}
            {...{ first: place === 0, last: place === entries.length - 1 }}
          />
        </li>
      ))}
    </ul>
  );
}

interface EntryProps extends Doing {
  readonly entry: Entry;
  readonly path: EntryPath;
  readonly retired: boolean;
  readonly first: boolean;
  readonly last: boolean;
}

function OneEntry(props: EntryProps) {
  const { entry, path, retired, open, act } = props;
  const { t, of } = useSpeech();
  const level = levelOf(path);
  const help = localizedOf(entry, 'help');
  const about = (
    <>
      <strong>{of(localizedOf(entry, 'name')) || entry.id}</strong>{' '}
      <span className="sp-tree-kind">
        {t(`tree.${level}`)} · <code>{entry.id}</code>
      </span>
      {retired && <span className="sp-mark">{t('tree.retired')}</span>}
    </>
  );
  const rest = (
    <>
      <p className="sp-tree-help">{help === null ? <em>{t('tree.noHelp')}</em> : of(help)}</p>
      <EntryActs {...props} />
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
      <Entries {...{ entries: entry.below, above: path, retired, open, act }} />
    </details>
  );
}

function EntryActs({ entry, path, first, last, open, act }: EntryProps) {
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
  const at = path.join('/');
  const doing = (what: Act, off = false) => (
    <button
      type="button"
      className="btn btn-outline-primary btn-xs"
      id={`tree-${what === 'up' || what === 'down' ? what : 'offer'}-${at}`}
      aria-label={t(`tree.${what}One`, { name })}
      aria-disabled={off}
      onClick={() => {
        if (!off) act(what, path);
      }}
    >
      {t(`tree.${what}`)}
    </button>
  );
  return (
    <span className="sp-row-actions">
      {button('change', t('tree.change'), t('tree.changeOne', { name }))}
      {added !== null &&
        button('add', t(`tree.add.${added}`), t('tree.addTo', { action: t(`tree.add.${added}`), name }))}
      {button('uses', t('tree.uses'), t('tree.usesOf', { name }))}
      {doing('up', first)}
      {doing('down', last)}
      {doing(isRetired(entry) ? 'offer' : 'retire')}
      {button('remove', t('tree.remove'), t('tree.removeOne', { name }))}
    </span>
  );
}
