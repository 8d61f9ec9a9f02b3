import { countsOf } from '../../synthesis/counts.js';
import type { SynthesisCounts } from '../../synthesis/types.js';
import { column, heading, paragraph, table } from '../blocks.js';
import { doneIn, overdueIn } from '../charts.js';
import type { Annex, Block, TableCell } from '../paper.js';
import { percentOf, vietnameseNumber } from '../wording.js';
import { allLines, type ReportContext } from './context.js';

/** Part III: the units, in a sentence; the table is an annex. */
export function unitPart({ synthesis: { units }, slot }: ReportContext): readonly Block[] {
  const owing = units.filter(({ counts }) => counts.owed > 0);
  const inTime = owing.filter(({ counts }) => counts.inTime === counts.owed);
  const none = owing.filter(({ counts }) => counts.reported === 0);
  return [
    heading(1, 'III. KẾT QUẢ THEO ĐƠN VỊ'),
    paragraph(
      `Trong ${vietnameseNumber(owing.length)} đơn vị phải báo cáo, có ${vietnameseNumber(inTime.length)} đơn vị báo cáo đủ và đúng hạn tất cả các nhiệm vụ; ${vietnameseNumber(none.length)} đơn vị chưa gửi báo cáo nào. Kết quả của từng đơn vị nêu tại Phụ lục I.`,
    ),
    slot({ id: 'don-vi', label: 'Nhận xét về các đơn vị', drafted: '' }),
  ];
}

/** Annex I: one row a unit. */
export function unitAnnex({ synthesis, nameOf }: ReportContext): Annex {
  const { units, counts } = synthesis;
  return {
    title: 'Kết quả báo cáo và tình trạng nhiệm vụ theo đơn vị',
    body: [
      table({
        columns: [
          column('STT', 1.2, 'center'),
          column('Đơn vị', 6),
          ...[
            'Số nhiệm vụ',
            'Phải báo cáo',
            'Đúng hạn',
            'Muộn',
            'Không phát sinh',
            'Bị trả lại',
            'Chưa báo cáo',
          ].map((title) => column(title, 1.5, 'center')),
          column('Tỷ lệ đã báo cáo', 1.7, 'center'),
          column('Đã hoàn thành', 1.6, 'center'),
          column('Quá hạn chưa xong', 1.6, 'center'),
        ],
        rows: [
          ...units.map(({ unit, counts: own }, index) => ({
            cells: [index + 1, nameOf(unit).vi, ...figures(own)],
          })),
          ...awaitedRow(synthesis),
          { cells: ['', 'Tổng số', ...figures(counts)], total: true as const },
        ],
      }),
    ],
  };
}

/** Tasks for which no unit is named yet, so that the rows add up to the total. */
function awaitedRow(
  synthesis: ReportContext['synthesis'],
): readonly { readonly cells: readonly TableCell[] }[] {
  const awaited = allLines(synthesis).filter(({ unit }) => unit === undefined);
  return awaited.length === 0
    ? []
    : [{ cells: [synthesis.units.length + 1, 'Chưa xác định đơn vị', ...figures(countsOf(awaited))] }];
}

function figures(counts: SynthesisCounts): readonly TableCell[] {
  const { tasks, owed, reported, inTime, late, nil, returned, missing } = counts;
  return [
    tasks,
    owed,
    inTime,
    late,
    nil,
    returned,
    missing,
    percentOf({ part: reported, whole: owed }),
    doneIn(counts),
    overdueIn(counts),
  ];
}
