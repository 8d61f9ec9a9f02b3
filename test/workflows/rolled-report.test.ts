import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at, brief, calendar, head, policy } from '../task/fixtures.js';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
const launched: string[] = [];

beforeAll(async () => {
  rehearsal = await Rehearsal.start();
});
afterAll(async () => {
  await rehearsal.end(launched, 'rolled-report');
});

test('where the policy rolls report dates forward, a report whose date is no working day is owed on the next one', async () => {
  await rehearsal.calendarAt(at('2022-07-20', '08:00'));
  const taskId = 'rolled/7.1/so-y-te';
  const terms = {
    brief: { ...brief, taskId },
    // 2/9 is National Day, a Friday; it is followed by a weekend.
    policy: { ...policy, reportDates: ['09-02', '12-18'], reportDateOffDays: 'rollForward' as const },
    calendar,
  };
  launched.push(await rehearsal.launchTerms(terms));
  await rehearsal.does(taskId, head, { type: 'acceptAssignment' });
  await rehearsal.until(at('2022-12-28', '12:00'));
  const owed = (await rehearsal.store.events(taskId)).flatMap((event) =>
    event.type === 'obligationOpened' && event.obligation.kind === 'quarterlyReport'
      ? [event.obligation.due]
      : [],
  );
  expect(owed).toEqual(['2022-09-05', '2022-12-19', '2023-09-05']);
}, 120_000);
