import { expect, test } from '@jest/globals';
import { checkDirectory, type DirectoryProblem } from '../../domain/directory/check-directory.js';
import type { Collective, Directory, Leader, Unfixed, Unit } from '../../domain/directory/types.js';

const name = (vi: string) => ({ vi, en: vi });
const health: Unit = { id: 'so-y-te', kind: 'department', name: name('Sở Y tế'), aliases: [], field: 'y-te' };
const nongCong: Unit = {
  id: 'ubnd-huyen-nong-cong',
  kind: 'district',
  name: name('UBND huyện Nông Cống'),
  aliases: [],
  rank: 'district',
  place: 'Nông Cống',
};
const all: Collective = { id: 'tat-ca', name: name('Tất cả'), aliases: [], members: ['so-y-te'] };
const owner: Unfixed = { id: 'chu-dau-tu', name: name('Chủ đầu tư'), aliases: [], proposals: ['tat-ca'] };
const chairman: Leader = { id: 'chu-tich', position: 'chairman', name: name('Chủ tịch') };
const sound: Directory = {
  version: '1',
  province: name('tỉnh Thanh Hóa'),
  focalUnit: 'so-y-te',
  defaultField: 'y-te',
  confidentialUnits: [],
  abbreviations: [{ short: 'UBND', long: 'Ủy ban nhân dân' }],
  units: [health, nongCong],
  collectives: [all],
  roles: [owner],
  openSets: [],
  fields: [{ id: 'y-te', name: name('Y tế'), viceChairman: 'pho-chu-tich' }],
  leaders: [chairman, { id: 'pho-chu-tich', position: 'viceChairman', name: name('Phó Chủ tịch') }],
};

test('a sound directory has no problem', () => {
  expect(checkDirectory(sound)).toEqual([]);
});

type Fault = readonly [fault: string, code: DirectoryProblem['code'], at: string, change: Partial<Directory>];
const faults: readonly Fault[] = [
  [
    'an id with capitals',
    'malformedId',
    'So Y te',
    { openSets: [{ ...owner, id: 'So Y te', name: name('Sở khác') }] },
  ],
  ['two entries of one id', 'duplicateId', 'so-y-te', { roles: [{ ...owner, id: 'so-y-te' }] }],
  [
    'an empty name',
    'emptyName',
    'chu-dau-tu',
    { roles: [{ ...owner, name: { vi: 'Chủ đầu tư', en: ' ' } }] },
  ],
  ['an empty alias', 'emptyName', 'chu-dau-tu', { roles: [{ ...owner, aliases: ['.'] }] }],
  ['an alias of two owners', 'duplicateName', 'tat-ca', { collectives: [{ ...all, aliases: ['SỞ Y-TẾ'] }] }],
  [
    "a long form that is another owner's short form",
    'duplicateName',
    'tat-ca',
    { collectives: [{ ...all, aliases: ['Ủy ban nhân dân huyện Nông Cống'] }] },
  ],
  [
    'two districts of one place',
    'duplicatePlace',
    'district nôngcống',
    { units: [health, nongCong, { ...nongCong, id: 'khac', name: name('UBND huyện khác') }] },
  ],
  ['a focal unit that does not exist', 'unknownReference', 'focalUnit', { focalUnit: 'so-cu' }],
  ['a default field that does not exist', 'unknownReference', 'defaultField', { defaultField: 'cu' }],
  [
    'a unit of a field that does not exist',
    'unknownReference',
    'so-y-te',
    { units: [{ ...health, field: 'cu' }] },
  ],
  [
    'a member that does not exist',
    'unknownReference',
    'tat-ca',
    { collectives: [{ ...all, members: ['so-cu'] }] },
  ],
  [
    'a proposal that does not exist',
    'unknownReference',
    'chu-dau-tu',
    { roles: [{ ...owner, proposals: ['so-cu'] }] },
  ],
  [
    'a field of a leader who does not exist',
    'unknownReference',
    'y-te',
    { fields: [{ id: 'y-te', name: name('Y tế'), viceChairman: 'nguoi-cu' }] },
  ],
  ['a collective without members', 'emptyCollective', 'tat-ca', { collectives: [{ ...all, members: [] }] }],
  [
    'a member listed twice',
    'repeatedMember',
    'tat-ca',
    { collectives: [{ ...all, members: ['so-y-te', 'so-y-te'] }] },
  ],
  ['no chairman', 'chairmanCount', 'leaders', { leaders: sound.leaders.slice(1) }],
  [
    'two chairmen',
    'chairmanCount',
    'leaders',
    { leaders: [...sound.leaders, { ...chairman, id: 'chu-tich-2' }] },
  ],
  [
    'a field assigned to the chairman',
    'notViceChairman',
    'y-te',
    { fields: [{ id: 'y-te', name: name('Y tế'), viceChairman: 'chu-tich' }] },
  ],
];

test.each(faults)('%s is reported as %s at "%s"', (_fault, code, at, change) => {
  const problems = checkDirectory({ ...sound, ...change });
  expect(problems).toContainEqual(expect.objectContaining({ code, at }));
  expect(problems.every(({ sentence: { vi, en } }) => vi.endsWith('.') && en.endsWith('.'))).toBe(true);
});
