import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { severalAtOnce } from '../../audit/several-at-once.js';
import { checkOut } from '../../bench/frame/other-version.js';
import { readEnvironment } from '../../dev/environment.js';
import { createProgress } from '../../dev/progress.js';
import { findServers } from '../chaos/find-servers.js';
import { isClean } from '../chaos/judge.js';
import { type System, startSystem } from '../chaos/system.js';
import { EndedBySignal, untilSignal } from '../support/end-by-signal.js';
import { realText, sampleText } from '../support/plans.js';
import { type Examined, examined, fetchBundle } from './examine.js';
import { planId, runUpgrade, type UpgradeReport } from './run-upgrade.js';
import { wholeSite } from './whole-site.js';

/** The last version whose rules had one edition. */
const firstEdition = '8bba35a';
const usage = `usage: npm run drill:upgrade [-- --from COMMIT --plan real|sample --day-seconds S --keep]
  --from COMMIT     the earlier version (${firstEdition}, the last one before editions of rules)
  --plan            the real plan where it lies beside the project, else the sample
  --day-seconds S   how long a day of the calendar takes (10)
  --keep            leaves the data of the servers where they were
Upgrades a plan that runs from the earlier version to this one and judges the record. All servers are its own, on loopback.
Exit code 0, 4 where something was wrong, 3 where it could not be run. Asked to end, it takes its servers and its checkout with it.`;

const singleBundles = 100;
const bundlesAtOnce = 4;

/** What was proved: of the bundle of the plan, which has every task, and of the bundles of single tasks. */
interface Proved {
  readonly plan: Examined;
  readonly ofTasks: {
    readonly bundles: number;
    readonly events: number;
    readonly findings: readonly string[];
  };
}

process.exit(await main(process.argv.slice(2)));

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ from: { type: 'string', default: firstEdition }, plan: { type: 'string', default: 'real' } },
      ...{
        'day-seconds': { type: 'string', default: '10' },
        keep: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    },
  });
  const daySeconds = Number(values['day-seconds']);
  if (values.help === true || !(daySeconds >= 1 && daySeconds <= 600)) {
    process.stdout.write(`${usage}\n`);
    return values.help === true ? 0 : 2;
  }
  const text = values.plan === 'real' && realText !== undefined ? realText : sampleText;
  try {
    const { report, proved } = await drill({
      ...{ commit: values.from, text, daySeconds },
      keep: values.keep === true,
    });
    process.stdout.write(`${JSON.stringify({ ...report, proved }, null, 1)}\n`);
    return isSound(report) && isProved({ report, proved }) ? 0 : 4;
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    return fault instanceof EndedBySignal ? fault.exitCode : 3;
  }
}

async function drill({
  commit,
  text,
  daySeconds,
  keep,
}: {
  commit: string;
  text: string;
  daySeconds: number;
  keep: boolean;
}): Promise<{ report: UpgradeReport; proved: Proved }> {
  const progress = createProgress();
  const begun = Date.now();
  const say = (line: string) => {
    progress.line(`${String(Math.round((Date.now() - begun) / 1_000)).padStart(4)} s  ${line}`);
  };
  const home = mkdtempSync(join(tmpdir(), 'dondoc-upgrade-'));
  const checkingOut = checkOut(commit);
  const running: { system?: Promise<System> } = {};
  try {
    return await untilSignal(async () => {
      const [servers, earlier] = await Promise.all([findServers(progress), checkingOut]);
      say(`${earlier.commit} is checked out`);
      const { inherited } = readEnvironment();
      // An earlier version need not know encryption: keys come after an upgrade, not with it.
      running.system = startSystem({ home, inherited, servers, root: earlier.root, isEncrypted: false });
      const system = await running.system;
      const site = await wholeSite({ system, text });
      const dayMs = daySeconds * 1_000;
      let proved: Proved | undefined;
      const report = await runUpgrade({
        ...{ site, say },
        pace: {
          // A vice-chairman is told ten days after the launch, and again nine days later when his date passes too.
          ...{ rate: 86_400_000 / dayMs, aloneMs: 8 * dayMs, besideMs: 4 * dayMs, afterMs: 9 * dayMs },
          ...{ settleMs: 30_000, lagMs: 30_000, leadersLookMs: 2_000 },
        },
        examine: async ({ taskIds }) => {
          proved = await proveAll({ ...site, issuer: system.issuer, taskIds, say });
        },
      });
      if (!proved) throw new Error('nothing was examined');
      return { report, proved };
    });
  } finally {
    say('ending');
    await running.system?.then((system) => system.stop()).catch(() => undefined);
    await checkingOut.then((earlier) => earlier.remove()).catch(() => undefined);
    if (keep) progress.line(`the data of the servers are in ${home}`);
    else rmSync(home, { recursive: true, force: true });
  }
}

/** The bundle of the plan proves every task; of those of single tasks some are fetched, of both editions. */
async function proveAll({
  taskIds,
  say,
  ...from
}: Pick<Parameters<typeof fetchBundle>[0], 'baseUrl' | 'issuer'> & {
  readonly taskIds: readonly string[];
  readonly say: (line: string) => void;
}): Promise<Proved> {
  say('fetching and examining the bundle of the plan');
  const plan = examined(await fetchBundle({ ...from, of: 'plans', id: planId }));
  const every = Math.max(1, Math.floor(taskIds.length / singleBundles));
  // An odd step takes tasks of both editions in turns: every second one was moved.
  const step = every % 2 === 0 ? every - 1 : every;
  const singles = taskIds.filter((_id, place) => place % step === 0).slice(0, singleBundles);
  say(`fetching and examining the bundles of ${String(singles.length)} tasks`);
  const findings: string[] = [];
  let events = 0;
  const bundles = severalAtOnce({
    items: singles,
    most: bundlesAtOnce,
    work: (id) => fetchBundle({ ...from, of: 'tasks', id }),
  });
  for await (const bytes of bundles) {
    const one = examined(bytes);
    events += one.events;
    findings.push(...one.findings);
  }
  return { plan, ofTasks: { bundles: singles.length, events, findings } };
}

function isSound({ judgement, setDates, workflowTasks, endedByThemselves, moved }: UpgradeReport): boolean {
  const { failed, earlier, later, goneOver } = workflowTasks;
  const isUpgraded = earlier > 0 && later > 0 && goneOver > 0 && moved > 0;
  return (
    isClean(judgement) &&
    isUpgraded &&
    setDates.wrong.length + failed.length + endedByThemselves === 0 &&
    (setDates.onDaysOff[1] ?? 0) > 0 &&
    (setDates.onDaysOff[2] ?? 0) > 0
  );
}

/** Nothing was found, and every task was looked at. */
function isProved({
  report: { tasks },
  proved: { plan, ofTasks },
}: {
  report: UpgradeReport;
  proved: Proved;
}) {
  return plan.tasks === tasks && plan.findings.length + ofTasks.findings.length === 0;
}
