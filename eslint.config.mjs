// House rules a machine can check. Layout is Prettier's; import rules between packages are test/architecture's.
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is injected: take a Clock from @sportello/kernel and use clock.now().',
  },
  {
    selector:
      "CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.name='Date']",
    message: 'Time is injected: take a Clock from @sportello/kernel and use clock.now().',
  },
];
const environment = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'The environment is read once, in apps/ or libs/platform/src/config: take a settings object instead.',
  },
];

const TESTS = ['**/*.spec.ts', '**/*.spec.tsx', '**/test/**', 'test/**', '**/fixtures/**', 'bench/**'];

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.sportello/',
      '.tmp/',
      'coverage/',
      'test/architecture/fixtures/',
      'apps/cli/templates/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An async method without await is how a port with a synchronous adapter is written.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...clock, ...environment],
    },
  },
  { files: ['apps/cli/**'], rules: { 'no-console': 'off' } },
  { files: ['apps/**'], rules: { 'no-restricted-syntax': ['error', ...clock] } },
  { files: ['libs/platform/src/config/**'], rules: { 'no-restricted-syntax': ['error', ...clock] } },
  {
    files: ['libs/kernel/src/clock.ts', 'apps/web/src/time/browser.clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...environment] },
  },
  {
    files: TESTS,
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Answers of HTTP clients under test are untyped by nature; the assertions are what checks them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/browser/**', 'bench/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          property: 'waitForFunction',
          message: "The pages' content security policy refuses its second look: take test/browser/support/holds.",
        },
      ],
    },
  },
  prettier,
);
