import { expect } from '@jest/globals';
import { recordedTasks } from '../../audit/recorded-tasks.js';
import { whatIf } from '../../audit/what-if.js';
import { tellingAt } from '../../domain/policy/telling-at.js';
import { codeOf, type TestApi } from '../support/api.js';
import { planId, smallTasks } from './bundles.js';

const as = { person: 'kiem-toan', role: 'auditor' } as const;

/** A task and its whole plan come out of a replay over the API as they were recorded; what is not there is said not to be there. */
export async function expectReplays({
  api,
  taskId,
  events,
}: {
  api: TestApi;
  taskId: string;
  events: number;
}): Promise<void> {
  const one = await api.ask({ as, path: `/audit/tasks/${taskId}/replay` });
  expect(one.body).toMatchObject({ ok: true, divergences: [], processes: 1, events });
  for (const path of ['plans/khong-co/bundle', 'tasks/khong-co/1.1/so-y-te/bundle', 'plans/khong-co/replay'])
    expect((await api.ask({ as, path: `/audit/${path}` })).status).toBe(404);
  const whole = await api.ask({ as, path: `/audit/plans/${planId}/replay` });
  expect(whole.body).toMatchObject({ ok: true, divergences: [], processes: smallTasks.length });
}

/** What the API says of other terms is what is reckoned from the bundle, and terms that make no sense are refused. */
export async function expectWhatIf({ api, bundle }: { api: TestApi; bundle: Buffer }): Promise<void> {
  const what = (body: unknown) =>
    api.ask({ as, method: 'POST', path: `/audit/plans/${planId}/what-if`, body });
  const [terms] = smallTasks;
  if (!terms) throw new Error('no task');
  const same = await what({ policy: terms.policy });
  expect(same).toMatchObject({ status: 200, body: { counts: { added: 0, omitted: 0, answers: 0 } } });
  const rungs = [{ rung: 'viceChairman', workingDays: 3 }] as const;
  const policy = tellingAt({ policy: terms.policy, ...rungs[0] });
  const { added, omitted } = whatIf({ tasks: recordedTasks(bundle) ?? [], policy });
  expect(added.length).toBeGreaterThan(0);
  for (const asked of [{ policy }, { rungs }])
    expect((await what(asked)).body).toMatchObject({ tasks: smallTasks.length, added, omitted });
  const endless = { ...terms.calendar, weekend: [1, 2, 3, 4, 5, 6, 7] };
  for (const [wrong, code] of [
    [{ calendar: endless }, 'badCalendar'],
    [{ policy: { ...policy, acceptanceWorkingDays: -1 } }, 'badPolicy'],
    [{ rungs: [{ rung: 'bo-truong', workingDays: 3 }] }, 'badPolicy'],
    [{}, 'invalidInput'],
    [{ policy: 7 }, 'invalidInput'],
  ] as const) {
    const answer = await what(wrong);
    expect([answer.status, codeOf(answer)]).toEqual([422, code]);
  }
}
