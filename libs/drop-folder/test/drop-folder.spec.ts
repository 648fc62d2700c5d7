import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDrop, readBundle, type DropBundle, type DropLayout } from '@sportello/drop-folder';
import { ConfigPluginError, TransientPluginError, type PollResult, type RawInbound } from '@sportello/plugin-sdk';
import { DropBench, NOW } from './support/drop.bench.js';

const LAYOUTS: readonly DropLayout[] = ['folders', 'stems'];

let bench: DropBench;
const set = async (layout: DropLayout) => (bench = await DropBench.make(layout));
afterEach(() => bench.close());

function bundle(message: RawInbound | undefined): DropBundle {
  if (!(message?.raw instanceof Uint8Array)) throw new Error('no message came');
  return readBundle(message.raw);
}
const names = ({ messages }: PollResult) => messages.map((message) => bundle(message).item).sort();
const codes = ({ messages }: PollResult) => messages.map((message) => message.quarantine?.code ?? 'read').sort();

describe.each(LAYOUTS)('A drop folder (%s)', (layout) => {
  const at = (item: string, file: string) => (layout === 'folders' ? `${item}/${file}` : `${item}.${file}`);
  beforeEach(() => set(layout));

  it('gives what is complete with all its files, and when it came', async () => {
    await bench.put(at('one', 'main.xml'), '<a/>', 90);
    if (layout === 'folders') await bench.put('one/document.txt', 'text', 60);
    const { messages, more } = await bench.poll();
    expect(more).toBe(false);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.quarantine).toBeUndefined();
    const { files } = bundle(messages[0]);
    for (const { blob, size } of files) expect(blob && bench.blobs.get(blob.sha256)?.byteLength).toBe(size);
    const age = layout === 'folders' ? 60_000 : 90_000;
    expect(messages[0]?.receivedAt).toBe(new Date(NOW.getTime() - age).toISOString());
  });

  it('moves to done what is stored, and nothing else', async () => {
    await bench.put(at('one', 'main.xml'), '<a/>');
    const { next } = await bench.poll();
    await bench.put(at('two', 'main.xml'), '<b/>');
    await bench.acknowledge(next);
    await bench.acknowledge(next);
    const here = layout === 'folders' ? 'one' : 'one.main.xml';
    expect(await bench.list('done')).toEqual([here]);
    expect((await bench.poll(next)).messages).toHaveLength(1);
  });

  it('gives the same again until the cursor says that it is stored, and then never', async () => {
    await bench.put(at('one', 'main.xml'), '<a/>');
    const first = await bench.poll();
    expect(await bench.poll()).toEqual(first);
    expect((await bench.poll(first.next)).messages).toEqual([]);
    await bench.acknowledge(first.next);
    expect(await bench.poll(first.next)).toMatchObject({ messages: [], next: { taken: [] } });
  });

  it('takes another file under a name it has seen, and keeps both in done', async () => {
    for (const content of ['<first/>', '<other/>']) {
      await bench.put(at('fax00001', 'main.xml'), content);
      const { next, messages } = await bench.poll();
      expect(messages).toHaveLength(1);
      await bench.acknowledge(next);
    }
    expect(await bench.list('done')).toHaveLength(2);
  });

  it('leaves what changed between storing and moving, and takes it as what it is now', async () => {
    await bench.put(at('one', 'main.xml'), '<a/>', 60);
    const { next } = await bench.poll();
    await bench.put(at('one', 'main.xml'), '<changed/>', 30);
    await bench.acknowledge(next);
    expect(await bench.list('done')).toEqual([]);
    expect((await bench.poll(next)).messages).toHaveLength(1);
  });

  it('waits for what is still being written, under its own name or a temporary one', async () => {
    await bench.put(at('one', 'main.xml'), '<a/>', 2);
    await bench.put(at('two', 'main.xml.tmp'), '<b/>');
    if (layout === 'folders') await bench.put('two/document.xml', '<b/>');
    await bench.put(at('three', 'main.xml.part'), '<c/>');
    await bench.put('.hidden.xml', '<c/>');
    expect((await bench.poll()).messages).toEqual([]);
    await bench.rename(at('three', 'main.xml.part'), at('three', 'main.xml'));
    expect((await bench.poll()).messages).toHaveLength(1);
  });

  it('waits for what is missing, but not for ever', async () => {
    await bench.put(at('one', 'note.txt'), 'alone', 60);
    expect((await bench.poll()).messages).toEqual([]);
    await bench.put(at('one', 'note.txt'), 'alone', 60 * 60);
    const { messages, next } = await bench.poll();
    expect(messages[0]?.quarantine?.code).toBe('nothing');
    await bench.acknowledge(next);
    expect(await bench.list('done')).toHaveLength(1);
  });

  it('follows no link and opens no device: a person sees that it was there', async () => {
    await writeFile(join(bench.folder, '.secret'), 'tomato');
    if (layout === 'folders') await mkdir(join(bench.folder, 'one'));
    await symlink(join(bench.folder, '.secret'), join(bench.folder, at('one', 'link.xml')));
    if (layout === 'folders') await mkdir(join(bench.folder, 'two'));
    execFileSync('mkfifo', [join(bench.folder, at('two', 'pipe.xml'))]);
    bench.now = new Date(Date.now() + 60_000);
    const polled = await bench.poll();
    expect(codes(polled)).toEqual(['not-a-file', 'not-a-file']);
    for (const message of polled.messages) {
      expect(message.quarantine?.reason).toMatch(/link\.xml|pipe\.xml/);
      expect(bundle(message).files.every(({ blob }) => blob === null)).toBe(true);
    }
    expect(bench.blobs.size).toBe(0);
    await bench.acknowledge(polled.next);
    expect(await bench.list('done')).toHaveLength(2);
    expect((await bench.poll(polled.next)).messages).toEqual([]);
  });

  it('does not read what is too large', async () => {
    await bench.put(at('one', 'main.xml'), 'x'.repeat(1_001));
    const polled = await bench.poll();
    expect(codes(polled)).toEqual(['too-large']);
    expect(bench.blobs.size).toBe(0);
  });

  it('shows a name that would disturb a terminal as one that does not', async () => {
    await bench.put(at('a\u001b[31m\u202eb', 'main.xml'), '<a/>');
    const { messages } = await bench.poll();
    expect(messages[0]?.hints?.['item']).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('takes many in several polls, each once', async () => {
    for (let i = 0; i < 250; i += 1) await bench.put(at(`item${i}`, 'main.xml'), `<a>${i}</a>`);
    const first = await bench.poll();
    const second = await bench.poll(JSON.parse(JSON.stringify(first.next)));
    expect([first.more, second.more]).toEqual([true, false]);
    expect(new Set([...names(first), ...names(second)]).size).toBe(250);
  });

  it('starts anew from a cursor it does not understand', async () => {
    await bench.put(at('one', 'main.xml'), '<a/>');
    expect((await bench.poll({ strange: [1] })).messages).toHaveLength(1);
  });

  it('stops when told to', async () => {
    await bench.put(at('one', 'main.xml'), '<a/>');
    bench.aborted.abort();
    await expect(bench.poll()).rejects.toThrow(/abort/i);
  });
});

describe('A folder that cannot be used', () => {
  beforeEach(() => set('folders'));

  it('may come back when it is not there', async () => {
    await rm(bench.folder, { recursive: true });
    await expect(checkDrop(bench.ctx.settings)).rejects.toBeInstanceOf(TransientPluginError);
    await expect(bench.poll()).rejects.toBeInstanceOf(TransientPluginError);
  });

  it('is a wrong setting when it is a file, or when done is a link elsewhere', async () => {
    await symlink('/', join(bench.folder, 'done'));
    await expect(checkDrop(bench.ctx.settings)).rejects.toBeInstanceOf(ConfigPluginError);
    await bench.put('one/main.xml', '<a/>');
    const { next } = await bench.poll();
    await expect(bench.acknowledge(next)).rejects.toMatchObject({ field: 'folder' });
    await writeFile(join(bench.folder, 'file'), '');
    const settings = { ...bench.ctx.settings, folder: join(bench.folder, 'file') };
    await expect(checkDrop(settings)).rejects.toBeInstanceOf(ConfigPluginError);
  });

  it('does not take a loose file for a set of documents before somebody could have moved it', async () => {
    await bench.put('loose.txt', 'x', 60);
    expect((await bench.poll()).messages).toEqual([]);
  });
});

describe('Files that differ by their extension', () => {
  beforeEach(() => set('stems'));

  it('belong together, also when a crash left one of them behind', async () => {
    await bench.put('one.xml', '<a/>');
    await bench.put('one.txt', 'beside');
    const { messages, next } = await bench.poll();
    expect(bundle(messages[0]).files.map(({ name }) => name)).toEqual(['one.txt', 'one.xml']);
    await bench.rename('one.xml', 'gone.tmp');
    expect((await bench.poll(next)).messages).toEqual([]);
    await bench.acknowledge(next);
    expect(await bench.list('done')).toEqual(['one.txt']);
  });
});
