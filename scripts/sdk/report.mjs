// npm run sdk:report: writes libs/plugin-sdk/api-report.txt, all that plugins can see of the SDK. A test compares it: a change of the
// contract shows in a review, and docs/plugins/versioning.md says what it costs.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../build/workspaces.mjs';
import { declarationsOf } from './declarations.mjs';

export const REPORT = join(root, 'libs/plugin-sdk/api-report.txt');

/** The declarations of the SDK without their comments, one file after the other. */
export function sdkReport() {
  return [...declarationsOf(['plugin-sdk'], { comments: false })]
    .map(([path, text]) => `=== ${path}\n${text.trimEnd()}\n`)
    .join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await writeFile(REPORT, sdkReport());
