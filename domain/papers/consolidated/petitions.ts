import { dateOf } from '../../calendar/instant.js';
import { petitionKindNames } from '../../synthesis/names.js';
import type { LinePetition, SynthesisLine } from '../../synthesis/types.js';
import { column, heading, paragraph, table } from '../blocks.js';
import type { Block } from '../paper.js';
import { numberOf, shown, unitNameOf } from '../task-reference.js';
import { shortDate, vietnameseNumber } from '../wording.js';
import { allLines, type ReportContext } from './context.js';

const petitionedLeaders: Readonly<Record<LinePetition['to'], string>> = {
  viceChairman: 'Phó Chủ tịch UBND tỉnh phụ trách',
  chairman: 'Chủ tịch UBND tỉnh',
};

/** Part V: what units put to the leaders, open first. */
export function petitionPart(context: ReportContext): readonly Block[] {
  const { counts } = context.synthesis;
  const all = allLines(context.synthesis).flatMap((line) =>
    line.petitions.map((petition) => ({ line, petition })),
  );
  const open = all.filter(({ petition }) => petition.answer === undefined);
  const answered = all.filter(({ petition }) => petition.answer !== undefined);
  return [
    heading(1, 'V. KIẾN NGHỊ CỦA CÁC ĐƠN VỊ'),
    paragraph(
      `Có ${vietnameseNumber(counts.petitionsOpen)} kiến nghị chưa được trả lời và ${vietnameseNumber(counts.petitionsAnswered)} kiến nghị đã được trả lời.`,
    ),
    ...(open.length > 0 ? [openTable({ context, petitions: open })] : []),
    ...(answered.length > 0 ? [answeredTable({ context, petitions: answered })] : []),
  ];
}

interface PetitionsIn {
  readonly context: ReportContext;
  readonly petitions: readonly { readonly line: SynthesisLine; readonly petition: LinePetition }[];
}

function openTable({ context, petitions }: PetitionsIn): Block {
  return table({
    caption: 'Kiến nghị chưa được trả lời',
    columns: [...commonColumns, column('Gửi đến', 3), column('Ngày gửi', 2.2, 'center')],
    rows: petitions.map(({ line, petition }) => ({
      cells: [
        ...commonCells({ context, line, petition }),
        petitionedLeaders[petition.to],
        shortDate(dateOf(petition.askedAt)),
      ],
    })),
  });
}

function answeredTable({ context, petitions }: PetitionsIn): Block {
  const { withConfidential } = context;
  return table({
    caption: 'Kiến nghị đã được trả lời',
    columns: [...commonColumns, column('Trả lời', 4), column('Ngày trả lời', 2.2, 'center')],
    rows: petitions.map(({ line, petition }) => {
      const { answer } = petition;
      const text = answer && `${answer.agreed ? 'Đồng ý' : 'Không đồng ý'}: ${answer.text}`;
      return {
        cells: [
          ...commonCells({ context, line, petition }),
          shown({ of: line, text: text ?? '', withConfidential }),
          answer && shortDate(dateOf(answer.at)),
        ],
      };
    }),
  });
}

const commonColumns = [
  column('Nhiệm vụ', 1.6, 'center'),
  column('Đơn vị', 3),
  column('Nội dung kiến nghị', 5),
];

function commonCells({
  context: { nameOf, withConfidential },
  line,
  petition: { kind, text, newDue },
}: { context: ReportContext } & PetitionsIn['petitions'][number]) {
  const until = newDue === undefined ? '' : ` đến ${shortDate(newDue)}`;
  const content = `${petitionKindNames[kind].vi}${until}: ${text}`;
  return [numberOf(line), unitNameOf({ line, nameOf }), shown({ of: line, text: content, withConfidential })];
}
