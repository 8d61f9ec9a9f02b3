import { groupedBy } from '../../domain/synthesis/grouped-by.js';
import type { ChaosReport } from './run-chaos.js';

const mostShown = 20;

/** The report for a person: what was tried, how it came back, and what the oracle says. */
export function describeReport({
  seed,
  tasks,
  calendar,
  faults,
  endedByThemselves,
  judgement,
}: ChaosReport): string {
  const { commands, events, rungs, temporalEvents, badWorkflows, wrongs, disagreements } = judgement;
  return [
    `seed ${String(seed)}: ${String(tasks)} tasks from ${calendar.from} to ${calendar.to}, ${calendar.rate.toFixed(0)} times as fast`,
    '',
    'fault                            times   back after, s: least, median, most',
    ...faultLines(faults),
    '',
    `ended by themselves and started again: ${Object.entries(endedByThemselves)
      .map(([name, count]) => `${name} ${String(count)}`)
      .join(', ')}`,
    `commands: ${String(commands.acknowledged)} acknowledged, ${String(commands.refused)} refused, ${String(commands.unanswered)} never answered, ${String(commands.sentAgain)} sent more than once`,
    `record: ${String(events)} events, ${String(rungs)} of them rungs; ${String(temporalEvents)} events of Temporal; ${String(badWorkflows)} workflows failed`,
    `oracle: ${String(wrongs.length)} wrong, ${String(disagreements.length)} copies that disagree`,
    ...wrongs.slice(0, mostShown).map(({ taskId, code, what }) => `  ${taskId}: ${code} ${what}`),
    ...disagreements
      .slice(0, mostShown)
      .map(({ taskId, code, sequence }) => `  ${taskId}: ${code} #${String(sequence ?? '')}`),
  ].join('\n');
}

function faultLines(faults: ChaosReport['faults']): readonly string[] {
  const groups = groupedBy(faults, ({ fault }) => fault);
  return [...groups].map(([name, all]) => {
    const back = all.flatMap(({ backMs }) => (backMs === undefined ? [] : [backMs])).sort((a, b) => a - b);
    const at = (share: number) => seconds(back[Math.round((back.length - 1) * share)]);
    const never = all.length - back.length;
    return `${name.padEnd(32)} ${String(all.length).padStart(5)}   ${at(0)}  ${at(0.5)}  ${at(1)}${never > 0 ? `  NOT BACK: ${String(never)}` : ''}`;
  });
}

function seconds(ms: number | undefined): string {
  return (ms === undefined ? '-' : (ms / 1_000).toFixed(1)).padStart(6);
}
