import type { FakeFolder } from './fake.folder.js';

/** What the server does wrong, and when. Commands are named as `UID FETCH`, `SELECT`. */
export interface ImapFaults {
  /** Accepts and never greets. */
  silent?: boolean;
  /** Greets and never answers anything. */
  deaf?: boolean;
  /** From this command on nothing is answered, the connection staying open. */
  deafFrom?: string;
  /** The connection breaks at this command. */
  dropAt?: string;
  refuseLogin?: string;
  /** Messages whose content is refused. */
  unreadable?: Set<number>;
  /** Messages that are found and of which nothing at all is told. */
  unlisted?: Set<number>;
  /** Called before a message's content is given out. */
  beforeContent?: () => void;
  refuseMove?: boolean;
}

export const USER = 'desk';
export const PASSWORD = 'Segreto "della" casella \\ 42';

/** What every connection of one fake server has in common. */
export interface ImapEstate {
  readonly faults: ImapFaults;
  readonly folders: ReadonlyMap<string, FakeFolder>;
  readonly commands: string[];
  readonly tokens: ReadonlySet<string>;
}
