import type { FoundMongo } from '../../dev/servers/mongo.js';

/** What `npm test` prepared for the tests. */
export type TestServers = {
  /** A MongoDB that runs; each test file takes a database of its own on it. */
  readonly mongodbUri: string;
  readonly timeSkippingServer: string;
  readonly temporal: string;
  /** Where programs are found, for tests that start some. */
  readonly path: string;
  /** The program behind mongodbUri, for tests that kill one; absent when MONGODB_URI was given from outside. */
  readonly mongo: Exclude<FoundMongo, { readonly kind: 'uri' }> | undefined;
  /** Everything, for programs of the product that a test starts as they are started. */
  readonly inherited: NodeJS.ProcessEnv;
  /** The name of this version, when the histories that tests make are to be kept in test/histories. */
  readonly recordHistoriesAs: string | undefined;
};

/** Reads what `npm test` left in the environment; each value is asked for only when it is used. */
export function testServers(env: NodeJS.ProcessEnv = process.env): TestServers {
  const needed = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '')
      throw new Error(`${name} is not set: start these tests by \`npm test -- PATH\``);
    return value;
  };
  return {
    get mongodbUri() {
      return needed('MONGODB_URI');
    },
    get timeSkippingServer() {
      return needed('DONDOC_TEST_TIME_SKIPPING_SERVER');
    },
    get temporal() {
      return needed('DONDOC_TEST_TEMPORAL');
    },
    get path() {
      return needed('PATH');
    },
    get mongo() {
      return mongoFrom(env['DONDOC_TEST_MONGO']);
    },
    get inherited() {
      return env;
    },
    get recordHistoriesAs() {
      return env['DONDOC_RECORD_HISTORIES_AS'];
    },
  };
}

function mongoFrom(text: string | undefined): TestServers['mongo'] {
  const match = /^(?<kind>mongod|standIn):(?<path>.+)$/u.exec(text ?? '');
  const path = match?.groups?.['path'];
  if (match === null || path === undefined) return undefined;
  return match.groups?.['kind'] === 'mongod' ? { kind: 'mongod', path } : { kind: 'standIn', path };
}

/** How the API is fuzzed: by which program, how long with each role, and where the reports go. */
export function fuzzSettings(env: NodeJS.ProcessEnv = process.env): {
  readonly program: string;
  readonly secondsForEach: number;
  readonly reports: string | undefined;
} {
  return {
    program: env['DONDOC_FUZZ_PROGRAM'] ?? 'st',
    secondsForEach: Number(env['DONDOC_FUZZ_SECONDS'] ?? '300'),
    reports: env['DONDOC_FUZZ_REPORTS'],
  };
}

/** How often a test of chance is repeated: fewer times among the others, as often as is wanted when it is run alone. */
export function roundsOf(usual: number, env: NodeJS.ProcessEnv = process.env): number {
  return Number(env['DONDOC_TEST_ROUNDS'] ?? String(usual));
}
