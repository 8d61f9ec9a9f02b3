import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  convertMillimetersToTwip as mm,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Half points. */
interface Look {
  readonly size: number;
  readonly bold?: true;
  readonly italics?: true;
}

const centre = AlignmentType.CENTER;

function line(text: string, look: Look, before = 0): Paragraph {
  return new Paragraph({
    alignment: centre,
    spacing: { before },
    children: [new TextRun({ text, ...look })],
  });
}

/** A drawn rule: a paragraph without height whose upper border is as wide as its indents leave. */
function rule(indentMm: number): Paragraph {
  return new Paragraph({
    indent: { left: mm(indentMm), right: mm(indentMm) },
    spacing: { before: 70, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
    children: [],
  });
}

const leftMm = 64;
const rightMm = 98;

/** Two columns without borders, a little wider than the text so that the lines of the decree fit. */
function twoColumns(
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
  widthsMm: [number, number],
) {
  const widths = widthsMm.map((width) => mm(width));
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: centre,
    borders: TableBorders.NONE,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}

/** Issuer and national title, then number and date (Decree 30/2020, annex I, II.1 to II.4). */
export function letterhead({ isLetter }: { isLetter: boolean }): Table {
  return twoColumns(
    [
      [
        [
          line('{{co-quan-chu-quan}}', { size: 24 }),
          line('{{co-quan-ban-hanh}}', { size: 26, bold: true }),
          rule(22),
        ],
        [
          line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true }),
          line('Độc lập - Tự do - Hạnh phúc', { size: 26, bold: true }),
          rule(20),
        ],
      ],
      [
        [
          line('Số: {{so-ky-hieu}}', { size: 26 }, 80),
          ...(isLetter ? [line('V/v {{trich-yeu}}', { size: 24 }, 40)] : []),
        ],
        [line('{{dia-danh-ngay-thang}}', { size: 26, italics: true }, 80)],
      ],
    ],
    [leftMm, rightMm],
  );
}

/** Kind and subject of every paper but a công văn (annex I, II.5). */
export function title(): readonly Paragraph[] {
  return [
    line('{{ten-loai}}', { size: 28, bold: true }, 320),
    line('{{trich-yeu}}', { size: 28, bold: true }),
    rule(58),
  ];
}

/** "Kính gửi": names stand below each other behind it. */
export function addressees(): Paragraph {
  return new Paragraph({
    spacing: { before: 240, after: 180 },
    indent: { left: mm(48), hanging: mm(22) },
    tabStops: [{ type: 'left', position: mm(48) }],
    children: [new TextRun('Kính gửi:\t{{kinh-gui}}')],
  });
}

/** Recipients and signature (annex I, II.7 and II.9), kept on one page with room to sign. */
export function closing(): readonly (Paragraph | Table)[] {
  const recipients = [
    new Paragraph({ children: [new TextRun({ text: 'Nơi nhận:', size: 24, bold: true, italics: true })] }),
    new Paragraph({ children: [new TextRun({ text: '{{noi-nhan}}', size: 22 })] }),
  ];
  const signature = [
    line('{{quyen-han-ky}}', { size: 28, bold: true }),
    line('{{chuc-vu}}', { size: 28, bold: true }),
    line('{{ho-ten}}', { size: 28, bold: true }, 1500),
  ];
  return [
    new Paragraph({ keepNext: true, spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
    twoColumns([[recipients, signature]], [76, 84]),
  ];
}
