import { expect, test } from '@jest/globals';
import type { NoteCode } from '../../domain/plan/types.js';
import { writePlan } from '../../domain/plan/write-plan.js';
import { lamGiang, mustRead } from './plans.js';

type Slip = readonly [code: NoteCode, line: number, typed: string, instead: string];

/** One slip each, typed into a plan that has none. */
const slips: readonly Slip[] = [
  ['wordArtifact', 12, '[bookmark: _GoBack]- Người giữ sổ', '- Người giữ sổ'],
  ['gluedWords', 16, 'Sở Tài chínhvà UBND các huyện', 'Sở Tài chính, UBND các huyện'],
  ['gluedWords', 38, 'bằng hóa đơn điệntử', 'bằng hóa đơn điện tử'],
  ['missingSpace', 11, '-Sổ theo dõi', '- Sổ theo dõi'],
  ['missingSpace', 21, '+Mở lớp', '+ Mở lớp'],
  ['missingSpace', 31, '2.2.Kế hoạch', '2.2. Kế hoạch'],
  ['missingSpace', 33, 'Đơn vị chủ trì:Sở Công Thương', 'Đơn vị chủ trì: Sở Công Thương'],
  ['missingSpace', 29, 'chưa sửa,người thuê', 'chưa sửa, người thuê'],
  ['missingSpace', 6, 'kiểm tra.Kết quả ghi vào sổ.', 'kiểm tra.'],
  ['extraSpace', 29, 'chưa sửa,  người thuê', 'chưa sửa, người thuê'],
  ['extraSpace', 29, 'Giá thuê 2015 -2025 chưa sửa', 'Giá thuê mười năm chưa sửa'],
  ['indentedMarker', 24, '  + Phối hợp', '+ Phối hợp'],
  ['mixedUnicode', 30, 'đối chiếu lâu'.normalize('NFD'), 'đối chiếu lâu'],
  ['invisibleCharacter', 30, 'đối\u200B chiếu lâu', 'đối chiếu lâu'],
  ['repeatedWord', 30, 'đối chiếu chiếu lâu', 'đối chiếu lâu'],
  ['misspelling', 17, 'Du lịch; các đơn vi có liên quan', 'Du lịch; các đơn vị có liên quan'],
  ['misspelling', 37, 'Quyết đinh số 208/QĐ-UBND', 'Quyết định số 208/QĐ-UBND'],
  ['titleMissing', 1, 'PHƯƠNG ÁN\nKhắc', 'KẾ HOẠCH\nKhắc'],
  ['partOrder', 1, 'D. PHẦN KHÁC', 'A. MỤC ĐÍCH, YÊU CẦU'],
  ['sectionNumber', 31, '2.1. Kế hoạch khắc phục', '2.2. Kế hoạch khắc phục'],
  ['shortcomingNumber', 53, '6. Trụ sở cũ', '4. Trụ sở cũ'],
  ['labelVariant', 33, '- Đơn vị chủ trì thực hiện: Sở Công Thương', '- Đơn vị chủ trì: Sở Công Thương'],
  ['labelVariant', 52, '3.3. Thời gian khắc phục xong:', '3.3. Thời gian khắc phục:'],
  ['labelVariant', 34, '- Cơ quan phối hợp: Cục Thuế tỉnh', '- Đơn vị phối hợp: Cục Thuế tỉnh'],
  [
    'causesMissing',
    41,
    '3.1. Nguyên nhân\n3.2.',
    '3.1. Nguyên nhân\n- Lịch xe không công khai nên không ai đối chiếu được.\n3.2.',
  ],
  ['leadMissing', 41, '', '- Đơn vị chủ trì: Thanh tra tỉnh.\n'],
  ['causeWithoutDash', 43, 'Lịch xe không công khai', '- Lịch xe không công khai'],
  ['causeWithoutDash', 42, 'Nguyên nhân: Lịch xe không công khai', 'Nguyên nhân\n- Lịch xe không công khai'],
  ['headerWithoutColon', 36, '- Sở Công Thương\n+', '- Sở Công Thương:\n+'],
  [
    'blockWithoutUnit',
    51,
    '- Đổi mới việc đăng lịch xe.',
    '- Các sở, ban, ngành cấp tỉnh tiếp tục đăng lịch xe hằng tuần trên trang tin của mình.',
  ],
  ['blockWithoutUnit', 36, '', '- Sở Công Thương:\n'],
  [
    'blockWithoutTask',
    51,
    '- Các sở, ban, ngành cấp tỉnh:',
    '- Các sở, ban, ngành cấp tỉnh tiếp tục đăng lịch xe hằng tuần trên trang tin của mình.',
  ],
  ['taskInHeader', 36, '- Sở Công Thương: Soát lại hợp đồng thuê của từng quầy.\n+', '- Sở Công Thương:\n+'],
  ['taskInHeader', 51, 'cấp tỉnh: Tiếp tục đăng lịch', 'cấp tỉnh tiếp tục đăng lịch'],
  ['unitUncertain', 36, '- Trạm Đo lường chủ trì:', '- Sở Công Thương:'],
  ['unitSpelling', 62, '- Sở Xây dựng, Ủy ban nhân dân huyện Cẩm Hà', '- Sở Xây dựng, UBND huyện Cẩm Hà'],
  ['unitSpelling', 34, 'UBND các huyện Cẩm Hà, Vân Trì', 'UBND huyện Cẩm Hà, UBND huyện Vân Trì'],
  ['leadAlsoCoordinates', 34, 'Cục Thuế tỉnh, Công an tỉnh, UBND', 'Cục Thuế tỉnh, UBND'],
  ['deadlineWithoutDate', 65, '4.3. Thời gian khắc phục: Từng bước.', '4.3. Thời gian khắc phục: Năm 2025.'],
  ['severalMilestones', 25, 'trước ngày 30/6/2025, tủ xong trước ngày 31/7/2025', 'trước ngày 30/6/2025'],
  ['documentNumber', 37, '208/-QĐ/UBND', '208/QĐ-UBND'],
  ['documentWordMissing', 37, 'Quyết định 208/QĐ-UBND', 'Quyết định số 208/QĐ-UBND'],
  ['documentDate', 37, 'ngày 31/02/2015', 'ngày 09/5/2015'],
  ['documentDate', 20, '31/2024/QĐ-UBND ngày 15/11/2023', '31/2024/QĐ-UBND ngày 15/11/2024'],
  [
    'documentDatesDiffer',
    50,
    'Báo cáo số 77/BC-UBND ngày 04/02/2025',
    'Kế hoạch số 05/KH-UBND ngày 06/01/2025',
  ],
  [
    'sumWrong',
    30,
    'nợ 5.200 triệu đồng, đã thu 1.150 triệu đồng, còn lại 4.150 triệu đồng nên',
    'viết tay nên',
  ],
  ['continuedLine', 40, '- Công an tỉnh phối hợp\nvới Cục Thuế', '- Công an tỉnh phối hợp với Cục Thuế'],
  ['emptyItem', 30, '-', '- Phiếu thu viết tay nên đối chiếu lâu.'],
  [
    'unplacedLine',
    62,
    'b) Nhiệm vụ, giải pháp khắc phục\nGhi chú của người soạn.\n- Sở Xây dựng, UBND',
    'b) Nhiệm vụ, giải pháp khắc phục\n- Sở Xây dựng, UBND',
  ],
  ['endMarkMissing', 68, 'trình Chủ tịch UBND tỉnh.', 'trình Chủ tịch UBND tỉnh./.'],
];

test.each(slips)('%s at line %i for %j', (code, line, typed, instead) => {
  expect(lamGiang.split(instead)).toHaveLength(2);
  const text = lamGiang.replace(instead, typed);
  const { plan, tree } = mustRead(text);
  const found = plan.notes.filter((note) => note.code === code);
  expect(found.map((note) => note.line)).toContain(line);
  expect(writePlan(tree)).toBe(text);
});

test.each(slips)('%s at line %i floods nothing: %j', (code, line, typed, instead) => {
  const { notes } = mustRead(lamGiang.replace(instead, typed)).plan;
  expect(notes.filter((note) => note.code === code && note.line !== line)).toEqual([]);
  expect(notes.length).toBeLessThanOrEqual(4);
});

test('every note says what was seen in Vietnamese and in English', () => {
  for (const [, , typed, instead] of slips) {
    for (const { message, messageEn } of mustRead(lamGiang.replace(instead, typed)).plan.notes) {
      expect(message).toMatch(/^[^\n]{10,}\.$/u);
      expect(messageEn).toMatch(/^[^\n]{10,}\.$/u);
      expect(message).not.toBe(messageEn);
    }
  }
});

test.each([
  [
    'a sum that is right',
    'nợ 5.200 triệu đồng, đã thu 1.150 triệu đồng, còn lại 4.050 triệu đồng nên',
    'viết tay nên',
  ],
  ['a doubling that is the language’s own', 'luôn luôn viết tay', 'viết tay nên'],
  ['two words that meet in one syllable', 'hành vi vi phạm', 'viết tay nên'],
  ['an abbreviation with a full stop', 'tại TP.Cẩm Hà', 'viết tay nên'],
  ['a word of another language', 'internet email covid', 'viết tay nên'],
  ['a document after a comma', 'Quyết định số 1/QĐ-UBND, 2/QĐ-UBND', 'viết tay nên'],
])('%s is not noted', (_, typed, instead) => {
  expect(mustRead(lamGiang.replace(instead, typed)).plan.notes).toEqual([]);
});

test.each(['NFC', 'NFD'] as const)('a text that is %s throughout is not noted for it', (form) => {
  expect(mustRead(lamGiang.normalize(form)).plan.notes).toEqual([]);
});
