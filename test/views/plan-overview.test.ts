import { expect, test } from '@jest/globals';
import { planOverview } from '../../domain/views/plan-overview.js';
import { accepted, launched, reports } from '../synthesis/lives.js';
import { at, dpi, head } from '../task/fixtures.js';
import { viceChairman } from '../task/properties/people.js';

const now = at('2022-09-22', '08:00');

/** One never accepted; one that reported on 10/9; one that reported on 20/9, five days late; one withdrawn in August. */
function plan() {
  const silent = launched('so-tai-chinh', { shortcoming: { number: 1, title: 'Một' } });
  const prompt = reports({ life: accepted('so-y-te'), moment: { date: '2022-09-10', time: '09:00' } });
  const late = reports({ life: accepted('so-xay-dung'), moment: { date: '2022-09-20', time: '09:00' } });
  const august = at('2022-08-10', '08:00');
  const withdrawn = accepted('so-noi-vu')
    .until(august)
    .does(august, viceChairman, { type: 'withdraw', reason: 'Không còn cần.' });
  return [silent, prompt, late, withdrawn].map((life) => life.until(now).events);
}

test('a plan is looked at as it stood at the end of each month, and as it stands now', () => {
  const { moments, course } = planOverview({ tasks: plan(), now });
  expect(moments).toEqual([at('2022-08-01', '00:00'), at('2022-09-01', '00:00'), now]);
  // In July one has not accepted in time; in August the detailed plans are overdue too, and one task is gone.
  expect(course).toEqual([
    { done: 0, behind: 1, onTime: 3 },
    { done: 0, behind: 3, onTime: 0 },
    { done: 0, behind: 3, onTime: 0 },
  ]);
});

test('each shortcoming has its own course, in the order of the plan', () => {
  const { shortcomings } = planOverview({ tasks: plan(), now });
  expect(shortcomings.map(({ number, course }) => [number, course.at(0)])).toEqual([
    [1, { done: 0, behind: 1, onTime: 0 }],
    [7, { done: 0, behind: 0, onTime: 3 }],
  ]);
});

test('each unit stands with the reports of each quarter that has fallen due, of those that it owed', () => {
  const { quarters, units } = planOverview({ tasks: plan(), now });
  expect(quarters).toEqual(['2022-Q3']);
  const none = { owed: 1, inTime: 0, late: 0, returned: 0, missing: 0 };
  expect(Object.fromEntries(units.map(({ unit, quarters: [first] }) => [unit, first]))).toEqual({
    'so-tai-chinh': { ...none, missing: 1 },
    'so-y-te': { ...none, inTime: 1 },
    'so-xay-dung': { ...none, late: 1 },
    'so-noi-vu': { ...none, owed: 0 },
  });
});

test('a task that is closed as done counts as done from that day on', () => {
  const life = accepted();
  const [proposed, verified] = [at('2022-08-20', '09:00'), at('2022-08-25', '09:00')];
  const evidence = ['a'.repeat(64)];
  life
    .until(at('2022-08-01', '09:00'))
    .does(at('2022-08-01', '09:00'), { ...head, person: 'an', role: 'officer' }, planDraft)
    .does(at('2022-08-01', '10:00'), head, { type: 'approvePlan', version: 1 })
    .until(proposed)
    .does(proposed, head, { type: 'proposeCompletion', text: 'Xong.', evidence })
    .does(verified, dpi, { type: 'verifyCompletion', text: 'Đủ.' });
  const { course } = planOverview({ tasks: [life.events], now });
  expect(course.map(({ done }) => done)).toEqual([0, 1, 1]);
});

test('a plan without tasks has nothing to show, and says when', () => {
  expect(planOverview({ tasks: [], now })).toMatchObject({ moments: [now], quarters: [], units: [] });
});

const planDraft = {
  type: 'draftPlan',
  content: {
    steps: [{ text: 'Tiêm', person: 'Nguyễn An', due: '2022-08-19' }],
    directedBy: 'Giám đốc Sở',
    completion: '2022-08-19',
    causes: [],
  },
} as const;
