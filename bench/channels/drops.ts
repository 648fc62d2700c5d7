import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const PLUGINS = resolve(import.meta.dirname, '../../plugins');

/** Registrations as a protocol system puts them: written aside, then moved into place. */
export async function dropRegistrations(folder: string, count: number): Promise<void> {
  const document = 'La richiesta registrata. '.repeat(400);
  const digest = createHash('sha256').update(document).digest('base64');
  const example = await readFile(join(PLUGINS, 'channel-red/test/fixtures/segnatura-v3.xml'), 'utf8');
  const segnatura = example.replace(/(?<=SHA-256">)[^<]+/, digest);
  const numberOf = /(?<=<(?:\w+:)?NumeroRegistrazione>)\d+/;
  if (!numberOf.test(segnatura)) throw new Error('the example has no number of registration');
  await dropped(folder, count, async (n, aside) => {
    await mkdir(aside);
    await writeFile(join(aside, 'Segnatura.xml'), segnatura.replace(numberOf, String(n + 1).padStart(7, '0')));
    await writeFile(join(aside, 'richiesta.pdf'), document);
    return `registration-${n}`;
  });
}

/** Faxes of one page with their label, as a fax server's hook puts them. */
export async function dropFaxes(folder: string, count: number): Promise<void> {
  const page = await readFile(join(PLUGINS, 'channel-fax/test/fixtures/one-page.tif'));
  await dropped(folder, count, async (n, aside) => {
    const name = `fax${String(n + 1).padStart(9, '0')}`;
    const label = { sender: `06 5555${String(n).padStart(4, '0')}`, commid: String(n), pages: 1 };
    await writeFile(join(folder, `.${name}.json`), JSON.stringify(label));
    await rename(join(folder, `.${name}.json`), join(folder, `${name}.json`));
    // What comes after the page is read by nobody; it makes each fax another one.
    await writeFile(aside, Buffer.concat([page, Buffer.from(`fax ${n}`)]));
    return `${name}.tif`;
  });
}

async function dropped(
  folder: string,
  count: number,
  write: (n: number, aside: string) => Promise<string>,
): Promise<void> {
  for (let n = 0; n < count; n++) {
    const aside = join(folder, `.aside-${n}`);
    await rename(aside, join(folder, await write(n, aside)));
  }
}
