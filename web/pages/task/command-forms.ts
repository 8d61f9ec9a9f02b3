import type { CommandType } from '../../../domain/task/commands.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import type { Task } from '../../data/api.js';
import { obligationName } from '../../texts/event-sentence.js';

/** One thing that a form asks for; its name is the one that the API knows. */
export type Field =
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly label: LocalizedText;
      readonly start?: (of: Filling) => string;
    }
  | { readonly kind: 'line'; readonly name: string; readonly label: LocalizedText }
  | {
      readonly kind: 'date';
      readonly name: string;
      readonly label: LocalizedText;
      readonly workingDays: number;
    }
  | { readonly kind: 'units'; readonly name: string; readonly label: LocalizedText }
  | { readonly kind: 'percent'; readonly name: string; readonly label: LocalizedText }
  | {
      readonly kind: 'evidence';
      readonly name: string;
      readonly label: LocalizedText;
      readonly needed: boolean;
    }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: LocalizedText;
      readonly options: readonly { readonly value: string | boolean; readonly label: LocalizedText }[];
    }
  | { readonly kind: 'person'; readonly name: string; readonly label: LocalizedText }
  | { readonly kind: 'commands'; readonly name: string; readonly label: LocalizedText }
  /** Chosen once for what is typed, so that the same sent twice is one thing. */
  | { readonly kind: 'newId'; readonly name: string }
  | { readonly kind: 'plan'; readonly name: 'content' }
  | { readonly kind: 'report'; readonly name: 'content' };

/** What a form is filled in for. */
export interface Filling {
  readonly task: Task;
  /** What the possibility is about: a period, an obligation, a petition, a unit, a year, or `task`. */
  readonly target: string;
}

/** How a command is asked for: what is typed, and what the state of the task says by itself. */
export interface CommandForm {
  readonly fields: readonly Field[];
  readonly given?: (of: Filling) => Readonly<Record<string, unknown>>;
  /** What is said above the fields. */
  readonly note?: LocalizedText;
}

const label = {
  reason: { vi: 'Lý do', en: 'Reason' },
  text: { vi: 'Nội dung', en: 'Text' },
  newText: { vi: 'Nội dung nhiệm vụ sau khi sửa', en: 'The task as corrected' },
  done: { vi: 'Đã làm được gì', en: 'What was done' },
  opinion: { vi: 'Ý kiến', en: 'Opinion' },
  direction: { vi: 'Ý kiến chỉ đạo', en: 'Direction' },
  due: { vi: 'Thời hạn', en: 'Due date' },
  newDue: { vi: 'Thời hạn mới', en: 'New date' },
  units: { vi: 'Đơn vị', en: 'Units' },
  percent: { vi: 'Tỷ lệ hoàn thành (%)', en: 'Done (%)' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  awaiting: { vi: 'Đang chờ cơ quan nào, việc gì', en: 'Which body is awaited, and for what' },
  to: { vi: 'Gửi đến', en: 'To' },
} satisfies Record<string, LocalizedText>;

const reason: Field = { kind: 'text', name: 'reason', label: label.reason };
const text: Field = { kind: 'text', name: 'text', label: label.text };
const opinion: Field = { kind: 'text', name: 'text', label: label.opinion };
const done: Field = { kind: 'text', name: 'text', label: label.done };
const units: Field = { kind: 'units', name: 'units', label: label.units };
const proof: Field = { kind: 'evidence', name: 'evidence', label: label.evidence, needed: true };
const directing = (of: Filling) => ({ direction: of.target });
const draft = ({ task }: Filling) => ({ version: task.details.draftPlan?.version });
const approved = ({ task }: Filling) => ({ version: task.details.approvedPlan?.version });
const report = ({ task, target }: Filling) => ({
  period: target,
  version: task.details.reports.find(({ period }) => period === target)?.version,
});
const directed: readonly Field[] = [
  { kind: 'text', name: 'text', label: label.direction, start: usualDirection },
  { kind: 'date', name: 'due', label: label.due, workingDays: 5 },
];

/** The forms by their commands; commands that a page of their own needs have none here. */
export const commandForms: Readonly<Partial<Record<CommandType, CommandForm>>> = {
  acceptAssignment: { fields: [] },
  returnAssignment: { fields: [reason] },
  confirmAssignment: { fields: [reason] },
  correctAssignment: {
    fields: [{ kind: 'text', name: 'text', label: label.newText, start: ({ task }) => task.text }, reason],
  },
  reassign: { fields: [units, reason] },
  nameUnits: { fields: [units, reason] },
  succeed: { fields: [units, reason] },
  withdraw: { fields: [reason] },
  draftPlan: { fields: [{ kind: 'plan', name: 'content' }] },
  sendPlanBack: { fields: [reason], given: draft },
  approvePlan: {
    fields: [],
    given: draft,
    note: {
      vi: 'Sau khi duyệt, các đơn vị phối hợp được hỏi ý kiến về phần việc của mình.',
      en: 'Once approved, the coordinating units are asked about their part.',
    },
  },
  signOff: { fields: [], given: approved },
  object: { fields: [reason], given: approved },
  recordProgress: {
    fields: [
      done,
      { kind: 'percent', name: 'percent', label: label.percent },
      { kind: 'evidence', name: 'evidence', label: label.evidence, needed: false },
    ],
  },
  draftReport: { fields: [{ kind: 'report', name: 'content' }], given: ({ target }) => ({ period: target }) },
  sendReport: { fields: [], given: report },
  sendReportBack: { fields: [reason], given: report },
  acceptReport: { fields: [], given: report },
  returnReport: { fields: [reason], given: report },
  reachMilestone: { fields: [done, proof] },
  proposeCompletion: { fields: [done, proof] },
  verifyCompletion: { fields: [opinion] },
  refuseCompletion: { fields: [reason] },
  reviewYear: {
    fields: [
      {
        kind: 'choice',
        name: 'goesOn',
        label: { vi: 'Năm sau', en: 'Next year' },
        options: [
          { value: true, label: { vi: 'Nhiệm vụ tiếp tục', en: 'The task goes on' } },
          { value: false, label: { vi: 'Nhiệm vụ đã xong, kết thúc', en: 'The task is done and closed' } },
        ],
      },
      opinion,
    ],
    given: ({ target }) => ({ year: Number(target) }),
  },
  petition: {
    fields: [
      {
        kind: 'choice',
        name: 'to',
        label: label.to,
        options: [
          {
            value: 'viceChairman',
            label: { vi: 'Phó Chủ tịch phụ trách', en: 'The vice-chairman in charge' },
          },
          { value: 'chairman', label: { vi: 'Chủ tịch', en: 'The chairman' } },
        ],
      },
      text,
    ],
  },
  petitionObjection: { fields: [text], given: ({ target }) => ({ unit: target }) },
  askExtension: {
    fields: [{ kind: 'date', name: 'due', label: label.newDue, workingDays: 20 }, reason],
    given: ({ target }) => ({ obligation: target }),
  },
  answerPetition: {
    fields: [
      {
        kind: 'choice',
        name: 'agreed',
        label: { vi: 'Trả lời', en: 'Answer' },
        options: [
          { value: true, label: { vi: 'Đồng ý', en: 'Agreed' } },
          { value: false, label: { vi: 'Không đồng ý', en: 'Not agreed' } },
        ],
      },
      opinion,
    ],
    given: ({ target }) => ({ petition: target }),
  },
  instruct: { fields: directed, given: directing },
  extend: { fields: directed, given: directing },
  summon: {
    fields: [
      {
        kind: 'text',
        name: 'text',
        label: label.direction,
        start: () => 'Triệu tập lãnh đạo đơn vị đến giải trình vì sao chậm.',
      },
      { kind: 'date', name: 'due', label: label.due, workingDays: 5 },
    ],
    given: directing,
  },
  directReassign: { fields: [units, reason], given: directing },
  takeToChairman: { fields: [{ kind: 'text', name: 'text', label: label.direction }], given: directing },
  carryOutDirection: { fields: [done], given: ({ target }) => ({ obligation: target }) },
  suspend: { fields: [{ kind: 'text', name: 'awaiting', label: label.awaiting }, reason] },
  resume: { fields: [reason] },
  delegate: {
    fields: [
      { kind: 'newId', name: 'delegation' },
      { kind: 'person', name: 'to', label: { vi: 'Ủy quyền cho ai', en: 'To whom' } },
      {
        kind: 'choice',
        name: 'mode',
        label: { vi: 'Cách ký', en: 'How he signs' },
        options: [
          { value: 'KT', label: { vi: 'KT. (ký thay cấp trưởng)', en: 'KT. (for the head)' } },
          { value: 'TL', label: { vi: 'TL. (thừa lệnh)', en: 'TL. (by order)' } },
          { value: 'TUQ', label: { vi: 'TUQ. (thừa ủy quyền)', en: 'TUQ. (by mandate)' } },
        ],
      },
      { kind: 'date', name: 'from', label: { vi: 'Từ ngày', en: 'From' }, workingDays: 0 },
      { kind: 'date', name: 'until', label: { vi: 'Đến hết ngày', en: 'Until the end of' }, workingDays: 10 },
      { kind: 'commands', name: 'commands', label: { vi: 'Được làm những việc', en: 'What he may do' } },
    ],
    note: {
      vi: 'Ủy quyền chỉ có hiệu lực trong nhiệm vụ này, trong các ngày đã chọn; người được ủy quyền không ủy quyền lại. Thu hồi lúc nào cũng được.',
      en: 'It holds for this task and these days only; whoever gets it cannot pass it on. It can be revoked at any time.',
    },
  },
  revokeDelegation: { fields: [], given: ({ target }) => ({ delegation: target }) },
};

/** What a leader usually says of something late, ready to be sent; an official text is Vietnamese. */
function usualDirection({ task, target }: Filling): string {
  const { obligations } = task.details;
  const about = obligations.find(({ id }) => id === target)?.about;
  const late = about === undefined ? undefined : obligationName(about).vi;
  const what = late === undefined ? 'việc đang chậm' : `“${late}”`;
  return `Yêu cầu khẩn trương hoàn thành ${what} của nhiệm vụ ${String(task.shortcoming)}.${String(task.taskNumber)}, chậm nhất vào thời hạn nêu tại đây, và báo cáo kết quả.`;
}
