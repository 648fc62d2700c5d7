#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main);
} else {
  process.stderr.write('sportello: manca la compilazione / not built: npm run build\n');
  process.exitCode = 1;
}
