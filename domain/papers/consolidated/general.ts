import { type OfficialStatus, officialStatusNames } from '../../views/official-status.js';
import { column, heading, paragraph, table } from '../blocks.js';
import { overdueIn } from '../charts.js';
import type { Block } from '../paper.js';
import { percentOf, quarterName, twoDigits, uncapitalised, vietnameseNumber } from '../wording.js';
import type { ReportContext } from './context.js';

/** Part I: how much was owed and came, in figures that stay, and a judgement that the office words. */
export function generalPart({ synthesis, slot }: ReportContext): readonly Block[] {
  const { counts, shortcomings, units, period } = synthesis;
  return [
    heading(1, 'I. ĐÁNH GIÁ CHUNG'),
    paragraph(
      `Kế hoạch có ${twoDigits(shortcomings.length)} tồn tại, hạn chế với ${vietnameseNumber(counts.tasks)} lượt nhiệm vụ giao cho ${vietnameseNumber(units.length)} đơn vị (một nhiệm vụ giao nhiều đơn vị được tính cho từng đơn vị). Trong ${quarterName(period)}, có ${vietnameseNumber(counts.owed)} lượt nhiệm vụ phải báo cáo; đã báo cáo ${vietnameseNumber(counts.reported)}${shareOfOwed(counts.reported, counts.owed)}, trong đó đúng hạn ${vietnameseNumber(counts.inTime)}, muộn ${vietnameseNumber(counts.late)}, báo cáo không phát sinh ${vietnameseNumber(counts.nil)}; bị trả lại ${vietnameseNumber(counts.returned)}; chưa báo cáo ${vietnameseNumber(counts.missing)}.`,
    ),
    statusTable(synthesis),
    slot({ id: 'danh-gia-chung', label: 'Đánh giá chung', drafted: judgement(synthesis) }),
  ];
}

function shareOfOwed(part: number, whole: number): string {
  const share = percentOf({ part, whole });
  return share === undefined ? '' : ` (đạt ${share})`;
}

function statusTable({ counts }: ReportContext['synthesis']): Block {
  const statuses = (Object.keys(officialStatusNames) as OfficialStatus[]).filter(
    (status) => counts.byStatus[status],
  );
  return table({
    caption: 'Bảng 1. Tình trạng thực hiện nhiệm vụ',
    columns: [column('Tình trạng', 5), column('Số lượt nhiệm vụ', 2, 'center'), column('Tỷ lệ', 2, 'center')],
    rows: [
      ...statuses.map((status) => {
        const count = counts.byStatus[status] ?? 0;
        return {
          cells: [officialStatusNames[status].vi, count, percentOf({ part: count, whole: counts.tasks })],
        };
      }),
      {
        cells: ['Tổng số', counts.tasks, percentOf({ part: counts.tasks, whole: counts.tasks })],
        total: true as const,
      },
    ],
  });
}

function judgement({ counts, units }: ReportContext['synthesis']): string {
  const full = units.filter(({ missing, counts: { owed } }) => owed > 0 && missing.length === 0).length;
  const owing = units.filter(({ counts: { owed } }) => owed > 0).length;
  const overdue = overdueIn(counts);
  const sentences = [
    owing === 0
      ? 'Trong kỳ không có đơn vị phải báo cáo.'
      : full === owing
        ? 'Các đơn vị đã báo cáo đầy đủ theo yêu cầu của Kế hoạch.'
        : `Có ${vietnameseNumber(full)}/${vietnameseNumber(owing)} đơn vị báo cáo đủ các nhiệm vụ được giao; các đơn vị còn lại báo cáo chưa đầy đủ.`,
    overdue === 0
      ? 'Không có nhiệm vụ quá hạn chưa hoàn thành.'
      : `Còn ${twoDigits(overdue)} lượt nhiệm vụ ${uncapitalised(officialStatusNames.notDoneOverdue.vi)}, cần tập trung chỉ đạo, đôn đốc.`,
  ];
  return sentences.join(' ');
}
