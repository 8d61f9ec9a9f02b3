/**
 * The order of test files: those that take minutes come first, so that none of them runs alone at the end. On a fresh clone jest knows
 * no times and goes by the size of a file, and the longest are small ones that describe a whole site.
 */
const longest = [
  'web/whole-plan',
  'web/district',
  'access/matrix-server',
  'web/audit-tools',
  'workflows/every-command',
  'unit-report/last-minute',
  'audit/rebuild',
  'cli/period',
  'api/periods',
  'api/papers',
  'chaos/short',
  'plan/linear-time',
  'workflows/killed',
  'audit/workflow',
  'api/one-success',
  'audit/replay',
  'unit-report/landing',
  'cli/tasks',
  'synthesis/figures',
  'cli/audit',
];

/** A sequencer of jest without its memory of earlier runs: the order is the same wherever it runs. */
export default class LongestFirst {
  /** @param {readonly { readonly path: string }[]} tests */
  sort(tests) {
    return [...tests].sort((one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // Nothing is remembered.
  }

  /** @param {readonly { readonly path: string }[]} tests @param {{ readonly shardIndex: number, readonly shardCount: number }} shard */
  shard(tests, { shardIndex, shardCount }) {
    return this.sort(tests).filter((_test, place) => place % shardCount === shardIndex - 1);
  }
}

function rank({ path }) {
  const found = longest.findIndex((name) => path.includes(`/test/${name}`));
  return found === -1 ? longest.length : found;
}
