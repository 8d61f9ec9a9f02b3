import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { settleDocx } from '../../../documents/papers/settle-docx.js';
import { placeholdersOf, type TemplateForm } from '../../../documents/papers/template-form.js';
import { addressees, closing, letterhead, title } from './parts.js';
import { templateStyles } from './styles.js';

const marginsMm = { top: 20, bottom: 20, left: 30, right: 20 };

/** The page number in the middle at the top, from the second page of a section on (annex I, I.7). */
const headers = {
  default: new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })],
      }),
    ],
  }),
  first: new Header({ children: [new Paragraph({ children: [] })] }),
};

/** A template as it is shipped: always the same bytes. */
export async function makeTemplate(form: TemplateForm): Promise<Buffer> {
  const places = placeholdersOf[form];
  const document = new Document({
    creator: 'dondoc',
    lastModifiedBy: 'dondoc',
    title: `dondoc: ${form}`,
    styles: templateStyles,
    sections: [mainSection(form), ...(places.includes('phu-luc') ? [annexSection()] : [])],
  });
  return settleDocx({ bytes: await Packer.toBuffer(document) });
}

function mainSection(form: TemplateForm): ISectionOptions {
  const places = placeholdersOf[form];
  return {
    headers,
    properties: { titlePage: true, page: page('portrait') },
    children: [
      letterhead({ isLetter: form === 'cong-van' }),
      ...(places.includes('ten-loai') ? title() : []),
      ...(places.includes('kinh-gui') ? [addressees()] : [new Paragraph({ spacing: { before: 120 } })]),
      new Paragraph('{{noi-dung}}'),
      ...closing(),
    ],
  };
}

/** Annexes lie on their side and have page numbers of their own. */
function annexSection(): ISectionOptions {
  return {
    headers,
    properties: { titlePage: true, page: { ...page('landscape'), pageNumbers: { start: 1 } } },
    children: [new Paragraph('{{phu-luc}}')],
  };
}

function page(turned: 'portrait' | 'landscape') {
  const { top, bottom, left, right } = marginsMm;
  return {
    size: {
      width: mm(210),
      height: mm(297),
      orientation: turned === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: {
      top: mm(top),
      bottom: mm(bottom),
      left: mm(left),
      right: mm(right),
      header: mm(10),
      footer: mm(10),
    },
  };
}
