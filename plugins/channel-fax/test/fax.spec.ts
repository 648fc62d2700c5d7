import plugin from '@sportello/channel-fax';
import { PoisonMessageError, type InboundContent } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import sharp from 'sharp';
import { Drop, type Content } from './fixtures/drop.js';
import { group3, group4, pagesOf, tiff } from './fixtures/tiffs.js';

const point = plugin.contributes['channel.inbound.poll'];
if (point === undefined) throw new Error('channel-fax is no polled channel');
const channel = point;

let drop: Drop;
beforeEach(async () => void (drop = await Drop.make()));
afterEach(() => drop.remove());

const LABEL = JSON.stringify({
  qfile: 'recvq/fax000000012.tif',
  sender: '+39 06 5555 0101',
  commid: '000000042',
  receivedAt: '2026-03-02T09:50:00+01:00',
  pages: 2,
});

async function read(picture: Content, label: Content = LABEL, settings = {}, name = 'fax000000012.json') {
  await drop.put('fax000000012.tif', picture);
  await drop.put(name, label);
  const it = testInstance(plugin, { settings: { folder: drop.folder, ocr: { enabled: false }, ...settings } });
  const { messages } = await channel.poll(it.context(), null);
  const [message] = messages;
  if (!(message?.raw instanceof Uint8Array)) throw new Error(`${messages.length} messages came`);
  const stored = { ...message, raw: await it.blobs.put(message.raw), hints: {} };
  const content: InboundContent = await channel.read(it.context(), stored);
  const bytes = async (at: number) => {
    const file = content.attachments[at];
    if (file === undefined) throw new Error(`no attachment ${at}`);
    return it.blobs.get(file.blob);
  };
  return { content, message, bytes };
}

const failure = async (picture: Content, settings = {}) => {
  const error: unknown = await read(picture, LABEL, settings).catch((thrown: unknown) => thrown);
  return error instanceof PoisonMessageError ? error.code : `not refused: ${String(error)}`;
};

/** How dark a part of a page is, 0 to 1. */
async function darkness(png: Uint8Array, part: { left: number; top: number; width: number; height: number }) {
  const cut = await sharp(png).extract(part).greyscale().toBuffer();
  const { channels } = await sharp(cut).stats();
  return 1 - (channels[0]?.mean ?? 255) / 255;
}

describe('A fax', () => {
  it('comes with its sender, as it was received, and with pages people can open', async () => {
    const picture = await group4({ pages: 2 });
    const { content, message, bytes } = await read(picture);
    expect(message.externalId).toMatch(/^fax:fax000000012:[0-9a-f]{64}$/);
    expect(content).toMatchObject({
      from: { phone: '+39 06 5555 0101' },
      assurance: 'none',
      subject: 'Fax da +39 06 5555 0101',
      request: {
        fields: {
          faxPages: 2,
          faxSender: '+39 06 5555 0101',
          faxCall: '000000042',
          faxReceivedAt: '2026-03-02T09:50:00+01:00',
        },
      },
    });
    expect(content.text).toBe('Fax da +39 06 5555 0101: 2 pagine, in allegato come ricevuto e come immagini.');
    expect(content.attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['fax000000012.tif', 'image/tiff'],
      ['pagina-001.png', 'image/png'],
      ['pagina-002.png', 'image/png'],
    ]);
    expect(Buffer.from(await bytes(0)).equals(picture)).toBe(true);
    // The bar that was drawn is there, and twice as tall: dots are square again.
    for (const at of [1, 2]) {
      const page = await bytes(at);
      expect(await sharp(page).metadata()).toMatchObject({ format: 'png', width: 1728, height: 2290 });
      expect(await darkness(page, { left: 120, top: 650, width: 500, height: 300 })).toBeGreaterThan(0.9);
      expect(await darkness(page, { left: 900, top: 650, width: 500, height: 300 })).toBeLessThan(0.1);
    }
    expect(content.attachments[1]?.blob.sha256).not.toBe(content.attachments[2]?.blob.sha256);
  });

  it('is readable in Group 3 as well', async () => {
    const { bytes } = await read(group3(200, { from: 50, to: 100 }));
    const page = await bytes(1);
    expect(await darkness(page, { left: 0, top: 55, width: 1728, height: 40 })).toBeGreaterThan(0.9);
    expect(await darkness(page, { left: 0, top: 110, width: 1728, height: 80 })).toBeLessThan(0.1);
  });

  it('is understood from the lines of faxinfo too', async () => {
    const label =
      'recvq/fax000000012.tif:\n    Sender: +39 06 5555 0102\n     Pages: 1\n   Quality: Fine\n  Received: 2026:03:02 09:50:00\n';
    const { content } = await read(await group4(), label, {}, 'fax000000012.txt');
    expect(content.from).toEqual({ phone: '+39 06 5555 0102' });
    expect(content.request?.fields).toEqual({ faxPages: 1, faxSender: '+39 06 5555 0102' });
  });

  it.each(['06 55550101', '0039 06 5555.0101', '+39 (06) 55550101'])(
    'of a public administration says so, however %s is written (art. 47 CAD)',
    async (number) => {
      const administrations = [{ number, name: 'Comune di Prova' }];
      const { content } = await read(await group4({ pages: 2 }), LABEL, { administrations });
      expect(content.request?.fields).toMatchObject({ faxFromAdministration: 'Comune di Prova' });
      expect(content.notes).toEqual(['fax-from-administration: Comune di Prova']);
    },
  );

  it('that did not come whole is still taken, and says so', async () => {
    const label = JSON.stringify({ sender: '+39 06 5555 0101', pages: 3, error: 'No carrier detected' });
    const { content } = await read(await group4(), label);
    expect(content.notes).toEqual(['fax-incomplete: No carrier detected', 'fax-pages-announced: 3']);
    expect(content.text).toBe('Fax da +39 06 5555 0101: 1 pagina, in allegato come ricevuto e come immagini.');
  });

  it('with lines that came wrong shows what can be read', async () => {
    const picture = await group4();
    for (let at = 200; at < 260; at += 7) picture[at] = (picture[at] ?? 0) ^ 0xff;
    const { content } = await read(picture);
    expect(content.notes).toContain('fax-damaged-lines: 1');
    expect(content.attachments).toHaveLength(2);
  });

  it.each<[string, Content]>([
    ['half a JSON', '{"sender": '],
    ['noise', Uint8Array.from({ length: 300 }, (_, at) => at % 256)],
    ['another shape', '{"sender": {"number": 1}}'],
    ['too much', `{"sender": "${'1'.repeat(70_000)}"}`],
    ['nothing', ''],
  ])('is worth more than its label when that is %s', async (_what, label) => {
    const { content } = await read(await group4(), label);
    expect(content.subject).toBe('Fax da numero sconosciuto');
    expect(content.notes).toContain('fax-label-unreadable');
    expect(content.from).toEqual({});
  });

  it('waits for its label, but not for ever; a label without a fax is shown to a person', async () => {
    await drop.put('fax00001.tif', await group4());
    await drop.put('fax00002.json', LABEL);
    const it = testInstance(plugin, { settings: { folder: drop.folder } });
    expect((await channel.poll(it.context(), null)).messages).toEqual([]);
    const yesterday = new Date('2026-03-01T00:00:00Z');
    await drop.put('fax00001.tif', await group4(), yesterday);
    await drop.put('fax00002.json', LABEL, yesterday);
    const { messages } = await channel.poll(it.context(), null);
    expect(messages.map(({ quarantine }) => quarantine?.code ?? 'read').sort()).toEqual(['read', 'tiff-missing']);
  });
});

describe('A fax that cannot be shown', () => {
  const page = (width: number, height: number): [number, number, number][] => [
    ...([
      [256, 4, width],
      [257, 4, height],
      [258, 3, 1],
      [259, 3, 4],
      [262, 3, 0],
    ] as [number, number, number][]),
    ...([
      [273, 4, 8],
      [277, 3, 1],
      [278, 4, height],
      [279, 4, 4],
    ] as [number, number, number][]),
  ];
  const four = Uint8Array.from([0, 16, 1, 0]);

  it.each<[string, Content, string]>([
    ['nothing', '', 'tiff-malformed'],
    ['a PDF', '%PDF-1.4 and so on', 'tiff-malformed'],
    ['noise', Uint8Array.from({ length: 500 }, (_, at) => (at * 13) % 256), 'tiff-malformed'],
    ['a header alone', Buffer.from('II*\0\b\0\0\0', 'latin1'), 'tiff-truncated'],
    ['no page', Buffer.from('II*\0\0\0\0\0', 'latin1'), 'tiff-no-pages'],
    ['a page without size', tiff(page(0, 10), four), 'tiff-malformed'],
    [
      'a page without a picture',
      tiff(
        page(10, 10).filter(([tag]) => tag !== 273),
        four,
      ),
      'tiff-malformed',
    ],
    [
      'a picture beyond the end',
      tiff(
        page(10, 10).map(([tag, type, value]) => [tag, type, tag === 279 ? 5_000 : value]),
        four,
      ),
      'tiff-truncated',
    ],
  ])('is quarantined: %s', async (_what, picture, code) => {
    expect(await failure(picture)).toBe(code);
  });

  const shown = ({ content }: Awaited<ReturnType<typeof read>>) => ({
    files: content.attachments.map(({ name }) => name),
    notes: content.notes ?? [],
    pages: content.request?.fields?.['faxPages'],
  });

  it('is quarantined when it ends within its first page', async () => {
    const picture = await group4();
    for (const share of [0.2, 0.5, 0.9]) {
      await drop.remove();
      drop = await Drop.make();
      expect(await failure(picture.subarray(0, Math.floor(picture.length * share)))).toMatch(/^tiff-/);
    }
  });

  it('is a ticket with the pages that came when it ends in a later one, and says so', async () => {
    const picture = pagesOf(3);
    const cut = picture.subarray(0, picture.length - 20);
    const { files, notes } = shown(await read(cut));
    expect(files).toEqual(['fax000000012.tif', 'pagina-001.png', 'pagina-002.png']);
    expect(notes).toContain('fax-incomplete: 2/2');
  });

  it.each<[string, Content, string]>([
    ['a page of a gigapixel', tiff(page(40_000, 40_000), four), '1'],
    ['a page as long as a street', tiff(page(1_728, 60_000), four), '1'],
    [
      'a compression nobody knows',
      tiff(
        page(10, 10).map(([tag, type, value]) => [tag, type, tag === 259 ? 60_000 : value]),
        four,
      ),
      '1',
    ],
    ['ten thousand pages', pagesOf(10_000), '101-10000'],
    ['more pages than are counted', pagesOf(25_000), '101-20001'],
  ])(
    'is a ticket with the file as it came, which says what is to be looked at in it: %s',
    async (_what, picture, not) => {
      const label = JSON.stringify({ sender: '06 55550101' });
      const { content, bytes } = await read(picture, label);
      expect(content.notes).toEqual([`fax-pages-not-shown: ${not}`]);
      expect(content.attachments[0]).toMatchObject({ name: 'fax000000012.tif', mediaType: 'image/tiff' });
      expect(Buffer.from(await bytes(0)).equals(Buffer.from(picture as Uint8Array))).toBe(true);
      expect(content.attachments.length).toBeLessThanOrEqual(101);
    },
  );

  it('ends where its pages go round in a circle', async () => {
    const { files, notes } = shown(await read(pagesOf(3, 1)));
    expect(files).toHaveLength(4);
    expect(notes.some((note) => note.startsWith('fax-incomplete'))).toBe(true);
  });

  it('shows no more pages than the settings allow, and none that is larger', async () => {
    const few = shown(await read(await group4({ pages: 3 }), LABEL, { maxPages: 2 }));
    expect(few.files).toEqual(['fax000000012.tif', 'pagina-001.png', 'pagina-002.png']);
    expect(few.notes).toContain('fax-pages-not-shown: 3');
    expect(few.pages).toBe(3);
    await drop.remove();
    drop = await Drop.make();
    const large = shown(await read(await group4(), LABEL, { maxPagePixels: 1_000_000 }));
    expect(large.files).toEqual(['fax000000012.tif']);
    expect(large.notes).toContain('fax-pages-not-shown: 1');
  });
});

describe('Who a fax is from', () => {
  const sent = async (label: object, settings = {}) => {
    const { content } = await read(await group4(), JSON.stringify(label), settings);
    return content;
  };

  it('is the number the network gives, before the one the machine says', async () => {
    const content = await sent({ sender: '+39 06 5555 0101', callid: ['0655550202', 'ROSSI'] });
    expect(content.from).toEqual({ phone: '0655550202' });
    expect(content.request?.fields).toMatchObject({ faxSender: '+39 06 5555 0101', faxCaller: '0655550202' });
    expect(content.notes).toContain('fax-numbers-differ: +39 06 5555 0101 / 0655550202');
  });

  it('is one number when machine and network write it differently', async () => {
    const content = await sent({ sender: '+39 06 5555 0101', callid: ['0655550101'] });
    expect(content.notes).toBeUndefined();
  });

  it('is a name where the machine says no number', async () => {
    const content = await sent({ sender: 'STUDIO BIANCHI', callid: ['-'] });
    expect(content.from).toEqual({ organisation: 'STUDIO BIANCHI' });
    expect(content.subject).toBe('Fax da STUDIO BIANCHI');
  });

  it('is an administration also by the name of its machine, cut and without accents (art. 47 CAD)', async () => {
    const administrations = [{ name: 'Comune di Forlì e Cesena unite' }];
    const content = await sent({ sender: 'COMUNE DI FORLI E CE' }, { administrations });
    expect(content.notes).toEqual(['fax-from-administration: Comune di Forlì e Cesena unite']);
    expect(content.from).toEqual({ organisation: 'Comune di Forlì e Cesena unite' });
  });
});

describe('Reading a large fax', () => {
  it('leaves the event loop to others', async () => {
    const picture = await group4({ pages: 3, width: 1728, height: 2200 });
    let [turns, reading] = [0, true];
    const others = (async () => {
      for (; reading; turns++) await new Promise((resolve) => setImmediate(resolve));
    })();
    await read(picture);
    reading = false;
    await others;
    // Decoding here would let others have a turn between two steps only, of which there are not so many.
    expect(turns).toBeGreaterThan(100);
  });
});
