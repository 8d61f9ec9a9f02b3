import { expect, test } from '@jest/globals';
import { prefill } from '../../domain/unit-report/prefill.js';
import { reportStandings } from '../../domain/unit-report/report-standing.js';
import { at, brief, dpi, head, type Life, officer, plan } from '../task/fixtures.js';
import { chairman, factsOf, filed, line, period, planId, progress, submitted, task, unit } from './desk.js';

const asOf = at('2022-12-01', '08:00');
const leader = { person: 'phu', role: 'viceChairman', leader: brief.viceChairman } as const;

/** A task with two quarters behind it: its third quarter was reported, later things happened. */
function oldTask(): Life {
  const life = task(2);
  const { taskId: _id, ...third } = { ...line(life), period };
  life
    .does(at('2022-07-25', '08:00'), officer, {
      type: 'draftPlan',
      content: {
        ...plan,
        steps: [
          { text: 'Rà soát', person: 'An', due: '2022-08-31' },
          { text: 'Tập huấn', person: 'An', due: '2022-10-31' },
          { text: 'Tổng kết', person: 'An', due: '2022-12-31' },
        ],
      },
    })
    .does(at('2022-07-26', '08:00'), head, { type: 'approvePlan', version: 1 })
    .does(at('2022-08-01', '08:00'), head, { type: 'petition', to: 'viceChairman', text: 'Xin thêm vốn' })
    .does(at('2022-08-02', '08:00'), officer, {
      type: 'recordProgress',
      text: 'Trước báo cáo',
      evidence: [],
      percent: 10,
    })
    .does(at('2022-09-13', '08:00'), officer, { type: 'draftReport', ...third })
    .does(at('2022-09-13', '09:00'), head, { type: 'sendReport', period, version: 1 });
  const petition = Object.keys(life.state.petitions)[0] ?? '';
  return life
    .does(at('2022-10-03', '08:00'), leader, {
      type: 'answerPetition',
      petition,
      agreed: true,
      text: 'Đồng ý',
    })
    .until(asOf);
}

test('whoever writes has the last report, the steps that fell due since, petitions with their answers, and the deadline before him', () => {
  const [row] = prefill({ states: [oldTask().state], period: '2022-Q4', asOf });
  expect(row).toMatchObject({
    taskId: 'ke-hoach-2022/7.2/so-y-te',
    shortcoming: { number: 7 },
    taskNumber: 2,
    text: brief.text,
    reportDue: '2022-12-15',
    deadline: { text: 'Năm 2022.', due: '2022-12-31', originalDue: '2022-12-31' },
    lastReport: { period: '2022-Q3', content: progress(), sentAt: at('2022-09-13', '09:00') },
    petitions: [{ text: 'Xin thêm vốn', answer: { agreed: true, text: 'Đồng ý' } }],
  });
  expect(row?.stepsFallenDue.map(({ text }) => text)).toEqual(['Tập huấn']);
  expect(row).not.toHaveProperty('progress');
  expect(row).not.toHaveProperty('returned');
});

test('progress that was recorded since the last report is shown', () => {
  const life = oldTask().does(asOf, officer, {
    type: 'recordProgress',
    text: 'Đã tập huấn 12 lớp',
    evidence: [],
    percent: 60,
  });
  const [row] = prefill({ states: [life.state], period: '2022-Q4', asOf });
  expect(row?.progress).toMatchObject({ text: 'Đã tập huấn 12 lớp', percent: 60 });
});

test('what was returned is there with the reason, and is owed by its own date', () => {
  const life = task(1);
  const { content } = line(life);
  life
    .does(at('2022-09-13', '08:00'), officer, { type: 'draftReport', period, content })
    .does(at('2022-09-14', '16:00'), head, { type: 'sendReport', period, version: 1 })
    .does(at('2022-09-19', '10:00'), dpi, {
      type: 'returnReport',
      period,
      version: 1,
      reason: 'Thiếu số liệu',
    });
  expect(prefill({ states: [life.state], period, asOf: at('2022-09-20', '08:00') })).toMatchObject([
    { reportDue: '2022-09-26', returned: { content, reason: 'Thiếu số liệu' } },
  ]);
});

test('only what is owed is there, by shortcoming and number; closed tasks and reports that were made are not', () => {
  const moment = at('2022-09-13', '09:00');
  const closed = task(3).does(moment, chairman, { type: 'withdraw', reason: 'Trùng' });
  const made = task(4)
    .does(moment, officer, { type: 'draftReport', period, content: progress() })
    .does(moment, head, { type: 'sendReport', period, version: 1 });
  const other = task(1, {
    taskId: `${planId}/12.1/${unit}`,
    shortcoming: { number: 12, title: 'Khác' },
  });
  const lives = [other, task(10), closed, task(2), made];
  const rows = prefill({ states: lives.map((life) => life.until(moment).state), period, asOf: moment });
  expect(
    rows.map(({ shortcoming, taskNumber }) => `${String(shortcoming.number)}.${String(taskNumber)}`),
  ).toEqual(['7.2', '7.10', '12.1']);
});

test('the list of a period tells who has not begun, drafts, submitted and filed, and how many lines stand where', () => {
  const facts = factsOf({ lives: [task(1)] });
  const draft = submitted(facts, [line(task(1))]);
  const filing = filed(facts, draft);
  const of = (unitId: string, status?: 'sent' | 'accepted') => ({
    taskId: `${planId}/7.1/${unitId}`,
    unit: unitId,
    owed: status === undefined,
    ...(status && { status }),
  });
  const { landed: _landed, lines: _lines, ...head1 } = filing;
  expect(
    reportStandings({
      tasks: [of('so-xay-dung'), of(unit, 'sent'), of('so-tai-chinh'), of('so-noi-vu', 'accepted')],
      drafts: [draft, { ...draft, unit: 'so-tai-chinh' }],
      filings: [head1],
    }),
  ).toMatchObject([
    { unit: 'so-noi-vu', status: 'notStarted', owed: 0, accepted: 1 },
    { unit: 'so-tai-chinh', status: 'submitted', owed: 1, filings: 0, writtenBy: 'an' },
    { unit: 'so-xay-dung', status: 'notStarted', owed: 1, filings: 0 },
    { unit, status: 'filed', owed: 0, sent: 1, filings: 1, lastFiledAt: filing.filedAt },
  ]);
});
