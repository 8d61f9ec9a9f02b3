import { expect, test } from '@jest/globals';
import { lamGiang, mustRead } from './plans.js';

const { plan } = mustRead(lamGiang);
const [papers, rents, cars, offices] = plan.shortcomings;

test('the title is the heading and the lines below it, up to the preamble', () => {
  expect(plan.title).toBe(
    'KẾ HOẠCH Khắc phục các hạn chế trong quản lý tài sản công của tỉnh Lam Giang năm 2025',
  );
});

test('the totals count what the plan holds', () => {
  expect(plan.totals).toEqual({ shortcomings: 4, causes: 8, blocks: 8, tasks: 12, documents: 5 });
});

test('each shortcoming has its line, number and title', () => {
  expect(plan.shortcomings.map(({ line, number, title }) => [line, number, title])).toEqual([
    [9, 1, 'Hồ sơ nhà, đất công còn thiếu và cất giữ nhiều nơi'],
    [27, 2, 'Tiền thuê mặt bằng của chợ tỉnh thu chậm'],
    [41, 3, 'Xe công dùng sai mục đích'],
    [53, 4, 'Trụ sở cũ bỏ trống sau sắp xếp'],
  ]);
});

test('each dash line under the causes is a cause', () => {
  expect(papers?.causes).toEqual([
    'Sổ theo dõi lập bằng tay từ nhiều năm trước, mỗi nơi một mẫu.',
    'Người giữ sổ thay đổi mà không bàn giao.',
    'Tủ lưu trữ của một số xã bị ngập trong mùa mưa.',
  ]);
});

test('commas inside the name of a unit do not part it', () => {
  expect(papers?.leads).toEqual(['Sở Tài chính', 'UBND các huyện, thị xã, thành phố']);
  expect(papers?.coordinators).toEqual(['Sở Văn hóa, Thể thao và Du lịch', 'các đơn vị có liên quan']);
});

test('commas between names part them', () => {
  expect(rents?.leads).toEqual(['Sở Công Thương', 'Công an tỉnh']);
  expect(rents?.coordinators).toEqual(['Cục Thuế tỉnh', 'UBND huyện Cẩm Hà', 'UBND huyện Vân Trì']);
  expect(offices?.coordinators).toEqual(['Các chủ đầu tư', 'các đơn vị có liên quan']);
});

test('a dash line with plus lines is a block of as many tasks, and a dash line alone is a task by itself', () => {
  const blocks = plan.shortcomings.flatMap((shortcoming) => shortcoming.blocks);
  expect(
    blocks.map(({ line, inline, units, tasks }) => [line, inline, units, tasks.map((task) => task.line)]),
  ).toEqual([
    [19, false, ['Sở Tài chính'], [20, 21]],
    [22, false, ['UBND các huyện, thị xã, thành phố'], [23, 24]],
    [25, true, ['Văn phòng UBND tỉnh'], [25]],
    [36, false, ['Sở Công Thương'], [37, 38]],
    [39, true, ['Công an tỉnh'], [39]],
    [49, false, ['Thanh tra tỉnh'], [50]],
    [51, true, ['Các sở, ban, ngành cấp tỉnh'], [51]],
    [62, false, ['Sở Xây dựng', 'UBND huyện Cẩm Hà'], [63, 64]],
  ]);
});

test('a unit that only joins in coordinates, and those it joins are named', () => {
  const [, police] = rents?.blocks ?? [];
  expect(police?.role).toBe('coordinate');
  expect(police?.coordinators).toEqual(['Cục Thuế tỉnh']);
  expect(papers?.blocks[1]?.tasks[1]?.coordinators).toEqual(['Sở Văn hóa, Thể thao và Du lịch']);
  expect(offices?.blocks[0]?.coordinators).toEqual(['các chủ đầu tư']);
});

test('deadlines are a year, a year and those that follow, a quarter or a day', () => {
  expect(plan.shortcomings.map(({ deadline }) => deadline)).toEqual([
    { text: 'Năm 2025 và các năm tiếp theo', line: 26, kind: 'yearAndFollowing', year: 2025 },
    { text: 'Quý III năm 2025', line: 40, kind: 'quarter', year: 2025, quarter: 3 },
    { text: 'Trước ngày 31/12/2025', line: 52, kind: 'date', year: 2025, date: '2025-12-31' },
    { text: 'Năm 2025', line: 65, kind: 'year', year: 2025 },
  ]);
});

test('a date inside a task by which it is due is its milestone, and the date of a document is none', () => {
  const tasks = plan.shortcomings.flatMap(({ blocks }) => blocks).flatMap((block) => block.tasks);
  expect(tasks.flatMap(({ milestone }) => milestone ?? [])).toEqual([
    { text: 'xong trong Quý II năm 2025', line: 20, year: 2025, quarter: 2 },
    { text: 'trước ngày 30/6/2025', line: 25, year: 2025, date: '2025-06-30' },
    { text: 'trong tháng 4/2025', line: 37, year: 2025, month: 4 },
  ]);
});

test('cited documents are listed once each with the lines that cite them, and at their task', () => {
  expect(plan.documents).toEqual([
    { number: '14-NQ/TU', lines: [4] },
    { number: '77/BC-UBND', lines: [4] },
    { number: '31/2024/QĐ-UBND', lines: [20] },
    { number: '208/QĐ-UBND', lines: [37] },
    { number: '05/KH-UBND', lines: [50] },
  ]);
  expect(cars?.blocks[0]?.tasks[0]?.documents).toEqual(['05/KH-UBND']);
});

test('a plan without a slip has no notes', () => {
  expect(plan.notes).toEqual([]);
});
