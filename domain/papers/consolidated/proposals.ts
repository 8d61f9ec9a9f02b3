import { heading } from '../blocks.js';
import { overdueIn } from '../charts.js';
import type { Block } from '../paper.js';
import { enumeration, twoDigits } from '../wording.js';
import type { ReportContext } from './context.js';

/** Part VII: what DPI proposes; all of it is the office's own text, drafted from what the figures call for. */
export function proposalPart({ synthesis, nameOf, slot }: ReportContext): readonly Block[] {
  const { counts, units } = synthesis;
  const behind = units.filter(({ missing }) => missing.length > 0).map(({ unit }) => nameOf(unit).vi);
  const items = [
    ...(behind.length > 0
      ? [
          behind.length <= 5
            ? `Yêu cầu ${enumeration(behind)} gửi ngay báo cáo còn thiếu và làm rõ trách nhiệm của người đứng đầu.`
            : `Yêu cầu ${twoDigits(behind.length)} đơn vị nêu tại Mục IV gửi ngay báo cáo còn thiếu và làm rõ trách nhiệm của người đứng đầu.`,
        ]
      : []),
    ...(overdueIn(counts) > 0
      ? [
          'Giao các Phó Chủ tịch UBND tỉnh theo lĩnh vực phụ trách chỉ đạo dứt điểm các nhiệm vụ quá hạn chưa hoàn thành.',
        ]
      : []),
    ...(counts.petitionsOpen > 0 ? ['Xem xét, trả lời các kiến nghị còn tồn đọng nêu tại Mục V.'] : []),
    'Tiếp tục chỉ đạo các đơn vị thực hiện Kế hoạch và báo cáo đúng thời hạn trong quý tới.',
  ];
  return [
    heading(1, 'VII. ĐỀ XUẤT, KIẾN NGHỊ'),
    slot({
      id: 'de-xuat',
      label: 'Đề xuất, kiến nghị',
      drafted: ['Đề nghị Chủ tịch UBND tỉnh:', ...items.map((item) => `- ${item}`)].join('\n'),
    }),
  ];
}
