import { expect, test } from '@jest/globals';
import { writePlan } from '../../domain/plan/write-plan.js';
import { describeReal, lamGiang, mustRead, thanhHoa } from './plans.js';

const districts = 'UBND các huyện, thị xã, thành phố';
const board = 'Ban Quản lý Khu Kinh tế Nghi Sơn và các Khu công nghiệp';
const agriculture = 'Sở Nông nghiệp và Phát triển nông thôn';
const environment = 'Sở Tài nguyên và Môi trường';
const provincial = 'Các sở, ban, ngành cấp tỉnh';
const related = 'Các đơn vị có liên quan';
const onwards = 'Năm 2022 và các năm tiếp theo';

/** Copied by hand from the text: line, number, causes, leads, coordinators, deadline. */
const shortcomings: readonly (readonly [
  number,
  number,
  number,
  readonly string[],
  readonly string[],
  string,
])[] = [
  [11, 1, 4, [agriculture, districts], ['Các đơn vị liên quan'], onwards],
  [32, 2, 4, [agriculture, districts], [provincial, 'các đơn vị liên quan'], onwards],
  [52, 3, 5, ['Sở Công Thương', board, districts], [provincial, districts], onwards],
  [
    71,
    4,
    5,
    ['Các đơn vị đầu mối được giao theo dõi dự án lớn, trọng điểm', 'các chủ đầu tư', districts],
    [provincial, districts],
    onwards,
  ],
  [
    90,
    5,
    3,
    [board, 'Sở Xây dựng', 'UBND thị xã Nghi Sơn', 'UBND huyện Nông Cống', 'UBND huyện Như Thanh'],
    [related],
    onwards,
  ],
  [
    105,
    6,
    3,
    [
      'Sở Nội vụ',
      'Sở Kế hoạch và Đầu tư',
      'Ban Quản lý KKT Nghi Sơn và các Khu công nghiệp',
      'các sở, ban, ngành cấp tỉnh',
    ],
    [provincial, districts, 'các đơn vị có liên quan'],
    onwards,
  ],
  [
    128,
    7,
    3,
    ['Sở Y tế'],
    ['Các sở, ban, ngành, đơn vị cấp tỉnh', districts, 'các đơn vị có liên quan'],
    onwards,
  ],
  [144, 8, 5, ['Sở Giáo dục và Đào tạo', 'Sở Nội vụ'], [districts, 'các đơn vị liên quan'], onwards],
  [164, 9, 1, ['Sở Y tế', 'Bảo hiểm Xã hội tỉnh'], [provincial, 'các đơn vị liên quan'], 'Năm 2022'],
  [179, 10, 5, [environment, districts], [related], onwards],
  [201, 11, 2, [environment, districts], [related], 'Năm 2022'],
  [216, 12, 2, [environment, districts], [related], onwards],
  [235, 13, 4, ['Sở Y tế', districts], [related], 'Trong năm 2022 và các năm tiếp theo'],
  [
    253,
    14,
    3,
    ['Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
    [districts],
    'Khắc phục từng bước, đảm bảo ổn định tình hình',
  ],
  [
    269,
    15,
    1,
    ['Thanh tra tỉnh', 'các sở, ban, ngành, đơn vị cấp tỉnh', districts],
    ['Các ngành, đơn vị liên quan'],
    onwards,
  ],
];

/** Copied by hand: the dash line, how many plus lines it has, and its units. */
const blocks: readonly (readonly [line: number, plusLines: number, units: readonly string[]])[] = [
  [22, 4, [agriculture]],
  [27, 3, [districts]],
  [43, 4, [agriculture]],
  [48, 2, [districts]],
  [64, 2, ['Sở Công Thương']],
  [67, 0, [board]],
  [68, 0, [environment]],
  [69, 0, [districts]],
  [83, 0, ['Các đơn vị đầu mối được giao theo dõi các dự án đầu tư lớn, trọng điểm trên địa bàn tỉnh']],
  [84, 0, ['Người đứng đầu của cấp ủy, chính quyền địa phương']],
  [85, 0, [environment]],
  [86, 0, ['Chủ đầu tư các dự án ODA']],
  [87, 0, []],
  [88, 0, [districts]],
  [100, 2, [board, 'UBND thị xã Nghi Sơn', 'UBND các huyện Nông Cống, Như Thanh']],
  [103, 0, ['Sở Xây dựng']],
  [115, 2, ['Sở Nội vụ']],
  [118, 3, ['Sở Kế hoạch và Đầu tư']],
  [122, 0, [environment]],
  [123, 0, ['Ban QLKKT Nghi Sơn và các KCN']],
  [124, 2, ['Các sở, ban, ngành, đơn vị cấp tỉnh', districts]],
  [138, 3, ['Sở Y tế']],
  [142, 0, ['Các cấp, các ngành, các địa phương']],
  [156, 2, ['Sở Nội vụ']],
  [159, 3, ['Sở Giáo dục và Đào tạo']],
  [172, 2, ['Sở Y tế']],
  [175, 2, ['Bảo hiểm Xã hội tỉnh']],
  [191, 3, [environment]],
  [195, 4, [districts]],
  [210, 3, [environment]],
  [214, 0, [districts]],
  [225, 5, [environment]],
  [231, 2, [districts]],
  [246, 3, ['Sở Y tế']],
  [250, 0, [provincial, districts]],
  [251, 0, [districts]],
  [263, 2, ['Công an tỉnh', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'Bộ Chỉ huy Quân sự tỉnh']],
  [266, 0, [districts]],
  [267, 0, ['Các ngành, địa phương, đơn vị']],
  [276, 3, ['Thanh tra tỉnh']],
  [280, 2, ['Các sở, ban, ngành, đơn vị cấp tỉnh', districts]],
];

/** Copied by hand, in order of first citation. */
const documents =
  `847/-KL/TU 180-BC/TU 119/BC-UBND 58-NQ/TW 255/QĐ-TTg 16-NQ/TU 13-NQ/TU 3416/QĐ-UBND 198/QĐ-UBND 192/2019/NQ-HĐND
  385/2021/NQ-HĐND 185/2021/NQ-HĐND 121/2021/NQ-HĐND 29/KH-UBND 191/QĐ-UBND 3740/QĐ-UBND 3185/QĐ-UBND 3465/QĐ-UBND
  103/NQ-HĐND 40-KL/TW 72-QĐ/TW 1656/QĐ-UBND 2820/QĐ-UBND 3161/2014/QĐ-UBND 3162/2014/QĐ-UBND 05-NQ/TU 2073-KL/TU
  3927/QĐ-UBND 03/2019/NĐ-CP 35-CT/TW 21-CT/TU`.split(/\s+/);

describeReal('the plan of Thanh Hóa for 2022', () => {
  const { plan, tree } = mustRead(thanhHoa || lamGiang);
  const readBlocks = plan.shortcomings.flatMap((shortcoming) => shortcoming.blocks);

  test('has 15 shortcomings, 50 causes, 41 blocks, 81 tasks and 31 documents', () => {
    expect(plan.totals).toEqual({ shortcomings: 15, causes: 50, blocks: 41, tasks: 81, documents: 31 });
  });

  test('has 63 plus tasks and 18 inline tasks', () => {
    const inline = readBlocks.filter((block) => block.inline);
    expect(inline).toHaveLength(18);
    expect(readBlocks.filter((block) => !block.inline).flatMap(({ tasks }) => tasks)).toHaveLength(63);
  });

  test.each(shortcomings)(
    'line %i: shortcoming %i has its causes, units and deadline as written',
    (...row) => {
      const [line, number, causes, leads, coordinators, deadline] = row;
      const read = plan.shortcomings[number - 1];
      expect([read?.line, read?.number, read?.causes.length]).toEqual([line, number, causes]);
      expect(read?.leads).toEqual(leads);
      expect(read?.coordinators).toEqual(coordinators);
      expect(read?.deadline.text).toBe(deadline);
    },
  );

  test('tells a deadline of one year, of a year and those after it, and of no date', () => {
    const kinds = plan.shortcomings.map(({ deadline }) => `${deadline.kind} ${deadline.year ?? ''}`.trim());
    const expected = shortcomings.map(([, , , , , text]) => {
      if (text === 'Năm 2022') return 'year 2022';
      return text.endsWith('các năm tiếp theo') ? 'yearAndFollowing 2022' : 'none';
    });
    expect(kinds).toEqual(expected);
  });

  test.each(blocks.map((row, index) => [...row, index] as const))(
    'line %i: the block has %i plus lines and the units as written',
    (line, plusLines, units, index) => {
      const block = readBlocks[index];
      expect(block?.line).toBe(line);
      expect(block?.inline).toBe(plusLines === 0);
      const taskLines = block?.tasks.map((task) => task.line);
      expect(taskLines).toEqual(
        plusLines === 0 ? [line] : Array.from({ length: plusLines }, (_, at) => line + 1 + at),
      );
      expect(block?.units).toEqual(units);
    },
  );

  test('cites the 31 documents by number', () => {
    expect(plan.documents.map(({ number }) => number)).toEqual(documents);
  });

  test('has the two milestones of the third quarter', () => {
    const milestones = readBlocks.flatMap(({ tasks }) => tasks).flatMap(({ milestone }) => milestone ?? []);
    expect(milestones.map(({ line, year, quarter }) => [line, year, quarter])).toEqual([
      [213, 2022, 3],
      [214, 2022, 3],
    ]);
  });

  test('is written back character for character', () => {
    expect(writePlan(tree)).toBe(thanhHoa);
  });
});
