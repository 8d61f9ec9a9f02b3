import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../dev/environment.js';
import { createProgress } from '../../dev/progress.js';
import { EndedBySignal, untilSignal } from '../support/end-by-signal.js';
import { realText, sampleText } from '../support/plans.js';
import { drawFault, drawKills, type Fault } from './draw-faults.js';
import { findServers } from './find-servers.js';
import { isClean } from './judge.js';
import { describeReport } from './report.js';
import { type ChaosReport, runChaos } from './run-chaos.js';
import { readSettings, type Settings, usage } from './settings.js';
import { type System, startSystem } from './system.js';

const dayMs = 86_400_000;
/** A kill and the way back take about so long; none takes less, so that the kills lie over all the days. */
const killTakesMs = 6_000;

process.exit(await main(process.argv.slice(2)));

async function main(args: readonly string[]): Promise<number> {
  let settings: Settings | 'help';
  try {
    settings = readSettings(args);
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n${usage}\n`);
    return 2;
  }
  if (settings === 'help') {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  try {
    const report = await run(settings);
    process.stdout.write(`${settings.json ? JSON.stringify(report, null, 1) : describeReport(report)}\n`);
    return isClean(report.judgement) && report.faults.every(({ backMs }) => backMs !== undefined) ? 0 : 4;
  } catch (fault) {
    if (!(fault instanceof EndedBySignal)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return fault.exitCode;
  }
}

async function run({ seed, minutes, days, kills, faultSeconds, plan, keep }: Settings): Promise<ChaosReport> {
  const home = mkdtempSync(join(tmpdir(), 'dondoc-chaos-'));
  const progress = createProgress();
  const { inherited } = readEnvironment();
  const running: { system?: Promise<System> } = {};
  const drawnRun = async (): Promise<ChaosReport> => {
    const servers = await findServers(progress);
    running.system = startSystem({ home, inherited, servers });
    const system = await running.system;
    const drawn = kills && drawKills({ seed, kills });
    const ms = drawn ? Math.max(60_000, drawn.length * killTakesMs) : minutes * 60_000;
    let endsAtMs = 0;
    const faults = (n: number): Fault | undefined => {
      if (drawn) return drawn[n];
      endsAtMs ||= Date.now() + ms;
      return Date.now() < endsAtMs ? drawFault({ seed, n, seconds: faultSeconds }) : undefined;
    };
    return await runChaos({
      ...{ system, seed, faults, rate: (days * dayMs) / ms, eachTakesMs: drawn ? ms / drawn.length : 0 },
      text: plan === 'real' && realText !== undefined ? realText : sampleText,
      say: progress.line,
    });
  };
  try {
    return await untilSignal(drawnRun);
  } finally {
    await running.system?.then((system) => system.stop()).catch(() => undefined);
    if (keep) progress.line(`the data of the servers are in ${home}`);
    else rmSync(home, { recursive: true, force: true });
  }
}
