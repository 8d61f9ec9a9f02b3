import type { CivilDate } from '../calendar/instant.js';
import { column, paragraph, slotsWith, table } from './blocks.js';
import { finish } from './finish.js';
import { dutyName, type OverdueDuty } from './overdue-duty.js';
import type { Block, Paper, PaperHead } from './paper.js';
import { numberOf, shown } from './task-reference.js';
import { longDate, planName, shortDate, twoDigits } from './wording.js';

/** The công văn in which DPI presses a unit: what is overdue, since when, and by which date it is to be done. */
export function urgingNote({
  unitName,
  planTitle,
  asOf,
  answerBy,
  duties,
  head,
  texts = {},
  withConfidential = false,
}: {
  unitName: string;
  planTitle: string;
  /** The date at which the lateness is counted. */
  asOf: CivilDate;
  answerBy: CivilDate;
  duties: readonly OverdueDuty[];
  head: PaperHead;
  texts?: Readonly<Record<string, string>>;
  withConfidential?: boolean;
}): Paper {
  const slot = slotsWith(texts);
  const plan = planName(planTitle);
  const issuer = head.issuer.name.join(' ');
  return finish({
    ...head,
    kind: 'officialLetter',
    subject: `đôn đốc ${subjectOf(duties)} theo Kế hoạch của UBND tỉnh`,
    addressees: [unitName],
    body: [
      slot({
        id: 'mo-dau',
        label: 'Mở đầu',
        drafted: `Thực hiện nhiệm vụ cơ quan đầu mối theo dõi ${plan}, ${issuer} đã rà soát việc thực hiện các nhiệm vụ được giao cho ${unitName}.`,
      }),
      paragraph(
        `Tính đến ${longDate(asOf)}, ${unitName} còn ${twoDigits(duties.length)} nội dung đã quá hạn nhưng chưa thực hiện, cụ thể như sau:`,
      ),
      dutyTable({ duties, withConfidential }),
      paragraph(
        `${issuer} đề nghị ${unitName} khẩn trương thực hiện xong các nội dung nêu trên trước ${longDate(answerBy)} và cập nhật kết quả trên hệ thống theo dõi; trường hợp có khó khăn, vướng mắc vượt thẩm quyền, đề nghị báo cáo rõ nguyên nhân và kiến nghị cụ thể.`,
      ),
      slot({
        id: 'ket-thuc',
        label: 'Kết thúc',
        drafted: `Quá thời hạn trên, ${issuer} sẽ báo cáo Phó Chủ tịch UBND tỉnh phụ trách lĩnh vực xem xét, chỉ đạo.\nĐề nghị ${unitName} quan tâm, phối hợp thực hiện.`,
      }),
    ],
    annexes: [],
  });
}

function subjectOf(duties: readonly OverdueDuty[]): string {
  const reports = duties.filter(({ kind }) => kind === 'quarterlyReport').length;
  if (reports === duties.length) return 'gửi báo cáo kết quả thực hiện nhiệm vụ';
  return reports === 0 ? 'thực hiện nhiệm vụ quá hạn' : 'thực hiện nhiệm vụ quá hạn và gửi báo cáo';
}

function dutyTable({
  duties,
  withConfidential,
}: {
  duties: readonly OverdueDuty[];
  withConfidential: boolean;
}): Block {
  return table({
    columns: [
      column('STT', 1.2, 'center'),
      column('Nhiệm vụ', 1.6, 'center'),
      column('Nội dung nhiệm vụ', 6),
      column('Việc phải làm', 3),
      column('Hạn', 2.3, 'center'),
      column('Quá hạn (ngày làm việc)', 1.7, 'center'),
    ],
    rows: duties.map((duty, index) => ({
      cells: [
        index + 1,
        numberOf(duty),
        shown({ of: duty, text: duty.text, withConfidential }),
        dutyName(duty),
        shortDate(duty.due),
        duty.lateWorkingDays,
      ],
    })),
  });
}
