import { expect, test } from '@jest/globals';
import { at, dpi, head, officer, plan } from '../task/fixtures.js';
import { accepted, frozenAt, onlyLine, progress, reports, synthesisOf } from './lives.js';

const leader = { person: 'pho', role: 'viceChairman', leader: 'pho-chu-tich-van-hoa-xa-hoi' } as const;

test('petitions are open until they are answered, and an answer after the freeze is none yet', () => {
  const life = accepted()
    .does(at('2022-08-01', '08:00'), head, { type: 'petition', to: 'chairman', text: 'Bổ sung kinh phí' })
    .does(at('2022-08-02', '08:00'), head, {
      type: 'askExtension',
      obligation: 'completion/1',
      due: '2023-01-31',
      reason: 'Khối lượng phát sinh',
    })
    .does(at('2022-09-22', '08:00'), leader, {
      type: 'answerPetition',
      petition: '2',
      agreed: true,
      text: 'Đồng ý',
    });
  const early = synthesisOf([life]);
  expect(onlyLine(early).petitions).toEqual([
    { id: '1', kind: 'matter', to: 'chairman', text: 'Bổ sung kinh phí', askedAt: at('2022-08-01', '08:00') },
    {
      id: '2',
      kind: 'extension',
      to: 'viceChairman',
      text: 'Khối lượng phát sinh',
      askedAt: at('2022-08-02', '08:00'),
      newDue: '2023-01-31',
    },
  ]);
  expect(early.counts).toMatchObject({ petitionsOpen: 2, petitionsAnswered: 0 });
  expect(onlyLine(early)).toMatchObject({ due: '2022-12-31', originalDue: '2022-12-31' });
  const later = synthesisOf([life], { frozenAt: at('2022-09-23', '00:00') });
  expect(later.counts).toMatchObject({ petitionsOpen: 1, petitionsAnswered: 1 });
  expect(onlyLine(later)).toMatchObject({ due: '2023-01-31', originalDue: '2022-12-31' });
});

test('what the unit itself is late with stands in its line with the highest rung; the lateness of others does not', () => {
  const life = accepted().until(frozenAt);
  expect(onlyLine(synthesisOf([life])).overdue).toEqual([
    { kind: 'detailedPlan', due: '2022-08-11', rung: 'chairman' },
    { kind: 'quarterlyReport', due: '2022-09-15', rung: 'dpi' },
  ]);
});

test('steps of the plan in force are counted, with those that had fallen due', () => {
  const steps = [
    { text: 'Rà soát', person: 'Nguyễn An', due: '2022-09-21' },
    { text: 'Tiêm', person: 'Nguyễn An', due: '2022-09-22' },
  ];
  const life = accepted();
  expect(onlyLine(synthesisOf([life])).steps).toBeUndefined();
  life
    .does(at('2022-08-01', '08:00'), officer, { type: 'draftPlan', content: { ...plan, steps } })
    .does(at('2022-08-01', '09:00'), head, { type: 'approvePlan', version: 1 });
  expect(onlyLine(synthesisOf([life])).steps).toEqual({ due: 1, of: 2 });
});

test('money and quantities stand as the unit gave them', () => {
  const figures = [{ name: 'Vốn đã giải ngân', amount: 12.5, measure: 'tỷ đồng' }];
  const content = { ...progress, figures, difficulties: 'Thiếu vật tư' };
  const life = reports({ life: accepted(), moment: { date: '2022-09-14', time: '09:00' }, content });
  expect(onlyLine(synthesisOf([life])).report).toMatchObject({ figures, difficulties: 'Thiếu vật tư' });
});

test('the quarter before stands beside the totals, shortcomings, units and lines', () => {
  const life = reports({ life: accepted(), moment: { date: '2022-09-14', time: '09:00' } });
  life.does(at('2022-09-16', '10:00'), dpi, { type: 'acceptReport', period: '2022-Q3', version: 1 });
  const previous = synthesisOf([life]);
  const frozenQ4 = at('2022-12-20', '00:00');
  const other = accepted('so-xay-dung', { taskNumber: 2 }).until(frozenQ4);
  const synthesis = synthesisOf([life.until(frozenQ4), other], {
    period: '2022-Q4',
    due: '2022-12-15',
    frozenAt: frozenQ4,
    previous,
  });
  expect(synthesis).toMatchObject({ previousPeriod: '2022-Q3', previous: previous.counts });
  expect(synthesis.shortcomings[0]?.previous).toEqual(previous.counts);
  expect(synthesis.units.map(({ unit, previous: before }) => [unit, before?.inTime])).toEqual([
    ['so-xay-dung', undefined],
    ['so-y-te', 1],
  ]);
  expect(synthesis.shortcomings[0]?.lines.map((line) => line.previous)).toEqual([
    { standing: 'inTime', nil: false, percent: 40 },
    undefined,
  ]);
});
