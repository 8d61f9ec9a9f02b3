import { expect, test } from '@jest/globals';
import { accepted, objected, planApproved, planDrafted } from './bad-input/ready.js';
import { at, coordinator, head, type Life, officer, plan } from './fixtures.js';
import { viceChairman } from './properties/people.js';

const reason = 'Chưa rõ kinh phí';
const builder = { person: 'hai', role: 'unitHead', unit: 'so-xay-dung' } as const;
const parts = (finance: string, building: string) => ({
  ...plan,
  steps: [
    { text: finance, person: 'an', due: '2022-09-30', coordinators: ['so-tai-chinh'] },
    { text: building, person: 'an', due: '2022-09-30', coordinators: ['so-xay-dung'] },
  ],
});
const owed = ({ state }: Life, kind: string) =>
  Object.values(state.obligations)
    .filter((obligation) => obligation.kind === kind && !obligation.outcome)
    .map(({ id }) => id);
/** Two coordinating units with a part each; the plan was approved on 2/8/2022. */
const shared = () =>
  accepted({ coordinators: ['so-tai-chinh', 'so-xay-dung'] })
    .does(at('2022-08-01', '08:00'), officer, { type: 'draftPlan', content: parts('Cấp vốn', 'Xây trạm') })
    .does(at('2022-08-02', '08:00'), head, { type: 'approvePlan', version: 1 });

test('a plan that was sent back gives its version to no other: an approval of it meets no text that its sender never saw', () => {
  const life = planDrafted().does(at('2022-08-02', '08:00'), head, {
    type: 'sendPlanBack',
    version: 1,
    reason,
  });
  life.does(at('2022-08-03', '08:00'), officer, { type: 'draftPlan', content: parts('Khác', 'Khác') });
  expect(life.state.draftPlan?.version).toBe(2);
  expect(life.tries(at('2022-08-03', '09:00'), head, { type: 'approvePlan', version: 1 })).toBe(
    'staleVersion',
  );
});

test('of a new version only those sign again whose part has changed, and who has not signed yet', () => {
  const life = shared()
    .does(at('2022-08-03', '08:00'), builder, { type: 'signOff', version: 1 })
    .does(at('2022-08-03', '09:00'), coordinator, { type: 'object', version: 1, reason })
    .does(at('2022-08-04', '08:00'), officer, {
      type: 'draftPlan',
      content: parts('Cấp vốn hai đợt', 'Xây trạm'),
    })
    .does(at('2022-08-04', '09:00'), head, { type: 'approvePlan', version: 2 });
  expect(owed(life, 'signOff')).toEqual(['signOff/so-tai-chinh/2']);
  expect(life.state.signOffs['so-xay-dung']).toMatchObject({ version: 1, answer: 'signed' });
});

test('a new completion date concerns every coordinating unit', () => {
  const life = shared()
    .does(at('2022-08-03', '08:00'), builder, { type: 'signOff', version: 1 })
    .does(at('2022-08-04', '08:00'), officer, {
      type: 'draftPlan',
      content: { ...parts('Cấp vốn', 'Xây trạm'), completion: '2022-11-30' },
    })
    .does(at('2022-08-04', '09:00'), head, { type: 'approvePlan', version: 2 });
  expect(owed(life, 'signOff')).toEqual(['signOff/so-tai-chinh/2', 'signOff/so-xay-dung/2']);
});

test('a petition over one objection leaves the other objection owed a new version', () => {
  const life = shared()
    .does(at('2022-08-03', '08:00'), builder, { type: 'object', version: 1, reason })
    .does(at('2022-08-03', '09:00'), coordinator, { type: 'object', version: 1, reason })
    .does(at('2022-08-04', '08:00'), head, {
      type: 'petitionObjection',
      unit: 'so-tai-chinh',
      text: 'Không thể đáp ứng',
    });
  expect(owed(life, 'detailedPlan')).toEqual(['detailedPlan/2']);
  life.does(at('2022-08-04', '09:00'), head, {
    type: 'petitionObjection',
    unit: 'so-xay-dung',
    text: 'Không thể đáp ứng',
  });
  expect(owed(life, 'detailedPlan')).toEqual([]);
});

test('an objection that the vice-chairman sets aside cannot be petitioned over again', () => {
  const life = objected()
    .does(at('2022-08-04', '08:00'), head, {
      type: 'petitionObjection',
      unit: 'so-tai-chinh',
      text: 'Không thể',
    })
    .does(at('2022-08-05', '08:00'), viceChairman, {
      type: 'answerPetition',
      petition: '1',
      agreed: true,
      text: 'Đồng ý',
    });
  expect(owed(life, 'detailedPlan')).toEqual([]);
  expect(
    life.tries(at('2022-08-05', '09:00'), head, {
      type: 'petitionObjection',
      unit: 'so-tai-chinh',
      text: 'x',
    }),
  ).toBe('notNow');
});

test('what a coordinating unit has not signed yet it signs in the version that is in force', () => {
  const life = planApproved();
  expect(life.tries(at('2022-08-03', '08:00'), coordinator, { type: 'signOff', version: 2 })).toBe(
    'staleVersion',
  );
  expect(life.tries(at('2022-08-03', '08:00'), coordinator, { type: 'signOff', version: 1 })).toBe('done');
});
