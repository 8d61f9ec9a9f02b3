import type { CivilDate } from '../calendar/instant.js';
import type { ObligationKind } from '../obligation/kinds.js';
import type { LocalizedText } from '../text/localized.js';
import { dutyName, withinSentence } from './duty-name.js';
import type { NoticeKind } from './notice-kind.js';
import { spokenDate } from './spoken-date.js';
import { taskPlace } from './task-place.js';

/** What a notice says in one line of the inbox. */
export function noticeSubject({
  notice: { kind, duty, obligation, debtor, due, shortcoming, taskNumber },
  lateWorkingDays,
  nameOf,
}: {
  notice: {
    readonly kind: NoticeKind;
    readonly duty: ObligationKind;
    readonly obligation: string;
    readonly debtor: string;
    readonly due: CivilDate;
    readonly shortcoming: { readonly number: number };
    readonly taskNumber: number;
  };
  lateWorkingDays: number;
  nameOf: (id: string) => LocalizedText;
}): LocalizedText {
  const name = withinSentence(dutyName({ kind: duty, obligation }));
  const task = taskPlace({ shortcoming, taskNumber });
  const what = task === '' ? name : { vi: `${name.vi}, nhiệm vụ ${task}`, en: `${name.en}, task ${task}` };
  const date = spokenDate(due);
  const who = nameOf(debtor);
  switch (kind) {
    case 'newDuty':
      return { vi: `Việc mới: ${what.vi}, hạn ${date.vi}`, en: `New duty: ${what.en}, due ${date.en}` };
    case 'reminder':
      return {
        vi: `Sắp đến hạn ${date.vi}: ${what.vi}`,
        en: `Due soon, ${date.en}: ${what.en}`,
      };
    case 'consent':
      return {
        vi: `Không có ý kiến đến hết ngày ${date.vi}, được coi là đồng ý: ${what.vi}`,
        en: `No answer by the end of ${date.en}, taken as consent: ${what.en}`,
      };
    case 'escalation':
      return lateWorkingDays === 0
        ? {
            vi: `Đã quá hạn ${date.vi}: ${who.vi} – ${what.vi}`,
            en: `Overdue since ${date.en}: ${who.en} – ${what.en}`,
          }
        : {
            vi: `Quá hạn ${String(lateWorkingDays)} ngày làm việc: ${who.vi} – ${what.vi} (hạn ${date.vi})`,
            en: `${String(lateWorkingDays)} working days overdue: ${who.en} – ${what.en} (due ${date.en})`,
          };
  }
}
