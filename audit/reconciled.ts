import type { Actor } from '../domain/task/actor.js';
import type { LocalizedText } from '../domain/text/localized.js';
import type { RebuildCounts } from './rebuild-report.js';

/** What somebody has to know of after a restoration, or do. */
export type ListedCode =
  | 'carriedOn'
  | 'startedAgain'
  | 'setAside'
  | 'gap'
  | 'historyMissing'
  | 'notReplayed'
  | 'synthesisOtherwise'
  | 'planMissing'
  | 'launchUnfinished'
  | 'filingMissing'
  | 'fileMissing'
  | 'mailUncertain';

export interface Listed {
  readonly code: ListedCode;
  /** The task or period, the plan, the filing, or the mail. */
  readonly of: string;
  readonly sequence?: number;
  /** What happened, by whom and when. */
  readonly type?: string;
  readonly by?: Actor;
  readonly at?: string;
  readonly said?: string;
}

/** What came of bringing the two stores together. */
export interface Reconciled {
  readonly plans: number;
  readonly processes: number;
  /** Of MongoDB's copies, made again from the histories. */
  readonly events: RebuildCounts;
  readonly notices: RebuildCounts;
  readonly views: RebuildCounts;
  readonly syntheses: number;
  /** Tasks and periods that go on from MongoDB's copy, and by how many events Temporal was behind. */
  readonly carried: { readonly processes: number; readonly events: number };
  /** Events that time brings to Temporal again. */
  readonly comeAgain: number;
  /** Notices of which mails may have gone: they stand in the inbox and are not mailed again. */
  readonly told: number;
  /** Landings of filings that were begun again. */
  readonly landings: number;
  readonly listed: readonly Listed[];
  readonly ms: number;
}

/** What each line means, and what to do. */
export const listedWords: Readonly<Record<ListedCode, LocalizedText>> = {
  carriedOn: {
    vi: 'Temporal chưa biết việc này; nhiệm vụ chạy tiếp từ bản trong MongoDB, không phải làm lại; hãy kiểm tra lại với người thực hiện',
    en: 'Temporal had not seen it; the task goes on from MongoDB’s copy and nothing is to be done again; check it with whoever did it',
  },
  startedAgain: {
    vi: 'Temporal không còn quy trình; đã chạy lại từ bản trong MongoDB, không phải làm lại',
    en: 'Temporal had no process of it; it was started again from MongoDB’s copy and nothing is to be done again',
  },
  setAside: {
    vi: 'khác với lịch sử Temporal nên không còn hiệu lực; bản cũ nằm trong setAside; nếu vẫn cần, người đó hãy thực hiện lại',
    en: 'other than Temporal’s history, and not in force any more; the old one is kept in setAside; whoever did it does it again if it is still wanted',
  },
  gap: {
    vi: 'MongoDB thiếu sự kiện này nên không chạy tiếp được từ những sự kiện sau nó; tìm bản sao lưu MongoDB mới hơn, hoặc thực hiện lại việc của các sự kiện sau',
    en: 'MongoDB lacks this event, so that what came after it cannot be gone on from; look for a later backup of MongoDB, or do again what came after',
  },
  historyMissing: {
    vi: 'nhiệm vụ đã kết thúc, Temporal và kho lưu trữ đều không còn lịch sử; sự kiện chỉ còn một bản trong MongoDB: hãy giữ bản sao lưu này',
    en: 'it is closed, and neither Temporal nor the archive has its history; MongoDB’s events are the only copy: keep this backup',
  },
  notReplayed: {
    vi: 'mã quy trình của phiên bản này không chạy lại được lịch sử; hãy đối chiếu bằng phiên bản đã chạy trước khi mất dữ liệu',
    en: 'the workflow code of this version does not replay its history; reconcile with the version that ran before the loss',
  },
  synthesisOtherwise: {
    vi: 'báo cáo tổng hợp dựng lại có mã băm khác; bản đã ký là bản có mã băm trong sự kiện',
    en: 'the synthesis that was built again has another hash; the one that was signed is that of the hash in the event',
  },
  planMissing: {
    vi: 'MongoDB không có kế hoạch này; hãy triển khai lại đúng văn bản cũ với cùng mã, các nhiệm vụ đang chạy giữ nguyên',
    en: 'MongoDB has no such plan; launch the same text again under the same id: tasks that run are left as they are',
  },
  launchUnfinished: {
    vi: 'việc triển khai chưa xong; hãy triển khai lại đúng văn bản cũ với cùng mã, chỉ nhiệm vụ còn thiếu được bắt đầu',
    en: 'its launch was not finished; launch the same text again under the same id: only what is missing is started',
  },
  filingMissing: {
    vi: 'báo cáo này nộp sau khi sao lưu MongoDB; nội dung vẫn nằm trong từng nhiệm vụ; đơn vị gửi lại tệp nếu cần',
    en: 'it was filed after MongoDB’s backup; its lines stand in the tasks; the unit hands the paper in again if it is needed',
  },
  fileMissing: {
    vi: 'tệp minh chứng có mã băm này tải lên sau khi sao lưu MongoDB; người đó hãy tải lại đúng tệp',
    en: 'the evidence with this hash was uploaded after MongoDB’s backup; whoever did it uploads the same file again',
  },
  mailUncertain: {
    vi: 'chưa rõ thư đã gửi hay chưa nên không gửi lại; hỏi người nhận, rồi gửi lại ở trang Sức khỏe hệ thống nếu cần',
    en: 'it is not known whether it was sent, so it is not sent again; ask the person, then send it from the page of the system’s health',
  },
};
