import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { styleNames } from '../../../documents/papers/template-styles.js';

/** Half points. */
const body = 28;
const table = 24;
const font = 'Times New Roman';
/** 1.27 cm. */
const firstLine = 720;

const text = {
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { before: 80, after: 40, line: 264, lineRule: LineRuleType.AUTO },
  },
};

/** The styles of every template (Decree 30/2020, annex I, II): Times New Roman, 14 in the text and 12 in tables. */
export const templateStyles: IStylesOptions = {
  default: { document: { run: { font, size: body, language: { value: 'vi-VN' } } } },
  paragraphStyles: [
    { id: 'DoanVan', name: styleNames.text, ...text },
    { id: 'GachDauDong', name: styleNames.listItem, ...text },
    heading('MucI', styleNames.heading1, { bold: true }, 0),
    heading('Muc1', styleNames.heading2, { bold: true }, 1),
    heading('MucA', styleNames.heading3, { bold: true, italics: true }, 2),
    centred('TenBang', styleNames.tableCaption, { size: 26, bold: true }, { before: 120, after: 60 }),
    centred('DauCot', styleNames.tableHead, { size: table, bold: true }, { before: 0, after: 0 }),
    {
      id: 'OBang',
      name: styleNames.tableCell,
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: table },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    centred('HinhVe', styleNames.picture, {}, { before: 120, after: 60 }),
    centred('SoPhuLuc', styleNames.annexNumber, { bold: true }, { before: 0, after: 0 }),
    centred('TenPhuLuc', styleNames.annexTitle, { bold: true }, { before: 0, after: 0 }),
    centred('ChiDanPhuLuc', styleNames.annexReference, { italics: true }, { before: 0, after: 160 }),
  ],
};

function heading(id: string, name: string, run: { bold: true; italics?: true }, outlineLevel: number) {
  const { paragraph } = text;
  return {
    id,
    name,
    ...text,
    run,
    paragraph: { ...paragraph, keepNext: true, outlineLevel, spacing: { ...paragraph.spacing, before: 140 } },
  };
}

function centred(
  id: string,
  name: string,
  run: { size?: number; bold?: true; italics?: true },
  spacing: { before: number; after: number },
) {
  const paragraph = { alignment: AlignmentType.CENTER, keepNext: true, spacing };
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}
