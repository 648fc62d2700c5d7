// The type declarations of packages of libs/, as the TypeScript compiler emits them.
import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../build/workspaces.mjs';

/**
 * @param packages folders of libs/, e.g. `plugin-sdk`; others that they import are left out
 * @param options.comments whether docstrings are kept
 * @returns `plugin-sdk/index.d.ts` → text
 */
export function declarationsOf(packages, { comments = true } = {}) {
  const libs = join(root, 'libs');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(
    packages.map((name) => join(libs, name, 'src/index.ts')),
    {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      removeComments: !comments,
      rootDir: libs,
      outDir: libs,
      newLine: ts.NewLineKind.LineFeed,
    },
  );
  const files = new Map();
  program.emit(undefined, (file, text) => {
    const [name, , ...path] = relative(libs, file).replaceAll('\\', '/').split('/');
    if (packages.includes(name)) files.set([name, ...path].join('/'), text);
  });
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}
