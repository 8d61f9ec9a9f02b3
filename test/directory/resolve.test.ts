import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resolveName, resolveNames } from '../../domain/directory/resolve.js';
import { departments, directory, districts, thanhHoa } from './thanh-hoa.js';

const unitsOf = (name: string) => {
  const resolution = resolveName({ directory, name });
  return resolution.kind === 'units' ? resolution.units : resolution;
};

test.each([
  ['UBND huyện Nông Cống, UBND huyện Như Thanh'],
  ['UBND các huyện: Nông Cống, Như Thanh.'],
  ['UBND các huyện Nông Cống và Như Thanh'],
  ['UBND huyện Nông Cống, Như Thanh'],
  ['Ủy ban nhân dân các huyện Nông Cống, Như Thanh'],
  ['Uỷ ban Nhân dân huyện Nông Cống; huyện Như Thanh'],
  ['UBND các huyệnNông Cống,Như Thanh'],
  ['UBND các huyện Nông Cống, Như Thanh, tỉnh Thanh Hóa'],
])('"%s" is two units', (name) => {
  expect(resolveName({ directory, name })).toEqual({
    kind: 'units',
    units: ['ubnd-huyen-nong-cong', 'ubnd-huyen-nhu-thanh'],
    via: 'list',
  });
});

test('a list may go from one rank of district to another and on to a department', () => {
  expect(unitsOf('UBND các huyện Nông Cống, Như Thanh, thị xã Nghi Sơn và Sở Xây dựng')).toEqual([
    'ubnd-huyen-nong-cong',
    'ubnd-huyen-nhu-thanh',
    'ubnd-thi-xa-nghi-son',
    'so-xay-dung',
  ]);
  expect(unitsOf('UBND các huyện, thị xã: Nông Cống, Nghi Sơn')).toEqual([
    'ubnd-huyen-nong-cong',
    'ubnd-thi-xa-nghi-son',
  ]);
});

test.each([
  ['Sở Y tế tỉnh Thanh Hóa', 'so-y-te'],
  ['Sở Y tế Thanh Hoá', 'so-y-te'],
  ['Công an tỉnh Thanh Hóa', 'cong-an-tinh'],
  ['UBND huyện Nông Cống, tỉnh Thanh Hóa', 'ubnd-huyen-nong-cong'],
  ['UBND TP. Thanh Hóa', 'ubnd-thanh-pho-thanh-hoa'],
  ['UBND TX Bỉm Sơn', 'ubnd-thi-xa-bim-son'],
  ['Sở Văn hoá, Thể thao và Du lịch', 'so-van-hoa-the-thao-va-du-lich'],
  ['UBND huyện Cẩm Thuỷ', 'ubnd-huyen-cam-thuy'],
])(
  '"%s" is %s: the province may be named, words shortened, and the tone mark stand on either vowel',
  (name, id) => {
    expect(unitsOf(name)).toEqual([id]);
  },
);

test.each([
  ['Sở Y tê', ['so-y-te']],
  ['Sở Công Thuơng', ['so-cong-thuong']],
  ['UBND huyện Nông Cóng', ['ubnd-huyen-nong-cong']],
  ['UBND các huyện Nông Cống, Nhu Thanh', ['ubnd-huyen-nhu-thanh', 'ubnd-huyen-nong-cong']],
  ['Sở Nông nghiệp và Môi trường', ['so-tai-nguyen-va-moi-truong', 'so-nong-nghiep-va-phat-trien-nong-thon']],
  ['Sở Y tế, Sở Vũ trụ', ['so-y-te']],
])('"%s" is not resolved by likeness: the units that it may mean are suggested', (name, suggested) => {
  const resolution = resolveName({ directory, name });
  if (resolution.kind !== 'unknown') throw new Error(`"${name}" was resolved as ${resolution.kind}`);
  expect(resolution.suggestions).toEqual(expect.arrayContaining(suggested));
  expect(resolution.suggestions.length).toBeLessThanOrEqual(5);
  const [first] = resolution.suggestions;
  expect(suggested).toContain(first);
});

test.each([
  ['Nông Cống', 'a bare place without "UBND" or "huyện" before it'],
  ['UBND các huyện, thị xã, thành phố Thanh Hóa', 'all districts of the province, or one city'],
  ['UBND các huyện Nông Cống, Thanh Hóa', 'Thanh Hóa is no huyện'],
  ['UBND các huyện', 'all of them, or a list that was cut off'],
  ['', 'nothing'],
  [' ,; ', 'punctuation'],
  ['và', 'a conjunction'],
])('"%s" stays unknown: %s', (name) => {
  expect(resolveName({ directory, name }).kind).toBe('unknown');
});

test('a name that is like no unit has no suggestion', () => {
  expect(resolveName({ directory, name: 'Tập đoàn Dệt may' })).toEqual({ kind: 'unknown', suggestions: [] });
});

test('a megabyte that is no name is answered at once', () => {
  const started = performance.now();
  const units = resolveName({ directory, name: 'Sở Y tế, '.repeat(120_000) });
  expect(units.kind).toBe('unknown');
  expect(resolveName({ directory, name: 'UBND huyện '.repeat(180) }).kind).toBe('unknown');
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('names of a block become each unit once, in the order of the names, and one entry for each name left open', () => {
  const resolution = resolveNames({
    directory,
    names: [
      'Sở Y tế',
      'Các sở, ban, ngành cấp tỉnh',
      'các đơn vị liên quan',
      'Các đơn vị có liên quan',
      'các chủ đầu tư',
    ],
  });
  expect(resolution.units).toEqual(['so-y-te', ...departments.filter((id) => id !== 'so-y-te')]);
  expect(resolution.unresolved).toEqual([
    { name: 'các đơn vị liên quan', kind: 'openSet', openSet: 'cac-don-vi-lien-quan', suggestions: [] },
    { name: 'các chủ đầu tư', kind: 'role', role: 'chu-dau-tu', suggestions: [] },
  ]);
});

test('a name left open brings the units that the directory proposes for it', () => {
  const name = 'Người đứng đầu của cấp ủy, chính quyền địa phương';
  const [open] = resolveNames({ directory, names: [name] }).unresolved;
  expect(open).toMatchObject({ name, kind: 'role', suggestions: districts });
});

test('a unit named together with an open set is kept, and the open set is left to name', () => {
  const { units, unresolved } = resolveNames({ directory, names: ['Sở Xây dựng và các đơn vị liên quan'] });
  expect(units).toEqual(['so-xay-dung']);
  expect(unresolved).toMatchObject([{ name: 'Các đơn vị liên quan', kind: 'openSet' }]);
  expect(resolveName({ directory, name: 'Sở Xây dựng và các đơn vị liên quan' })).toEqual({
    kind: 'unknown',
    suggestions: ['so-xay-dung'],
  });
});

test('an unknown name beside known ones is reported as written, with its suggestions', () => {
  const { units, unresolved } = resolveNames({ directory, names: ['Sở Y tê', 'Sở Nội vụ'] });
  expect(units).toEqual(['so-noi-vu']);
  expect(unresolved).toEqual([
    { name: 'Sở Y tê', kind: 'unknown', suggestions: expect.arrayContaining(['so-y-te']) },
  ]);
});

const everyName = [
  ...thanhHoa.units,
  ...thanhHoa.collectives,
  ...thanhHoa.roles,
  ...thanhHoa.openSets,
].flatMap((one) => [one.name.vi, ...one.aliases]);
const rewriting = fc.record({
  name: fc.constantFrom(...everyName),
  form: fc.constantFrom('NFC', 'NFD'),
  letters: fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toLowerCase(),
    (text: string) => text.toUpperCase(),
  ),
  space: fc.constantFrom(' ', '  ', '\u00a0', '\n', '\t ', ''),
  before: fc.constantFrom('', ' ', '- ', '-', '+ '),
  after: fc.constantFrom('', '.', ';', ',', ': ', ' ', '…'),
});

test('a name stands for the same in NFC and NFD, in any case, spacing and outer punctuation', () => {
  fc.assert(
    fc.property(rewriting, ({ name, form, letters, space, before, after }) => {
      const written = (before + letters(name).replaceAll(' ', space) + after).normalize(form);
      expect(resolveName({ directory, name: written })).toEqual(resolveName({ directory, name }));
    }),
    { numRuns: 1_000 },
  );
});

test('a list of any units, however they are joined, is those units', () => {
  const unit = fc.constantFrom(...thanhHoa.units);
  const join = fc.constantFrom(', ', '; ', ' và ', ',', 'và ');
  fc.assert(
    fc.property(fc.uniqueArray(unit, { minLength: 2, maxLength: 8 }), join, (units, separator) => {
      expect(unitsOf(units.map(({ name }) => name.vi).join(separator))).toEqual(units.map(({ id }) => id));
    }),
    { numRuns: 500 },
  );
});

test('no text makes resolution throw, and every name ends as units or as unresolved', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const { units, unresolved } = resolveNames({ directory, names: [name] });
      expect(units.length + unresolved.length).toBeGreaterThan(0);
    }),
  );
});
