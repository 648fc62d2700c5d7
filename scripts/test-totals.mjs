// node scripts/test-totals.mjs FOLDER: adds up Jest's result files and prints "N passed, N failed" as its last line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const files = folder && existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
let passed = 0;
let failed = 0;
for (const file of files.sort()) {
  const result = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  passed += result.numPassedTests;
  // A suite that could not be loaded ran no test, and is a failure all the same.
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  process.stdout.write(
    `${file.replace('.json', '')}: ${result.numPassedTests} passed, ${result.numFailedTests} failed;\n`,
  );
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
