import { expect, test } from '@jest/globals';
import { accessOfPerson } from '../../api/access/access-of-person.js';
import type { AccessPerson } from '../../domain/access/grants-of.js';
import { at } from '../task/fixtures.js';

const focalUnit = 'so-ke-hoach-va-dau-tu';
const now = at('2022-08-10', '09:00');

function of(person: Omit<AccessPerson, 'id'>) {
  return accessOfPerson({ person: { id: 'an', ...person }, focalUnit, now });
}

/** A task of the health department that the finance department coordinates. */
const task = {
  unit: 'so-y-te',
  coordinators: ['so-tai-chinh'],
  viceChairman: 'pho-chu-tich-van-hoa-xa-hoi',
  confidential: false,
  delegates: [],
};
const secret = { ...task, confidential: true };

const officer = of({ role: 'officer', unit: 'so-y-te' });
const coordinating = of({ role: 'unitHead', unit: 'so-tai-chinh' });
const other = of({ role: 'unitHead', unit: 'so-noi-vu' });
const dpi = of({ role: 'dpiSupervisor', unit: focalUnit });
const ofField = of({ role: 'viceChairman', leader: 'pho-chu-tich-van-hoa-xa-hoi' });
const ofOtherField = of({ role: 'viceChairman', leader: 'pho-chu-tich-kinh-te' });
const chairman = of({ role: 'chairman', leader: 'chu-tich-ubnd-tinh' });
const auditor = of({ role: 'auditor' });
const administrator = of({ role: 'administrator' });

test.each([
  ['an officer of the accountable unit', officer, true, true],
  ['the head of a coordinating unit', coordinating, true, true],
  ['the head of another unit', other, false, false],
  ['DPI', dpi, true, true],
  ['the vice-chairman of the field', ofField, true, true],
  ['the vice-chairman of another field', ofOtherField, false, false],
  ['the chairman', chairman, true, true],
  ['an auditor', auditor, true, true],
  ['an administrator', administrator, true, false],
])('%s reads the task: %#', (_who, access, open, confidential) => {
  expect(access.may('read', 'Task', task)).toBe(open);
  expect(access.may('read', 'Task', secret)).toBe(confidential);
});

test('a DPI supervisor of another department is no DPI', () => {
  const stray = of({ role: 'dpiSupervisor', unit: 'so-noi-vu' });
  expect(stray.may('read', 'Task', task)).toBe(false);
  expect(stray.mayEver('launch', 'Plan')).toBe(false);
});

test('whoever is lent authority knows of the task while it is lent, and no longer', () => {
  const lent = (from: string, until: string) => ({
    ...secret,
    delegates: [
      { person: 'binh', from: '2022-01-01', until: '2022-12-31' },
      { person: 'an', from, until },
    ],
  });
  expect(other.may('read', 'Task', lent('2022-08-10', '2022-08-10'))).toBe(true);
  expect(other.may('command', 'Task', lent('2022-08-01', '2022-08-31'))).toBe(true);
  expect(other.may('read', 'Task', lent('2022-08-11', '2022-08-31'))).toBe(false);
  expect(other.may('read', 'Task', lent('2022-08-01', '2022-08-09'))).toBe(false);
  // Of two loans one has to hold by itself.
  expect(
    other.may('read', 'Task', {
      ...secret,
      delegates: [
        ...lent('2022-08-11', '2022-08-31').delegates,
        ...lent('2022-08-01', '2022-08-09').delegates,
      ],
    }),
  ).toBe(false);
});

test('an auditor reads and does nothing else; an administrator decides nothing', () => {
  for (const action of ['command', 'write', 'review', 'issue', 'launch', 'upload', 'mark', 'retry'] as const)
    for (const subject of ['Task', 'Plan', 'Period', 'UnitReport', 'Paper', 'File', 'Inbox', 'Mail'] as const)
      expect([action, subject, auditor.mayEver(action, subject)]).toEqual([action, subject, false]);
  for (const subject of ['Task', 'Period'] as const)
    expect(administrator.mayEver('command', subject)).toBe(false);
  expect(administrator.mayEver('launch', 'Plan')).toBe(true);
});

test('everybody reads what is addressed to him, and no notice to another', () => {
  const notice = { to: { role: 'officer', id: 'so-y-te' } };
  expect(officer.may('read', 'Notice', notice)).toBe(true);
  expect(of({ role: 'unitHead', unit: 'so-y-te' }).may('read', 'Notice', notice)).toBe(false);
  expect(other.may('read', 'Notice', notice)).toBe(false);
  expect(administrator.mayEver('read', 'Notice')).toBe(false);
  expect(auditor.may('read', 'Notice', notice)).toBe(true);
});

test('the query of the store is plain data: everything, nothing, or one of some conditions', () => {
  expect(chairman.visible('read', 'Task')).toEqual({});
  expect(officer.visible('retry', 'Mail')).toEqual({ _id: { $in: [] } });
  expect(administrator.visible('read', 'Task')).toEqual({ $or: [{ confidential: false }] });
  expect(coordinating.visible('read', 'Task')).toEqual({
    $or: expect.arrayContaining([{ unit: 'so-tai-chinh' }, { coordinators: 'so-tai-chinh' }]),
  });
});
