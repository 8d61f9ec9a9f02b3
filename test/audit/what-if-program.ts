import { whatIf } from '../../audit/what-if.js';
import { describeWhatIf } from '../../cli/what-if-description.js';
import { shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { namesOf } from '../../domain/directory/names-of.js';
import type { Policy } from '../../domain/policy/policy.js';
import { tellingAt } from '../../domain/policy/telling-at.js';
import { escalationsOf } from '../../domain/simulate/escalation.js';
import { runTask } from '../../domain/simulate/run-task.js';
import { realText, sampleText, tasksOf } from '../support/plans.js';
import { from, to } from './bundles.js';

/**
 * The plan, the real one where it lies beside the project, in which nobody reacts for two quarters: the list of what the
 * vice-chairman at +3 instead of +5 would have brought, which has to be the difference to a run under that policy from the start.
 */
const terms = tasksOf({ text: realText ?? sampleText });
const policy = tellingAt({ policy: shippedPolicy(), rung: 'viceChairman', workingDays: 3 });
const tasks = terms.map((one) => ({
  taskId: one.brief.taskId,
  inputs: [
    { kind: 'started', at: from, start: { terms: one } },
    { kind: 'until', at: to },
  ] as const,
}));
const answer = whatIf({ tasks, policy });
const nameOf = namesOf(shippedDirectory());
process.stdout.write(`${describeWhatIf({ answer, tasks: tasks.length, nameOf, language: 'vi' })}\n`);

const run = (under: Policy) =>
  new Set(
    escalationsOf(terms.map((one) => runTask({ terms: { ...one, policy: under }, from, to }))).map((one) =>
      JSON.stringify(one),
    ),
  );
const [before, after] = [run(shippedPolicy()), run(policy)];
const only = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].filter((key) => !other.has(key)).sort();
const said = (list: typeof answer.added) => list.map((one) => JSON.stringify(one)).sort();
const isSame =
  JSON.stringify(said(answer.added)) === JSON.stringify(only(after, before)) &&
  JSON.stringify(said(answer.omitted)) === JSON.stringify(only(before, after));
process.stdout.write(
  `\n${isSame ? 'the same as' : 'NOT the same as'} a run under that policy from the start: ${String(answer.added.length)} rungs beside, ${String(answer.omitted.length)} not at all, ${String(answer.same)} as they did\n`,
);
process.exitCode = isSame && answer.added.length > 0 ? 0 : 1;
