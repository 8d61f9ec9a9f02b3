import type { Actor } from '../../domain/task/actor.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import type { ReportContent } from '../../domain/task/report.js';
import { at, dpi, head, officer, plan } from '../../test/task/fixtures.js';
import type { Step } from './script.js';

export const yearBegins = at('2022-07-20', '08:00');
export const yearEnds = at('2023-07-20', '08:00');

const coordinators = ['so-tai-chinh', 'so-noi-vu', 'so-tu-phap'];
const signs = (unit: string): Actor => ({ person: `thu-truong-${unit}`, role: 'unitHead', unit });
const content = (period: string): ReportContent => ({
  kind: 'progress',
  text: `Kết quả ${period}`,
  percent: 40,
});

/** A task of a year: three sign-offs, four reports of which one is late, completion; then DPI closes it. */
export const yearBrief: Partial<TaskBrief> = {
  coordinators,
  deadline: { text: 'Trước ngày 30/6/2023.', kind: 'date', due: '2023-06-30' },
};

/** What people do in that year, in order. */
export const yearSteps: readonly Step[] = [
  step('2022-07-21', officer, { type: 'acceptAssignment' }),
  step('2022-08-04', officer, { type: 'draftPlan', content: { ...plan, completion: '2023-06-20' } }),
  step('2022-08-08', head, { type: 'approvePlan', version: 1 }),
  ...coordinators.map((unit, place) =>
    step(`2022-08-1${String(place)}`, signs(unit), { type: 'signOff', version: 1 }),
  ),
  ...quarter({ period: '2022-Q3', drafted: '2022-09-12', sent: '2022-09-14', reviewed: '2022-09-20' }),
  ...quarter({ period: '2022-Q4', drafted: '2022-12-19', sent: '2022-12-20', reviewed: '2022-12-22' }),
  ...quarter({ period: '2023-Q1', drafted: '2023-03-10', sent: '2023-03-14', reviewed: '2023-03-20' }),
  ...quarter({ period: '2023-Q2', drafted: '2023-06-08', sent: '2023-06-12', reviewed: '2023-06-14' }),
  step('2023-06-19', head, {
    type: 'proposeCompletion',
    text: 'Đã hoàn thành',
    evidence: ['a'.repeat(64)],
  }),
  step('2023-06-22', dpi, { type: 'verifyCompletion', text: 'Đã kiểm tra' }),
];

function quarter({
  period,
  drafted,
  sent,
  reviewed,
}: {
  period: string;
  drafted: string;
  sent: string;
  reviewed: string;
}) {
  return [
    step(drafted, officer, { type: 'draftReport', period, content: content(period) }),
    step(sent, head, { type: 'sendReport', period, version: 1 }),
    step(reviewed, dpi, { type: 'acceptReport', period, version: 1 }),
  ];
}

function step(date: string, by: Actor, does: Step['does']): Step {
  return { at: at(date, '10:00'), by, does };
}
