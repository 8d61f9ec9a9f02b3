/**
 * The order of test files: those that take minutes come first, so that none of them runs alone at the end. On a fresh clone jest knows
 * no times and goes by the size of a file, and the longest are small ones that describe a whole site. The very first measures how reading
 * grows: in a process that has run other files already it takes four times as long, since every collection of garbage walks over them.
 */
const longest = [
  'plan/linear-time',
  'workflows/same-events',
  'web/whole-plan',
  'web/district',
  'unit-report/last-minute',
  'access/matrix-server',
  'backup/drill',
  'audit/rebuild',
  'chaos/short',
  'workflows/every-command',
  'cli/period',
  'web/audit-tools',
  'cli/tasks',
  'health/doctor',
  'upgrade/rolling',
  'workflows/killed',
  'audit/replay',
  'api/papers',
  'synthesis/figures',
  'access/leaks',
  'api/periods',
  'api/one-success',
  'unit-report/landing',
  'cli/bad-input',
  'cli/audit',
  'audit/as-of',
  'workflows/continue-as-new',
  'temporal/encrypted-life',
  'audit/workflow',
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
