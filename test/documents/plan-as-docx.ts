import {
  AlignmentType,
  Bookmark,
  Document,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';

/** A document with a paragraph for each line, as it is typed. */
export function typedDocx(text: string): Promise<Buffer> {
  return docxOf(text.split('\n').map((line) => ({ children: [new TextRun(line)] })));
}

/** The same with dashes, pluses, numbers and letters as lists of Word: none of them stands in the text. */
export function listedDocx(text: string): Promise<Buffer> {
  let shortcoming = 0;
  let isContents = false;
  const paragraphs = text.split('\n').map((line): IParagraphOptions => {
    if (/^[A-C]\. /.test(line)) isContents = line.startsWith('B.');
    const [, marker = '', rest = ''] = /^\s*(-|\+|\d+\.\d+\.|\d+\.|[ab]\))\s*(.*)$/u.exec(line) ?? [];
    const children = [new TextRun(rest)];
    if (marker === '-' || marker === '+') {
      return { children, numbering: { reference: marker === '-' ? 'dashes' : 'pluses', level: 0 } };
    }
    if (marker.endsWith(')')) {
      return { children, numbering: { reference: 'letters', level: 0, instance: shortcoming } };
    }
    if (!isContents || marker === '') return { children: [new TextRun(line)] };
    const level = /\d\.\d/.test(marker) ? 1 : 0;
    if (level === 0) shortcoming += 1;
    return { children, numbering: { reference: 'numbers', level } };
  });
  return docxOf(paragraphs);
}

/** Runs cut at will, soft line breaks, tabs, a bookmark: what a document has after ten people typed in it. */
export function untidyDocx(text: string): Promise<Buffer> {
  const [first = '', second = '', ...rest] = text.split('\n');
  return docxOf([
    { children: [new TextRun({ text: first }), new TextRun({ text: second, break: 1 })] },
    ...rest.map((line, index): IParagraphOptions => {
      const half = Math.floor(line.length / 2);
      return {
        children: [
          ...(/^[-+]/.test(line) ? [new TextRun({ children: [new Tab()] })] : []),
          new Bookmark({ id: `b${index}`, children: [new TextRun(line.slice(0, half))] }),
          new TextRun({ text: line.slice(half), bold: true }),
        ],
      };
    }),
  ]);
}

const bullet = (text: string) => [
  { level: 0, format: LevelFormat.BULLET, text, alignment: AlignmentType.LEFT },
];

export function docxOf(paragraphs: readonly IParagraphOptions[]): Promise<Buffer> {
  const document = new Document({
    numbering: {
      config: [
        { reference: 'dashes', levels: bullet('-') },
        { reference: 'pluses', levels: bullet('+') },
        { reference: 'dots', levels: [...bullet('•'), { ...bullet('o')[0]!, level: 1 }] },
        { reference: 'letters', levels: [{ level: 0, format: LevelFormat.LOWER_LETTER, text: '%1)' }] },
        {
          reference: 'numbers',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
            { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2.' },
          ],
        },
      ],
    },
    sections: [{ children: paragraphs.map((options) => new Paragraph(options)) }],
  });
  return Packer.toBuffer(document);
}
