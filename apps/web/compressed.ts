import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const TEXT = /\.(?:js|css|svg)$/;
const WORTH_IT = 1024;

/** A Vite plugin: beside each text file its compressed forms, so that the server compresses nothing while people wait. */
export const compressed = {
  name: 'sportello-compressed',
  apply: 'build' as const,
  async writeBundle({ dir = 'dist' }: { dir?: string | undefined }): Promise<void> {
    const folder = join(dir, 'assets');
    const files = (await readdir(folder)).filter((file) => TEXT.test(file));
    for (const file of files) {
      const path = join(folder, file);
      const bytes = await readFile(path);
      if (bytes.length < WORTH_IT) continue;
      await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }));
      await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes));
    }
  },
};
