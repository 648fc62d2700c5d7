import { PAIR_WITHIN, ShortcutRegistry } from './shortcut.registry.js';

describe('shortcuts', () => {
  let said: string[];
  let registry: ShortcutRegistry;
  const knows = (keys: string, label: string) => registry.add({ keys, label, act: () => said.push(label) });
  const press = (key: string, at = 0) => registry.press(key, at)?.act();

  beforeEach(() => {
    said = [];
    registry = new ShortcutRegistry();
  });

  it('act on a key, and on two one after the other', () => {
    knows('j', 'next');
    knows('g q', 'queues');
    for (const key of ['j', 'g', 'q', 'q']) press(key);
    expect(said).toEqual(['next', 'queues']);
  });

  it('forget the first of two keys after a while', () => {
    knows('g q', 'queues');
    press('g', 0);
    press('q', PAIR_WITHIN + 1);
    expect(said).toEqual([]);
  });

  it('of the same keys the page on top goes first, until it is gone', () => {
    knows('e', 'escalate');
    const gone = knows('e', 'edit');
    press('e');
    expect(registry.list()).toHaveLength(1);
    gone();
    press('e');
    expect(said).toEqual(['edit', 'escalate']);
  });
});
