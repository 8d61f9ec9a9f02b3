import { expect, test } from '@jest/globals';
import { checkDirectory } from '../../domain/directory/check-directory.js';
import {
  chairmanOf,
  collectiveMembers,
  fieldOf,
  unitName,
  viceChairmanFor,
} from '../../domain/directory/look-up.js';
import { resolveName } from '../../domain/directory/resolve.js';
import { departments, directory, districts, provincial, thanhHoa } from './thanh-hoa.js';

test('the directory as shipped has no problem', () => {
  expect(checkDirectory(thanhHoa)).toEqual([]);
});

test('the province has 27 district-level units: 2 cities, 2 towns and 23 districts', () => {
  const ranks = thanhHoa.units.flatMap((unit) => (unit.kind === 'district' ? [unit.rank] : []));
  expect(ranks.filter((rank) => rank === 'city')).toHaveLength(2);
  expect(ranks.filter((rank) => rank === 'town')).toHaveLength(2);
  expect(ranks.filter((rank) => rank === 'district')).toHaveLength(23);
  expect(new Set(districts).size).toBe(27);
});

test('the districts are those of the province in 2022, by name', () => {
  const places = thanhHoa.units.flatMap((unit) => (unit.kind === 'district' ? [unit.place] : []));
  expect(places.join(', ')).toBe(
    'Thanh Hóa, Sầm Sơn, Bỉm Sơn, Nghi Sơn, Bá Thước, Cẩm Thủy, Đông Sơn, Hà Trung, Hậu Lộc, Hoằng Hóa, Lang Chánh, ' +
      'Mường Lát, Nga Sơn, Ngọc Lặc, Như Thanh, Như Xuân, Nông Cống, Quan Hóa, Quan Sơn, Quảng Xương, Thạch Thành, ' +
      'Thiệu Hóa, Thọ Xuân, Thường Xuân, Triệu Sơn, Vĩnh Lộc, Yên Định',
  );
});

test('"UBND các huyện, thị xã, thành phố" is every district, "các sở, ban, ngành" every department, with "đơn vị" five bodies more', () => {
  expect(collectiveMembers({ directory, collective: 'ubnd-cac-huyen-thi-xa-thanh-pho' })).toEqual(districts);
  expect(collectiveMembers({ directory, collective: 'cac-so-ban-nganh-cap-tinh' })).toEqual(departments);
  expect(departments).toHaveLength(20);
  expect(collectiveMembers({ directory, collective: 'cac-so-ban-nganh-don-vi-cap-tinh' })).toEqual(
    provincial,
  );
  expect(provincial).toHaveLength(25);
});

test('an unknown collective or field is a bug, not an empty answer', () => {
  expect(() => collectiveMembers({ directory, collective: 'nobody' })).toThrow('no collective "nobody"');
  expect(() => viceChairmanFor({ directory, field: 'nothing' })).toThrow('field "nothing"');
});

test.each(thanhHoa.units.flatMap((unit) => [unit.name.vi, ...unit.aliases].map((name) => [name, unit.id])))(
  'the spelling "%s" is the unit %s',
  (name, id) => {
    expect(resolveName({ directory, name })).toEqual({ kind: 'units', units: [id], via: 'unit' });
  },
);

test.each(thanhHoa.collectives.flatMap((one) => [one.name.vi, ...one.aliases].map((name) => [name, one.id])))(
  'the spelling "%s" is the collective %s',
  (name, collective) => {
    const units = collectiveMembers({ directory, collective });
    expect(resolveName({ directory, name })).toEqual({ kind: 'units', units, via: 'collective' });
  },
);

test.each(thanhHoa.roles.flatMap((role) => [role.name.vi, ...role.aliases].map((name) => [name, role.id])))(
  'the spelling "%s" is the role %s, which no unit bears by itself',
  (name, role) => {
    expect(resolveName({ directory, name })).toEqual({ kind: 'role', role });
  },
);

test.each(thanhHoa.openSets.flatMap((set) => [set.name.vi, ...set.aliases].map((name) => [name, set.id])))(
  'the spelling "%s" is the open set %s',
  (name, openSet) => {
    expect(resolveName({ directory, name })).toEqual({ kind: 'openSet', openSet });
  },
);

test("a task goes to the vice-chairman of its first department's field; one of districts alone to the default field's", () => {
  const forUnits = (units: string[]) =>
    viceChairmanFor({ directory, field: fieldOf({ directory, units }) }).id;
  expect(forUnits(['so-y-te', 'so-noi-vu'])).toBe('pho-chu-tich-van-hoa-xa-hoi');
  expect(forUnits(['ubnd-huyen-nong-cong', 'so-tai-nguyen-va-moi-truong'])).toBe(
    'pho-chu-tich-nong-nghiep-tai-nguyen',
  );
  expect(forUnits(districts)).toBe('pho-chu-tich-thuong-truc');
  expect(forUnits([])).toBe('pho-chu-tich-thuong-truc');
});

test('there are one chairman and four vice-chairmen, each with a field', () => {
  expect(chairmanOf({ directory })).toMatchObject({
    id: 'chu-tich-ubnd-tinh',
    name: { vi: 'Chủ tịch UBND tỉnh' },
  });
  const viceChairmen = thanhHoa.leaders
    .filter(({ position }) => position === 'viceChairman')
    .map(({ id }) => id);
  expect(viceChairmen).toHaveLength(4);
  expect(new Set(thanhHoa.fields.map(({ viceChairman }) => viceChairman))).toEqual(new Set(viceChairmen));
});

test('a unit has a name in both languages, and one that the directory no longer holds keeps its id', () => {
  expect(unitName({ directory, unit: 'so-y-te', lang: 'vi' })).toBe('Sở Y tế');
  expect(unitName({ directory, unit: 'so-y-te', lang: 'en' })).toBe('Department of Health');
  expect(unitName({ directory, unit: 'so-cu', lang: 'vi' })).toBe('so-cu');
});
