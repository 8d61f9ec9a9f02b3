import { expect, test } from '@jest/globals';
import { directionsGiven } from '../../domain/views/directions-given.js';
import { toDirect } from '../task/bad-input/ready.js';
import { at, head } from '../task/fixtures.js';
import { viceChairman } from '../task/properties/people.js';

const direction = 'direction/acceptance/1/1';
const monday = at('2022-08-01', '08:00');
const leader = viceChairman.leader ?? '';
const instruct = { type: 'instruct', direction, text: 'Tiếp nhận ngay.', due: '2022-08-05' } as const;

test('a direction stands with what was late, its words and its date, and waits until it is carried out', () => {
  const life = toDirect().does(monday, viceChairman, instruct);
  const [given] = directionsGiven({ tasks: [life.events], leader });
  expect(given).toMatchObject({
    ...{ direction, about: 'acceptance/1', means: 'instruct', text: 'Tiếp nhận ngay.' },
    ...{ at: monday, due: '2022-08-05', unit: 'so-y-te' },
  });
  expect([given?.done, given?.lapsed]).toEqual([undefined, undefined]);
});

test('what was carried out after its date is done, late, with the answer of the unit', () => {
  const tuesday = at('2022-08-09', '10:00');
  const life = toDirect()
    .does(monday, viceChairman, instruct)
    .until(tuesday)
    .does(tuesday, head, { type: 'carryOutDirection', obligation: 'carryOut/1', text: 'Đã tiếp nhận.' });
  expect(directionsGiven({ tasks: [life.events], leader })[0]?.done).toEqual({
    ...{ at: tuesday, late: true, text: 'Đã tiếp nhận.' },
  });
});

test('an extension asks for nothing but what was late: that done, it is done', () => {
  const wednesday = at('2022-08-03', '09:00');
  const life = toDirect()
    .does(monday, viceChairman, { ...instruct, type: 'extend' })
    .until(wednesday)
    .does(wednesday, head, { type: 'acceptAssignment' });
  expect(directionsGiven({ tasks: [life.events], leader })[0]?.done).toEqual({ at: wednesday, late: false });
});

test('of other leaders nothing is told', () => {
  const life = toDirect().does(monday, viceChairman, instruct);
  expect(directionsGiven({ tasks: [life.events], leader: 'chu-tich-ubnd-tinh' })).toEqual([]);
});
