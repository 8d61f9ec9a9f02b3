import { bundleParts } from '../../audit/bundle-parts.js';
import { headOf } from '../../audit/chain.js';
import { checkpointOf } from '../../audit/checkpoint.js';
import { inputsOfHistory } from '../../audit/inputs-of-history.js';
import { proverFromLog } from '../../audit/prove-from-log.js';
import { relive } from '../../audit/relive.js';
import type { TaskRecord } from '../../audit/task-parts.js';
import { verifyBundle } from '../../audit/verify.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { runTask } from '../../domain/simulate/run-task.js';
import { realText, sampleText, tasksOf } from '../support/plans.js';
import { randomLife } from '../workflows/random-behaviour.js';
import { auditKey, from, to } from './bundles.js';
import { historyOf } from './history-of.js';

/**
 * A whole plan, the real one where it lies beside the project, lived through two quarters under drawn behaviours: how large its
 * bundle is, and how fast it is made, examined and relived.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
const text = realText ?? sampleText;
const planId = 'do';
/** All of them, or as many as are asked for. */
const terms = tasksOf({ text, planId }).slice(0, Number(process.argv[2] ?? '100000'));
const plan = { text, directory: shippedDirectory(), policy: shippedPolicy(), calendar: shippedCalendar() };
const records = terms.map((one, place): TaskRecord => {
  const { commands, events } = runTask({ terms: one, from, to, behaviour: randomLife(place % 50).behaviour });
  const histories = [historyOf({ start: { terms: one, heedsFilings: true }, from, commands, to })];
  return { taskId: one.brief.taskId, events, histories };
});
const events = records.reduce((sum, record) => sum + record.events.length, 0);
say(`tasks ${String(records.length)}, events ${String(events)}`);

const heads = records.map(({ taskId, events: own }) => {
  return { taskId, sequence: own.length, head: headOf({ chainId: taskId, events: own }) };
});
const { signed, log } = checkpointOf({ planId, at: to, heads, log: [], key: auditKey });
const parts: Buffer[] = [];
const prove = proverFromLog({ signed, log });
const tasks = records.map((record) => {
  const proven = prove(record.taskId);
  return { ...record, ...(proven && { proven }) };
});
const scope = { kind: 'plan', id: planId } as const;
const exporting = started();
for await (const part of bundleParts({ scope, exportedAt: to, plan, tasks, log, key: auditKey }))
  parts.push(part);
const bytes = Buffer.concat(parts);
say(
  `bundle: ${String(Math.round(bytes.length / 1_024))} KB, made at ${perSecond(events, exporting)} events/s`,
);

const verifying = started();
const verdict = verifyBundle({ bytes, known: [auditKey.publicKey], copies: [signed] });
say(
  `verify: ${String(verdict.ok)}, ${String(verdict.events)} events, ${perSecond(events, verifying)} events/s`,
);

const reliving = started();
for (const { histories } of records) relive(inputsOfHistory(histories));
say(`relive: ${perSecond(events, reliving)} events/s`);
say(`memory: ${String(Math.round(process.resourceUsage().maxRSS / 1_024))} MB at most`);
process.exitCode = verdict.ok ? 0 : 1;

type Started = ReturnType<typeof started>;

function started() {
  return { at: performance.now(), cpu: process.cpuUsage() };
}

/** By the clock, and by the time that the processor gave: other work on the machine makes the former smaller, hardly the latter. */
function perSecond(count: number, { at, cpu }: Started): string {
  const { user, system } = process.cpuUsage(cpu);
  const byClock = Math.round((count * 1_000) / (performance.now() - at));
  const byProcessor = Math.round((count * 1_000_000) / (user + system));
  return `${String(byClock)} (${String(byProcessor)} by the processor's time)`;
}
