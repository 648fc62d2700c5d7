// docs/plugins/contract-cases.md: what the contract kit tries, and which broken plugins prove that it does. The specs of
// libs/plugin-testing hold mutants.json against the kit's cases and the mutants themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/workspaces.mjs';

export const page = 'docs/plugins/contract-cases.md';

const TABLE = join(root, 'libs/plugin-testing/test/mutants.json');

const INTRODUCTION = `# What a contract tries

The cases of \`@sportello/plugin-testing\`, and for each the deliberately broken plugins that must fail it: the mutants of
\`libs/plugin-testing/test/\`. This page is made by \`npm run docs:plugins\`: do not edit it. _An operation_
is each of those that reach the other side: \`check\`, \`poll\`, \`send\` and their like.
`;

/** Case → where it belongs and who breaks it. */
function cases() {
  const found = new Map();
  for (const [point, listed] of Object.entries(JSON.parse(readFileSync(TABLE, 'utf8')))) {
    for (const [name, mutants] of Object.entries(listed)) {
      const { points = [], mutants: others = [] } = found.get(name) ?? {};
      found.set(name, { points: [...points, point], mutants: [...others, ...mutants] });
    }
  }
  return found;
}

/** Cases that no mutant breaks: nothing proves that the kit tries them. */
export const unproved = () => [...cases()].filter(([, { mutants }]) => mutants.length === 0).map(([name]) => name);

/** @returns the page */
export function text() {
  const groups = new Map();
  for (const entry of cases()) {
    const points = entry[1].points.join(', ');
    groups.set(points, [...(groups.get(points) ?? []), entry]);
  }
  const sections = [...groups].map(([points, listed]) => {
    const lines = listed.map(
      ([name, { mutants }]) => `- **${name}**\n${mutants.map((each) => `  - ${each}\n`).join('')}`,
    );
    return `## ${points}\n\n${lines.join('')}`;
  });
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}
