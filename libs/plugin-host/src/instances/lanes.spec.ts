import { Lanes } from './lanes.js';

interface Doing {
  readonly key: string;
  end(error?: Error): void;
}

function lanes(width: number): { all: Lanes<string>; doing: Doing[]; began: string[] } {
  const doing: Doing[] = [];
  const began: string[] = [];
  const all = new Lanes<string>(width, (key) => {
    began.push(key);
    return new Promise((resolve, reject) => {
      doing.push({ key, end: (error) => (error === undefined ? resolve() : reject(error)) });
    });
  });
  return { all, doing, began };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work in lanes', () => {
  it('is done a few at once, in order, and goes on after a failure', async () => {
    const { all, doing, began } = lanes(2);
    for (const key of ['a', 'b', 'c', 'd']) all.add(key);
    expect(began).toEqual(['a', 'b']);
    doing[1]?.end(new Error('b fails'));
    await turn();
    expect(began).toEqual(['a', 'b', 'c']);
  });

  it('is done once for a key that waits already, and once more for one that is under way, after it', async () => {
    const { all, doing, began } = lanes(2);
    all.add('a');
    all.add('a');
    all.add('a');
    all.add('b');
    expect(began).toEqual(['a', 'b']);
    doing[0]?.end();
    await turn();
    expect(began).toEqual(['a', 'b', 'a']);
    doing[2]?.end();
    await turn();
    expect(began).toEqual(['a', 'b', 'a']);
  });

  it('forgets what waits when it is cleared', async () => {
    const { all, doing, began } = lanes(1);
    all.add('a');
    all.add('b');
    all.clear();
    doing[0]?.end();
    await turn();
    expect(began).toEqual(['a']);
  });
});
