/** jest runs the TypeScript sources as ES modules; Temporal and Mongo servers come from dev/servers. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  testTimeout: 120_000,
  maxWorkers: 2,
  // Modules of a test file are not let go while its worker lives: a worker that has grown is replaced, or everything slows down.
  workerIdleMemoryLimit: '700MB',
};
