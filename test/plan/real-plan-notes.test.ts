import { expect, test } from '@jest/globals';
import type { NoteCode } from '../../domain/plan/types.js';
import { describeReal, lamGiang, mustRead, thanhHoa } from './plans.js';

/** Found by hand: every slip of the text that a reader should be told of, by line. */
const slips: Partial<Record<NoteCode, readonly number[]>> = {
  wordArtifact: [15],
  gluedWords: [5, 14, 50, 93, 112, 160, 177, 213, 237, 243],
  extraSpace: [55, 107, 157, 161, 229],
  indentedMarker: [87, 279],
  mixedUnicode: [13, 14, 23, 24, 26, 28, 29, 30, 44, 49, 50, 125],
  repeatedWord: [140],
  misspelling: [68, 226],
  sectionNumber: [133],
  labelVariant: [61, 62, 81, 97, 98, 112, 113, 268],
  causeWithoutDash: [166, 270],
  headerWithoutColon: [48, 64, 115, 118, 138, 225, 231],
  blockWithoutUnit: [87],
  taskInHeader: [103, 250],
  unitSpelling: [100, 112, 123],
  leadAlsoCoordinates: [62, 81, 113],
  deadlineWithoutDate: [268],
  documentNumber: [5],
  documentWordMissing: [162, 162],
  sumWrong: [166],
};

/** No space after "-", "+", "b)", "1.", a label's colon, or between two words of a sentence. */
const missingSpaces = [
  13, 25, 30, 31, 45, 69, 99, 100, 101, 130, 135, 136, 139, 140, 143, 153, 154, 160, 161, 162, 163, 169, 170,
  173, 177, 178, 181, 183, 188, 200, 207, 215, 230, 234, 252, 254, 262, 265, 270, 283, 285,
];

describeReal('the notes on the plan of Thanh Hóa', () => {
  const { notes } = mustRead(thanhHoa || lamGiang).plan;
  const linesOf = (code: NoteCode) => notes.filter((note) => note.code === code).map(({ line }) => line);
  const messagesAt = (line: number) =>
    notes.filter((note) => note.line === line).map(({ message }) => message);

  test.each(Object.entries(slips) as [NoteCode, readonly number[]][])('%s at its lines', (code, lines) => {
    expect(linesOf(code)).toEqual(lines);
  });

  test('missingSpace once for each line that lacks one', () => {
    expect(linesOf('missingSpace')).toEqual(missingSpaces);
  });

  test('nothing else is noted', () => {
    const known = new Set([...Object.keys(slips), 'missingSpace']);
    expect(notes.filter(({ code }) => !known.has(code))).toEqual([]);
  });

  test('the notes stand in order of line', () => {
    const lines = notes.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  test.each([
    [5, '847/-KL/TU'],
    [5, 'cứKết'],
    [15, '[bookmark: _GoBack]'],
    [68, 'đơn vi'],
    [112, 'nghiệpvà'],
    [112, 'Ban Quản lý KKT Nghi Sơn và các Khu công nghiệp'],
    [123, 'Ban QLKKT Nghi Sơn và các KCN'],
    [133, '7.1'],
    [162, '1656/QĐ-UBND'],
    [166, '203.779.078.093'],
    [243, 'tếvà'],
  ])('line %i: the message shows %s', (line, shown) => {
    expect(messagesAt(line).join('\n')).toContain(shown);
  });
});
