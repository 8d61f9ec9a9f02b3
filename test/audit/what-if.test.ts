import { describe, expect, test } from '@jest/globals';
import { inputsOfHistory } from '../../audit/inputs-of-history.js';
import { recordedTasks } from '../../audit/recorded-tasks.js';
import { whatIf } from '../../audit/what-if.js';
import type { Policy } from '../../domain/policy/policy.js';
import { tellingAt } from '../../domain/policy/telling-at.js';
import { escalationsOf } from '../../domain/simulate/escalation.js';
import { runTask } from '../../domain/simulate/run-task.js';
import { fold } from '../../domain/task/evolve.js';
import { asOf } from '../../domain/views/as-of.js';
import { realText, sampleText, tasksOf } from '../support/plans.js';
import { randomLife } from '../workflows/random-behaviour.js';
import { bundleOf, from, lifeOf, smallTasks, to } from './bundles.js';

/** The vice-chairman is told three working days after a date, not five. */
function sooner(policy: Policy): Policy {
  return tellingAt({ policy, rung: 'viceChairman', workingDays: 3 });
}

function recorded(terms: (typeof smallTasks)[number], seed: number) {
  const { taskId, histories } = lifeOf({ terms, seed });
  return { taskId, inputs: inputsOfHistory(histories) };
}

function without(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((key) => !other.has(key)));
}

describe('what if', () => {
  test('nothing is added or left out under the terms that held', () => {
    const tasks = smallTasks.map(recorded);
    const [terms] = smallTasks;
    if (!terms) throw new Error('no task');
    const { added, omitted, answers, same } = whatIf({
      tasks,
      policy: terms.policy,
      calendar: terms.calendar,
    });
    expect({ added, omitted, answers }).toEqual({ added: [], omitted: [], answers: [] });
    expect(same).toBeGreaterThan(10);
  });

  test('a vice-chairman who is told at +3 is told on those days in place of the others; what could then not be done is listed', () => {
    const tasks = smallTasks.map(recorded);
    const policy = sooner(smallTasks[0]?.policy as Policy);
    const { added, omitted, answers } = whatIf({ tasks, policy });
    expect(added.filter(({ rung }) => rung === 'viceChairman').length).toBeGreaterThan(0);
    expect(omitted.filter(({ rung }) => rung === 'viceChairman').length).toBeGreaterThan(0);
    for (const { at, task, obligation } of omitted.filter(({ rung }) => rung === 'viceChairman')) {
      const instead = added.find((one) => one.task === task && one.obligation === obligation);
      if (instead) expect(instead.at < at).toBe(true);
    }
    for (const { recorded: was, wouldBe } of answers) expect(was).not.toBe(wouldBe);
  });

  const plans = [
    ['the sample plan', sampleText],
    ['the real plan', realText],
  ] as const;
  test.each(plans)(
    'where nobody reacts, %s under another policy is what a run under that policy from the start gives',
    (_name, text) => {
      if (text === undefined) {
        process.stderr.write('the real plan does not lie beside the project: skipped\n');
        return;
      }
      const terms = tasksOf({ text });
      const tasks = terms.map((one) => ({
        taskId: one.brief.taskId,
        inputs: [
          { kind: 'started', at: from, start: { terms: one } },
          { kind: 'until', at: to },
        ] as const,
      }));
      const policy = sooner(terms[0]?.policy as Policy);
      const answer = whatIf({ tasks, policy });
      const run = (under: Policy) =>
        escalationsOf(terms.map((one) => runTask({ terms: { ...one, policy: under }, from, to })));
      const keys = (list: ReturnType<typeof run>) => new Set(list.map((one) => JSON.stringify(one)));
      const [before, after] = [keys(run(terms[0]?.policy as Policy)), keys(run(policy))];
      expect(keys([...answer.added])).toEqual(without(after, before));
      expect(keys([...answer.omitted])).toEqual(without(before, after));
      expect(answer.added.length).toBeGreaterThan(0);
    },
  );

  test('a bundle gives the inputs that it was made of', async () => {
    const tasks = smallTasks.map((terms, seed) => lifeOf({ terms, seed }));
    const read = recordedTasks(await bundleOf({ tasks }));
    expect(read).toEqual(
      tasks.map(({ taskId, histories }) => ({ taskId, inputs: inputsOfHistory(histories) })),
    );
    expect(recordedTasks(Buffer.from('x'))).toBeUndefined();
  });
});

describe('as of', () => {
  test('any moment, a task stands as it stood then: the state after the last event that had happened', () => {
    for (const [seed, terms] of smallTasks.entries()) {
      const { behaviour } = randomLife(seed);
      for (let day = 21; day < 29; day += 1) {
        const at = `2022-09-${String(day)}T12:00:00.000+07:00`;
        const then = runTask({ terms, from, to: at, behaviour });
        const { events } = runTask({ terms, from, to, behaviour });
        expect(asOf({ events, at })).toMatchObject({ state: then.state, events: then.events.length });
      }
      const { events } = runTask({ terms, from, to, behaviour });
      expect(asOf({ events, at: to })?.state).toEqual(fold(events));
      expect(asOf({ events, at: '2022-07-19T00:00:00.000+07:00' })).toBeUndefined();
    }
  });
});
