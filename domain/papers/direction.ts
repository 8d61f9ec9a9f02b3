import type { CivilDate } from '../calendar/instant.js';
import type { DirectionMeans } from '../task/events.js';
import { paragraph, slotsWith } from './blocks.js';
import { finish } from './finish.js';
import { dutyName, type OverdueDuty } from './overdue-duty.js';
import type { Paper, PaperHead } from './paper.js';
import { confidentialText, numberOf } from './task-reference.js';
import { enumeration, longDate, planName, shortDate, uncapitalised } from './wording.js';

/** What a leader directed of a late duty; `due` is when it is to be carried out or, of an extension, the new date. */
export interface Direction {
  readonly means: DirectionMeans;
  readonly text: string;
  readonly due?: CivilDate;
  /** Of a reassignment: the names of the units that take the task over. */
  readonly newUnits?: readonly string[];
}

/** A leader's direction as the committee issues it: a công văn to whom it binds, or a thông báo of his opinion. */
export function directionPaper({
  kind,
  leaderTitle,
  unitName,
  focalName,
  planTitle,
  duty,
  direction,
  head,
  addressees,
  texts = {},
  withConfidential = false,
}: {
  kind: 'officialLetter' | 'announcement';
  /** "Phó Chủ tịch UBND tỉnh Nguyễn Văn A". */
  leaderTitle: string;
  unitName: string;
  focalName: string;
  planTitle: string;
  duty: OverdueDuty;
  direction: Direction;
  head: PaperHead;
  addressees: readonly string[];
  texts?: Readonly<Record<string, string>>;
  withConfidential?: boolean;
}): Paper {
  const slot = slotsWith(texts);
  const task = `nhiệm vụ ${numberOf(duty)}`;
  const hidden = duty.confidential && !withConfidential;
  const said = hidden || direction.text.trim() === '' ? [] : [direction.text.trim()];
  return finish({
    ...head,
    kind,
    subject:
      kind === 'announcement'
        ? `Ý kiến chỉ đạo của ${leaderTitle} về thực hiện ${task} ${planName(planTitle)}`
        : `chỉ đạo thực hiện ${task} theo Kế hoạch của UBND tỉnh`,
    addressees: kind === 'announcement' ? [] : addressees,
    body: [
      slot({
        id: 'mo-dau',
        label: 'Mở đầu',
        drafted: `Xét báo cáo của ${focalName} về tình hình thực hiện ${planName(planTitle)}; ${leaderTitle} có ý kiến chỉ đạo như sau:`,
      }),
      paragraph(
        `1. Về nhiệm vụ: ${task}${hidden ? ` (${uncapitalised(confidentialText)})` : ` “${duty.text.trim().replace(/[.;]$/u, '')}”`}; nội dung quá hạn thuộc trách nhiệm của ${unitName}: ${uncapitalised(dutyName(duty))}, hạn ${shortDate(duty.due)}, đã quá hạn ${String(duty.lateWorkingDays)} ngày làm việc.`,
      ),
      paragraph(`2. ${meansSentence({ direction, unitName })}`),
      ...said.map((text) => paragraph(`3. Nội dung chỉ đạo: ${text}`)),
      slot({
        id: 'to-chuc',
        label: 'Tổ chức thực hiện',
        drafted: `${String(said.length + 3)}. Giao ${focalName} theo dõi, đôn đốc, báo cáo kết quả thực hiện ý kiến chỉ đạo này.`,
      }),
    ],
    annexes: [],
  });
}

function meansSentence({ direction, unitName }: { direction: Direction; unitName: string }): string {
  const { means, due, newUnits = [] } = direction;
  const until = due === undefined ? '' : `, hoàn thành trước ${longDate(due)}`;
  switch (means) {
    case 'instruct':
      return `Yêu cầu ${unitName} tập trung thực hiện${until}; thủ trưởng đơn vị chịu trách nhiệm trước UBND tỉnh về kết quả.`;
    case 'extend':
      return `Đồng ý gia hạn${due === undefined ? '' : ` đến ${longDate(due)}`}; ${unitName} không để chậm thêm.`;
    case 'reassign':
      return `Giao ${newUnits.length === 0 ? 'đơn vị khác' : enumeration(newUnits)} chủ trì thực hiện thay ${unitName}${until}; ${unitName} bàn giao đầy đủ hồ sơ, kết quả đã làm.`;
    case 'summon':
      return `Yêu cầu thủ trưởng ${unitName} trực tiếp báo cáo, giải trình nguyên nhân chậm${due === undefined ? '' : ` trước ${longDate(due)}`}.`;
    case 'toChairman':
      return `Giao báo cáo Chủ tịch UBND tỉnh xem xét, quyết định${due === undefined ? '' : ` trước ${longDate(due)}`}.`;
  }
}
