import { expect, test } from '@jest/globals';
import { shippedDirectory } from '../../data/shipped.js';
import { checkEdition, directoryChanges } from '../../domain/directory/change-directory.js';
import { namesAt } from '../../domain/directory/names-of.js';
import type { Directory, Unit } from '../../domain/directory/types.js';

const before = shippedDirectory();
const science: Unit = {
  id: 'so-khoa-hoc-so',
  kind: 'department',
  name: { vi: 'Sở Khoa học số', en: 'Department of Digital Science' },
  aliases: ['Sở KH số'],
  field: 'kinh-te-tong-hop',
};
const finance = 'so-tai-chinh';

function finances(change: (unit: Unit) => Unit): Directory {
  return { ...before, units: before.units.map((unit) => (unit.id === finance ? change(unit) : unit)) };
}

test('an edition may add units, rename, write otherwise, move to another field or group: each is said in words', () => {
  const [group] = before.collectives;
  const [field] = before.fields;
  const other = before.leaders.find(
    ({ id, position }) => position === 'viceChairman' && id !== field?.viceChairman,
  );
  if (!group || !field || !other) throw new Error('the sample directory has groups, fields and leaders');
  const [gone = ''] = group.members;
  const after: Directory = {
    ...finances((unit) => ({
      ...unit,
      name: { vi: 'Sở Tài chính và Kế hoạch', en: 'Department of Finance and Planning' },
      aliases: ['Sở TC-KH'],
      field: 'xay-dung-giao-thong',
    })),
    collectives: before.collectives.map((one) =>
      one.id === group.id
        ? { ...one, members: [...one.members.filter((id) => id !== gone), science.id] }
        : one,
    ),
    fields: before.fields.map((one) => (one.id === field.id ? { ...one, viceChairman: other.id } : one)),
  };
  const edition = { ...after, units: [...after.units, science] };
  expect(checkEdition({ before, after: edition })).toEqual([]);
  const changes = directoryChanges({ before, after: edition });
  expect(changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    `renamed ${finance}`,
    `aliases ${finance}`,
    `field ${finance}`,
    `added ${science.id}`,
    `members ${group.id}`,
    `viceChairman ${field.id}`,
  ]);
  const goneName = before.units.find(({ id }) => id === gone)?.name.vi ?? '';
  expect(changes.map(({ sentence }) => sentence.vi)).toEqual([
    'Sở Tài chính và Kế hoạch: trước là Sở Tài chính',
    'Sở Tài chính và Kế hoạch: cũng viết là Sở TC-KH',
    `Sở Tài chính và Kế hoạch: lĩnh vực: ${before.fields.find(({ id }) => id === 'xay-dung-giao-thong')?.name.vi ?? ''}`,
    'Sở Khoa học số: thêm mới',
    `${group.name.vi}: thêm Sở Khoa học số; bớt ${goneName}`,
    `${field.name.vi}: phụ trách: ${other.name.vi}`,
  ]);
  expect(directoryChanges({ before, after: before })).toEqual([]);
});

test.each<readonly [string, string, string, Directory]>([
  ['removes a unit that nothing refers to', 'entryLost', science.id, { ...before, units: before.units }],
  ['removes a leader', 'entryLost', 'chu-tich-ubnd-tinh', { ...before, leaders: before.leaders.slice(1) }],
  [
    'makes a district of a department',
    'kindChanged',
    finance,
    finances(({ id, name, aliases }) => ({
      id,
      name,
      aliases,
      kind: 'district',
      rank: 'city',
      place: 'Nơi khác',
    })),
  ],
  ['has another focal department', 'focalUnitChanged', 'focalUnit', { ...before, focalUnit: finance }],
  ['is not sound', 'duplicateName', finance, finances((unit) => ({ ...unit, aliases: ['Sở Nội vụ'] }))],
])('an edition that %s is refused (%s)', (_what, code, at, after) => {
  const first =
    code === 'entryLost' && at === science.id ? { ...before, units: [...before.units, science] } : before;
  const problems = checkEdition({ before: first, after });
  // Of two who bear one name the later is named, whichever was changed.
  const where = code === 'duplicateName' ? [finance, 'so-noi-vu'] : [at];
  expect(problems).toContainEqual(
    expect.objectContaining({ code, at: expect.stringMatching(new RegExp(`^(${where.join('|')})$`)) }),
  );
});

test('names are those of the edition that was in force at the moment', () => {
  const renamed = (vi: string) => finances((unit) => ({ ...unit, name: { vi, en: vi } }));
  const then = namesAt({
    first: before,
    editions: [
      { directory: renamed('Tên thứ ba'), savedAt: '2026-03-01T00:00:00.000Z' },
      { directory: renamed('Tên thứ hai'), savedAt: '2026-02-01T00:00:00.000Z' },
    ],
  });
  const nameAt = (moment: string) => then(Date.parse(moment))(finance).vi;
  expect(nameAt('2026-01-31T23:59:59.999Z')).toBe('Sở Tài chính');
  expect(nameAt('2026-02-01T00:00:00.000Z')).toBe('Tên thứ hai');
  expect(nameAt('2027-01-01T00:00:00.000Z')).toBe('Tên thứ ba');
});
