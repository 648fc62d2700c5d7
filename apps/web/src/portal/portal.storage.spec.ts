import { readWindow, writeWindow } from '../storage/browser.storage.js';
import { forgetPortal, giveWindowTo, isSomebodys, portalKey } from './portal.storage.js';

const TENANT = 'noipa';
const REPLY = portalKey(TENANT, 'draft', 'NOIPA-2026-0000001');
const OTHERS = portalKey('noipa-due', 'draft', 'x');
const NOON = new Date('2026-03-03T12:00:00Z');
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

/** The storage of a window, as far as it is used. */
class Storage {
  readonly #entries = new Map<string, string>();
  get length(): number {
    return this.#entries.size;
  }
  key = (index: number): string | null => [...this.#entries.keys()][index] ?? null;
  getItem = (key: string): string | null => this.#entries.get(key) ?? null;
  setItem = (key: string, value: string): unknown => this.#entries.set(key, value);
  removeItem = (key: string): unknown => this.#entries.delete(key);
}

describe('what the portal keeps in a window (D1)', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = new Storage();
    Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });
  const holds = () => Array.from({ length: storage.length }, (_, at) => storage.getItem(storage.key(at) ?? '')).join();

  const miaWrites = () => {
    giveWindowTo(TENANT, 'mia', NOON);
    writeWindow(REPLY, 'il mio stipendio');
    writeWindow(OTHERS, 'altrove');
  };

  it('is of who logs in after having written it', () => {
    writeWindow(REPLY, 'prima di accedere');
    expect(isSomebodys(TENANT)).toBe(false);
    expect(giveWindowTo(TENANT, null, NOON)).toBe(false);
    expect(giveWindowTo(TENANT, 'mia', NOON)).toBe(false);
    expect([readWindow(REPLY), isSomebodys(TENANT)]).toEqual(['prima di accedere', true]);
  });

  it('is out of sight once their session has ended, and theirs again within a quarter of an hour', () => {
    miaWrites();
    expect(giveWindowTo(TENANT, null, NOON)).toBe(true);
    expect([readWindow(REPLY), readWindow(OTHERS), isSomebodys(TENANT)]).toEqual([null, 'altrove', false]);
    expect(giveWindowTo(TENANT, null, after(1))).toBe(false);
    expect(giveWindowTo(TENANT, 'mia', after(14))).toBe(true);
    expect(readWindow(REPLY)).toBe('il mio stipendio');
  });

  it('is gone when they do not come back in time', () => {
    miaWrites();
    giveWindowTo(TENANT, null, NOON);
    expect(giveWindowTo(TENANT, null, after(15))).toBe(false);
    expect(holds()).not.toContain('stipendio');
    expect(giveWindowTo(TENANT, 'mia', after(16))).toBe(false);
    expect(readWindow(REPLY)).toBeNull();
  });

  it.each([
    ['after the session of the first has ended', true],
    ['in another window, meanwhile', false],
  ])('goes when somebody else logs in %s', (_, ended) => {
    miaWrites();
    if (ended) giveWindowTo(TENANT, null, NOON);
    giveWindowTo(TENANT, 'ugo', after(1));
    expect(holds()).not.toContain('stipendio');
    giveWindowTo(TENANT, null, after(2));
    giveWindowTo(TENANT, 'mia', after(3));
    expect(readWindow(REPLY)).toBeNull();
  });

  it('does not take the place of what was written meanwhile', () => {
    miaWrites();
    giveWindowTo(TENANT, null, NOON);
    writeWindow(REPLY, 'scritto ora');
    giveWindowTo(TENANT, 'mia', after(1));
    expect(readWindow(REPLY)).toBe('scritto ora');
  });

  it('goes with a log-out, and nothing of it waits', () => {
    miaWrites();
    forgetPortal(TENANT);
    expect(giveWindowTo(TENANT, 'mia', after(1))).toBe(false);
    expect([readWindow(REPLY), readWindow(OTHERS)]).toEqual([null, 'altrove']);
  });
});
