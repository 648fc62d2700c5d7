// docs/plugins/reference.md: all that a plugin can import from the SDK, with what the docstrings say of it.
import { basename, join } from 'node:path';
import ts from 'typescript';
import { root } from '../build/workspaces.mjs';

export const page = 'docs/plugins/reference.md';

/** Files of the SDK in the order in which somebody who writes a plugin meets them. */
const CHAPTERS = {
  'plugin.definition': 'Declaring a plugin',
  'plugin.context': 'What a plugin is given',
  'plugin.errors': 'Errors, by which a plugin decides',
  'inbound.contract': 'Channels: what comes in',
  'content.contract': 'Channels: what a message says',
  'chat.contract': 'Channels: live chat',
  'outbound.contract': 'Channels and notifiers: what goes out',
  'receipt.contract': 'Receipts',
  'routing.contract': 'Routing rules',
  'escalation.contract': 'Suppliers',
  'setting.words': 'Settings, as people read them',
  'secret.setting': 'Secrets',
  'signed.request': 'Signed requests (Standard Webhooks)',
  localized: 'Texts and JSON',
  words: 'Words in texts',
  'plugin.manifest': 'The manifest',
  'inbound.schema': 'What the host takes back of channels, as schemas',
  'results.schema': 'What else it takes back, as schemas',
  'limits.schema': 'Limits of what it takes back',
};

const INTRODUCTION = `# Reference

Everything \`@sportello/plugin-sdk\` exports, made from its types by \`npm run docs:plugins\`: do not edit it. Times are RFC 3339 texts unless
something else is said. Whatever a method throws beside what stands here counts as transient ([the errors](README.md#the-error-decides)).
`;

/** @returns the page */
export function text() {
  const chapters = Object.entries(CHAPTERS).map(([file, title]) => {
    const symbols = exported().filter((symbol) => symbol.file === file);
    return `## ${title}\n\n${symbols.map(section).join('\n')}`;
  });
  return `${INTRODUCTION}\n${chapters.join('\n')}`;
}

/**
 * What the docstrings leave unsaid: a symbol or member without meaning, a number without unit, a method of a contract or context without
 * its errors.
 */
export function unsaid() {
  return exported().flatMap((symbol) => [
    ...(symbol.doc === '' ? [`${symbol.name}: what it is`] : []),
    ...symbol.members.flatMap((member) => {
      const name = `${symbol.name}.${member.name}`;
      if (member.doc === '') return [`${name}: what it is`];
      if (/(:|\||^) number\b|^number\b/.test(member.type) && !UNIT.test(member.doc)) return [`${name}: its unit`];
      if (member.method && !ERRORS.test(member.doc)) return [`${name}: what it throws`];
      return [];
    }),
    ...(CHAPTERS[symbol.file] === undefined
      ? [`${symbol.name}: ${symbol.file} has no chapter in scripts/docs/reference.mjs`]
      : []),
  ]);
}

const UNIT = /byte|second|minute|character|how many|number of|version|score|severity|HTTP|pixel|points|values?\b/i;
const ERRORS = /throw|Error|never fails/i;

let found;
function exported() {
  found ??= read();
  return found;
}

function read() {
  const entry = join(root, 'libs/plugin-sdk/src/index.ts');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  return checker
    .getExportsOfModule(checker.getSymbolAtLocation(source))
    .map((symbol) => describe(checker, symbol))
    .sort((one, other) => one.position - other.position);
}

function describe(checker, alias) {
  const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias;
  const [declaration] = symbol.declarations;
  const file = basename(declaration.getSourceFile().fileName, '.ts');
  return {
    ...{ name: symbol.name, file, position: declaration.pos, doc: docOf(checker, symbol, declaration) },
    code: signature(declaration),
    members: membersOf(checker, declaration),
  };
}

function docOf(checker, symbol, declaration) {
  const words = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const tags = ts
    .getJSDocTags(declaration.name && ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration)
    .map((tag) => {
      const said = ts.getTextOfJSDocComment(tag.comment) ?? '';
      return tag.tagName.text === 'param'
        ? `\`${tag.name.getText()}\`: ${said}`
        : `${LABELS[tag.tagName.text] ?? ''}${said}`;
    });
  return [words, ...tags]
    .filter((part) => part.trim() !== '')
    .join(' ')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

const LABELS = { returns: 'Returns ', throws: 'Throws ' };

/** Interfaces, classes and objects of constants have members; what a type alias means stands in its code. */
function membersOf(checker, declaration) {
  const members =
    ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration) ? declaration.members : [];
  return members
    .filter((member) => member.name !== undefined && !ts.isConstructorDeclaration(member))
    .map((member) => ({
      name: member.name.getText().replaceAll("'", ''),
      optional: member.questionToken !== undefined,
      method: ts.isMethodSignature(member),
      type: ts.isMethodSignature(member)
        ? `(${member.parameters.map((one) => one.getText()).join(', ')}): ${member.type.getText()}`
        : ((member.type ?? member.initializer)?.getText() ?? ''),
      doc: docOf(checker, checker.getSymbolAtLocation(member.name), member),
    }));
}

/** The first line of what has members; all of what has none. */
function signature(declaration) {
  const whole = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const code = whole
    .getText()
    .replace(/^export /, '')
    .replace(/\/\*\*[\s\S]*?\*\/\s*/g, '');
  if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration))
    return code.slice(0, code.indexOf('{')).trim();
  if (ts.isFunctionDeclaration(declaration)) return code.slice(0, code.indexOf(declaration.body.getText())).trim();
  return code.length > 1_200 ? `${code.slice(0, code.indexOf('='))}`.trim() : code;
}

function section({ name, doc, code, members }) {
  const rows = members.map(
    (member) =>
      `- \`${member.name}${member.optional ? '?' : ''}${member.method ? '' : ': '}${flat(member.type)}\`: ${member.doc}`,
  );
  const whole = rows.length > 0 ? [...rows] : ['```text', code, '```'];
  return [`### ${name}`, '', doc, '', ...whole, ''].join('\n');
}

const flat = (type) => type.replace(/\/\*\*[\s\S]*?\*\/\s*/g, '').replace(/\s+/g, ' ');
