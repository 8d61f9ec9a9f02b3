import { existsSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const environment = {
  object: 'process',
  property: 'env',
  message: 'Only environment.ts and config.ts read the environment; take the value as an argument.',
};
const environmentImport = {
  name: 'node:process',
  message: 'Only environment.ts and config.ts read the environment; use the global process for the rest.',
};
const clock = 'The domain has no clock: take `now` as an argument.';
const chance = 'The domain has no chance: the same inputs give the same events.';

/** The programs of the peers have packages of their own: they are looked at where these are installed. */
const peers = 'bench/peers/programs';
const peersAway = existsSync(new URL(`${peers}/node_modules`, import.meta.url)) ? [] : [`${peers}/**`];

/** Type-aware lint. Each rule here is shown to fail in test/checks. */
export default tseslint.config(
  {
    ignores: [
      '**/*.d.mts',
      '**/node_modules/**',
      'dist/**',
      '.dondoc/**',
      'coverage/**',
      'client/schema.ts',
      ...peersAway,
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-properties': ['error', environment],
      'no-restricted-imports': ['error', environmentImport, { ...environmentImport, name: 'process' }],
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'performance',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
          'fetch',
        ].map((name) => ({ name, message: clock })),
        { name: 'crypto', message: chance },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clock },
        { object: 'Math', property: 'random', message: chance },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
        { selector: 'CallExpression[callee.name="Date"]', message: clock },
      ],
    },
  },
  {
    files: ['**/environment.ts', '**/config.ts'],
    ignores: ['domain/**'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  { files: ['dev/**/*.ts', 'cli/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.js', '**/*.mjs', '**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
