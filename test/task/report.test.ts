import { expect, test } from '@jest/globals';
import { at, dpi, head, Life, officer } from './fixtures.js';

const period = '2022-Q3';
const progress = { kind: 'progress', text: 'Đã triển khai tại 20 huyện.', percent: 40 } as const;

const drafted = () =>
  new Life(at('2022-07-20', '08:00'))
    .does(at('2022-07-21', '08:00'), officer, { type: 'acceptAssignment' })
    .does(at('2022-09-12', '08:00'), officer, { type: 'draftReport', period, content: progress });

test('the report counts as made when the unit head sends it, and DPI owes its review 5 working days later', () => {
  const life = drafted();
  expect(life.state.obligations['quarterlyReport/2022-Q3/1']?.outcome).toBeUndefined();
  life.does(at('2022-09-14', '16:00'), head, { type: 'sendReport', period, version: 1 });
  expect(life.state.obligations['quarterlyReport/2022-Q3/1']?.outcome).toMatchObject({
    kind: 'met',
    late: false,
  });
  expect(life.state.obligations['review/2022-Q3/1']).toMatchObject({ due: '2022-09-21' });
});

test('whoever drafted a report does not approve it himself', () => {
  const life = drafted().does(at('2022-09-13', '08:00'), head, {
    type: 'draftReport',
    period,
    content: progress,
  });
  expect(life.tries(at('2022-09-13', '09:00'), head, { type: 'sendReport', period, version: 2 })).toBe(
    'fourEyes',
  );
});

test('an approval of a version that is no longer the latest is refused', () => {
  const life = drafted().does(at('2022-09-13', '08:00'), officer, {
    type: 'draftReport',
    period,
    content: progress,
  });
  expect(life.tries(at('2022-09-13', '09:00'), head, { type: 'sendReport', period, version: 1 })).toBe(
    'staleVersion',
  );
});

test('a nil report is a report; a progress report without a text is refused', () => {
  const life = drafted();
  const now = at('2022-09-13', '08:00');
  const empty = { kind: 'progress', text: ' ' } as const;
  expect(life.tries(now, officer, { type: 'draftReport', period, content: empty })).toBe('emptyReport');
  expect(life.tries(now, officer, { type: 'draftReport', period, content: { kind: 'nil', text: '' } })).toBe(
    'done',
  );
});

test('a returned report is owed anew, 5 working days after the return', () => {
  const life = drafted()
    .does(at('2022-09-14', '16:00'), head, { type: 'sendReport', period, version: 1 })
    .does(at('2022-09-19', '10:00'), dpi, {
      type: 'returnReport',
      period,
      version: 1,
      reason: 'Thiếu số liệu',
    });
  expect(life.state.obligations['review/2022-Q3/1']?.outcome).toMatchObject({ kind: 'met' });
  expect(life.state.obligations['quarterlyReport/2022-Q3/2']).toMatchObject({ due: '2022-09-26' });
  expect(life.state.reports[period]?.status).toBe('returned');
});

test('a report returned before its date is owed by its date', () => {
  const life = drafted()
    .does(at('2022-09-12', '16:00'), head, { type: 'sendReport', period, version: 1 })
    .does(at('2022-09-12', '17:00'), dpi, {
      type: 'returnReport',
      period,
      version: 1,
      reason: 'Thiếu số liệu',
    });
  expect(life.state.obligations['quarterlyReport/2022-Q3/2']).toMatchObject({ due: '2022-09-19' });
});
