import { expect, test } from '@jest/globals';
import { shippedDirectory, shippedPeople } from '../../data/shipped.js';
import { checkPeople } from '../../domain/people/check-people.js';
import { addressOf, type Person, personsOf } from '../../domain/people/people.js';

const people = shippedPeople();
const directory = shippedDirectory();
const ids = (role: 'officer' | 'head' | 'dpi' | 'viceChairman' | 'chairman', id: string) =>
  personsOf({ people, recipient: { role, id } }).map((person) => person.id);

test('everyone whom a notice of the sample directory may mean is a person with a mail address', () => {
  expect(checkPeople({ people, directory })).toEqual([]);
  for (const { id } of directory.units) {
    expect(ids('officer', id)).toEqual([`can-bo.${id}`]);
    expect(ids('head', id)).toEqual([`thu-truong.${id}`]);
  }
  expect(ids('dpi', directory.focalUnit)).toHaveLength(2);
  for (const { id, position } of directory.leaders) expect(ids(position, id)).toHaveLength(1);
});

test('ids and mail addresses are unique, and every address lies under a name kept for examples', () => {
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  expect(new Set(people.map(({ mail }) => mail)).size).toBe(people.length);
  expect(people.filter(({ mail }) => !mail.endsWith('.example'))).toEqual([]);
});

test('there is an auditor and an administrator, to whom no notice is addressed', () => {
  const others = people.filter((person) => addressOf(person) === undefined);
  expect(others.map(({ role }) => role).sort()).toEqual(['administrator', 'auditor']);
});

test('what is wrong with people is said with the person at fault', () => {
  const [officer, ...rest] = people as readonly [Person, ...Person[]];
  const problems = (changed: readonly Person[]) =>
    checkPeople({ people: changed, directory }).map(({ code, at }) => `${code} ${at}`);
  expect(problems(rest)).toEqual([`nobody ${officer.unit ?? ''}`]);
  expect(problems([...people, officer])).toEqual([`duplicateId ${officer.id}`]);
  expect(problems([...people, { ...officer, id: 'Ai Đó' }])).toEqual(['malformedId Ai Đó']);
  expect(problems([...people, { ...officer, id: 'x', mail: 'a@b.example\r\nBcc: c@d.example' }])).toEqual([
    'malformedMail x',
  ]);
  expect(problems([...people, { ...officer, id: 'x', name: ' ' }])).toEqual(['emptyName x']);
  expect(problems([...people, { ...officer, id: 'x', unit: 'so-khong-co' }])).toEqual(['noPosition x']);
});
