import { expect, test } from '@jest/globals';
import { lookAtFile } from '../../documents/files/look-at-file.js';
import { writeStoredZip } from '../../documents/zip/write-stored-zip.js';
import { decideContent, decideDeclared } from '../../domain/files/decide-file.js';
import { compoundFile, zipBomb } from '../documents/hostile-files.js';
import { docxOf, docxType, macroPackages, packageOf, pdfOf, png, xlsxOf } from './sample-files.js';

const limitInBytes = 1_000_000;

test('each kind is taken when its bytes are what its name says, however many pieces it comes in', async () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0')]);
  const openDocument = (type: string) =>
    writeStoredZip([
      { name: 'mimetype', content: Buffer.from(`application/vnd.oasis.opendocument.${type}`) },
    ]);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Số liệu\r\n', 'utf16le')]);
  const files: readonly (readonly [string, Buffer])[] = [
    ['a.pdf', pdfOf()],
    ['a.docx', await docxOf('Báo cáo')],
    ['a.xlsx', await xlsxOf('Số liệu')],
    ['a.odt', openDocument('text')],
    ['a.ods', openDocument('spreadsheet')],
    ['a.png', png],
    ['A.JPG', jpeg],
    ['a.txt', Buffer.from('Đã làm xong.\n')],
    ['a.txt', utf16],
    ['a.txt', Buffer.from('BMI của học sinh: 21\n')],
    ['a.csv', Buffer.from('\ufeffĐơn vị,Số tiền\nSở Y tế,-12\n"Xã A, huyện B",- đã nộp\n')],
  ];
  for (const [name, content] of files) {
    expect([name, await codeOf({ name, content })]).toEqual([name, 'taken']);
    expect([name, await codeOf({ name, content, piece: 3 })]).toEqual([name, 'taken']);
  }
});

test('a file that is another kind than its name says is refused, in every pair', async () => {
  const files = {
    'a.pdf': pdfOf(),
    'a.docx': await docxOf('x'),
    'a.xlsx': await xlsxOf('x'),
    'a.png': png,
    'a.txt': Buffer.from('x'),
  };
  for (const name of Object.keys(files))
    for (const [other, content] of Object.entries(files))
      expect([name, other, await codeOf({ name, content })]).toEqual([
        name,
        other,
        name === other ? 'taken' : 'fileKindDiffers',
      ]);
});

test('what is not taken at all, and a program under the name of a document', async () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]);
  expect(await codeOf({ name: 'a.exe', content: program })).toBe('fileKindUnknown');
  expect(await codeOf({ name: 'a', content: Buffer.from('x') })).toBe('fileKindUnknown');
  expect(await codeOf({ name: 'a.html', content: Buffer.from('<script>') })).toBe('fileKindUnknown');
  expect(await codeOf({ name: 'a.pdf', content: program })).toBe('fileKindDiffers');
  expect(await codeOf({ name: 'a.docx', content: writeStoredZip([{ name: 'x', content: program }]) })).toBe(
    'fileKindDiffers',
  );
});

test('a declared type that does not go with the name is refused; none, or a general one, is no claim', () => {
  const codeFor = (name: string, declaredType: string) => {
    const decided = decideDeclared({ name, declaredType, limitInBytes });
    return decided.ok ? 'taken' : decided.refusal.code;
  };
  expect(codeFor('a.docx', docxType)).toBe('taken');
  expect(codeFor('a.docx', '')).toBe('taken');
  expect(codeFor('a.docx', 'application/octet-stream')).toBe('taken');
  expect(codeFor('a.csv', 'application/vnd.ms-excel')).toBe('taken');
  expect(codeFor('a.docx', 'application/pdf')).toBe('fileKindDiffers');
  expect(codeFor('a.pdf', 'text/html')).toBe('fileKindDiffers');
});

test.each(Object.keys(macroPackages))('macros are refused: %s', async (which) => {
  expect(await codeOf({ name: 'a.docx', content: macroPackages[which] ?? Buffer.alloc(0) })).toBe(
    'fileHasMacros',
  );
});

test('a macro file is refused by its name already, and an old or protected one is told from a damaged one', async () => {
  expect(await codeOf({ name: 'a.docm', content: png })).toBe('fileHasMacros');
  expect(await codeOf({ name: 'a.doc', content: compoundFile('WordDocument') })).toBe('fileProtected');
  expect(await codeOf({ name: 'a.docx', content: compoundFile('EncryptedPackage') })).toBe('fileProtected');
  const whole = await docxOf('Báo cáo');
  expect(await codeOf({ name: 'a.docx', content: whole.subarray(0, whole.length - 300) })).toBe(
    'fileDamaged',
  );
});

test('a type said with a character reference, and two parts of one name, are no sound file', async () => {
  const hidden = '<Override ContentType="application/vnd.ms-office.vba&#80;roject"/>';
  expect(await codeOf({ name: 'a.docx', content: packageOf({ types: hidden }) })).toBe('fileDamaged');
  const twice = packageOf({ files: { '[CONTENT_TYPES].xml': '<Types/>' } });
  expect(await codeOf({ name: 'a.docx', content: twice })).toBe('fileDamaged');
});

test('zip bombs are refused: by their size, by their number, by bytes that are shared', async () => {
  const size = 60_000_000;
  expect(await codeOf({ name: 'a.docx', content: zipBomb({ size, statedSize: size }) })).toBe('fileIsTrap');
  const many = Object.fromEntries(Array.from({ length: 6_000 }, (_, n) => [`word/${String(n)}`, '']));
  expect(await codeOf({ name: 'a.docx', content: packageOf({ files: many }) })).toBe('fileIsTrap');
  const shared = packageOf({ files: { 'word/a': 'x'.repeat(400), 'word/b': 'x'.repeat(400) } });
  const at = shared.lastIndexOf('word/b') - 46;
  shared.writeUInt32LE(4_000, at + 20);
  shared.writeUInt32LE(4_000, at + 24);
  expect(await codeOf({ name: 'a.docx', content: shared })).toBe('fileIsTrap');
});

test('a text is UTF-8 or marked UTF-16, without control characters', async () => {
  const codes = [
    Buffer.from([0x61, 0xc3]),
    Buffer.from('a\u0000b'),
    Buffer.from('\u001b[31mđỏ'),
    Buffer.from([0xfe, 0xff, 0xd8, 0x00, 0x00, 0x61]),
    Buffer.from('Số liệu', 'utf16le'),
  ].map((content) => codeOf({ name: 'a.txt', content, piece: 2 }));
  expect(await Promise.all(codes)).toEqual(Array.from(codes, () => 'fileDamaged'));
});

test.each(['a,=1+1', 'a\n=HYPERLINK("x")', '"=1"', 'a;@SUM(A1)', "a,+cmd|' /C calc'!A0", 'a,-2+3+cmd|x'])(
  'a table whose cell is a formula is refused: %s',
  async (text) => {
    const content = Buffer.from(text);
    expect(await codeOf({ name: 'a.csv', content })).toBe('fileFormula');
    expect(await codeOf({ name: 'a.csv', content, piece: 1 })).toBe('fileFormula');
    expect(await codeOf({ name: 'a.txt', content })).toBe('taken');
  },
);

test('looking takes time that grows as the text does', async () => {
  const timeOf = async (content: Buffer) => {
    const begun = performance.now();
    await codeOf({ name: 'a.csv', content, piece: 65_536 });
    return performance.now() - begun;
  };
  for (const unit of ['\n', ' ', '-', ',"', '+a.']) {
    await timeOf(Buffer.from(unit.repeat(100_000)));
    const [short, long] = [unit.repeat(200_000), unit.repeat(1_600_000)].map((text) => Buffer.from(text));
    const once = await timeOf(short ?? Buffer.alloc(0));
    expect(await timeOf(long ?? Buffer.alloc(0))).toBeLessThan(once * 8 * 4 + 200);
  }
});

async function codeOf({
  name,
  content,
  piece = content.length,
}: {
  name: string;
  content: Buffer;
  piece?: number;
}): Promise<string> {
  const declared = decideDeclared({ name, declaredType: '', limitInBytes });
  if (!declared.ok) return declared.refusal.code;
  const look = lookAtFile();
  for (let at = 0; at < content.length; at += piece) look.take(content.subarray(at, at + piece));
  const finding = await look.finish({
    size: content.length,
    read: ({ start, end }) => Promise.resolve(content.subarray(start, end)),
  });
  const decided = decideContent({ kind: declared.kind, finding });
  return decided.ok ? 'taken' : decided.refusal.code;
}
