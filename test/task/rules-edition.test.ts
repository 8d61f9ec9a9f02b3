import { expect, test } from '@jest/globals';
import { newestRules } from '../../domain/policy/rules-edition.js';
import { at, dpi, head, Life, officer, policy } from './fixtures.js';
import { viceChairman } from './properties/people.js';

const { rules: _, ...firstPolicy } = policy;
const text = 'Yêu cầu tiếp nhận ngay.';
const monday = at('2022-08-01', '08:00');
const saturday = '2022-08-06';
const next = '2022-08-08';
/** The eve of National Day and the day itself are off, and a weekend follows. */
const holiday = '2022-09-01';
const afterHoliday = '2022-09-05';

/** The vice-chairman was told at the end of 29/7/2022 that the task was not accepted. */
const toDirect = (under = policy) =>
  new Life(at('2022-07-20', '08:00'), {}, under).until(at('2022-07-30', '00:00'));
const directs = (life: Life, type: 'instruct' | 'summon' | 'extend', due: string) =>
  life.does(monday, viceChairman, { type, direction: 'direction/acceptance/1/1', text, due });
const dues = ({ state: { obligations } }: Life) =>
  ['acceptance/1', 'carryOut/1'].map((id) => obligations[id]?.due);

test('a date that a leader sets on a day off lasts until the next working day; his own words keep the date that he wrote', () => {
  expect(dues(directs(toDirect(), 'instruct', saturday))).toEqual([next, next]);
  expect(dues(directs(toDirect(), 'summon', saturday))).toEqual(['2022-07-22', next]);
  expect(dues(directs(toDirect(), 'extend', holiday))).toEqual([afterHoliday, undefined]);
  expect(dues(directs(toDirect(), 'instruct', '2022-08-05'))).toEqual(['2022-08-05', '2022-08-05']);
  const told = directs(toDirect(), 'instruct', saturday).events.find(({ type }) => type === 'directed');
  expect(told).toMatchObject({ due: saturday });
});

test('so does a date that he grants; what the plan itself dates stays, also on a day off', () => {
  const life = new Life(at('2022-07-20', '08:00'))
    .does(at('2022-07-21', '08:00'), officer, { type: 'acceptAssignment' })
    .does(at('2022-12-01', '08:00'), head, {
      ...{ type: 'askExtension', obligation: 'completion/1', reason: 'Thiếu vốn' },
      due: '2023-02-25',
    });
  expect(life.state.obligations['completion/1']?.due).toBe('2022-12-31');
  life.does(at('2022-12-02', '08:00'), viceChairman, {
    ...{ type: 'answerPetition', petition: '1', agreed: true, text: 'Đồng ý' },
  });
  expect(life.state.obligations['completion/1']?.due).toBe('2023-02-27');
});

test('under the first edition such a date is that very day', () => {
  expect(dues(directs(toDirect(firstPolicy), 'instruct', saturday))).toEqual([saturday, saturday]);
  expect(dues(directs(toDirect(firstPolicy), 'extend', holiday))).toEqual([holiday, undefined]);
});

test('a task stays under the edition with which it began until an event of its own moves it on; what was set by then stays', () => {
  const life = directs(toDirect(firstPolicy), 'instruct', saturday);
  life.does(at('2022-08-02', '08:00'), dpi, {
    ...{ type: 'changePolicy', reason: 'Áp dụng quy tắc mới' },
    policy: { ...firstPolicy, version: 2, rules: 2 },
  });
  expect(dues(life)).toEqual([saturday, saturday]);
  life.until(at('2022-08-15', '00:00'));
  const again = life.state.obligations['direction/acceptance/1/2'];
  expect(again?.outcome).toBeUndefined();
  life.does(at('2022-08-15', '08:00'), viceChairman, {
    ...{ type: 'extend', direction: 'direction/acceptance/1/2', text, due: '2022-08-20' },
  });
  expect(life.state.obligations['acceptance/1']?.due).toBe('2022-08-22');
});

test('rules never go back to an older edition, also not by a policy that names none', () => {
  const life = toDirect();
  const to = { type: 'changePolicy', reason: 'Quay lại' } as const;
  expect(life.tries(monday, dpi, { ...to, policy: { ...firstPolicy, version: 2 } })).toBe('olderRules');
  expect(life.tries(monday, dpi, { ...to, policy: { ...policy, version: 2 } })).toBe('done');
});

test('an edition that is not known is a fault and no refusal: a worker of an older version does nothing to such a task', () => {
  const newer = { ...policy, rules: newestRules + 1 };
  expect(() => new Life(at('2022-07-20', '08:00'), {}, newer)).toThrow('is not known here');
  const change = { type: 'changePolicy', reason: 'Ấn bản sau', policy: { ...newer, version: 2 } } as const;
  expect(() => toDirect().tries(monday, dpi, change)).toThrow('is not known here');
  for (const rules of [0, 1.5, Number.NaN])
    expect(() => new Life(at('2022-07-20', '08:00'), {}, { ...policy, rules })).toThrow('is not known here');
});
