const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { fileURLToPath } = require('node:url');
const { transformSync } = require('@swc/core');

/** Where the source map of a file is, made when somebody asks: when a stack is shown. */
exports.SourceMaps = class SourceMaps extends Map {
  get(file) {
    const filename = file.startsWith('file:') ? fileURLToPath(file) : file;
    if (!filename.endsWith('.ts')) return undefined;
    const { map } = transformSync(readFileSync(filename, 'utf8'), { filename, sourceMaps: true });
    const folder = join(tmpdir(), 'sportello-source-maps');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, createHash('sha256').update(map).digest('hex'));
    writeFileSync(path, map);
    return path;
  }
};
